package ml.keneya.immunization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ml.keneya.guidance.Source;

/**
 * How it stands with a vaccine: the next dose, or, if there is none, the last.
 *
 * @param vaccine code of ml-vaccine
 * @param number which dose, from 1
 * @param of how many there are in the series
 * @param earliest from when on it may be given
 * @param due when it is to be given
 * @param overdue from when on it is late
 * @param until the first day on which it is not given any more
 * @param counted the records of the doses that count
 * @param toRepeat of those that were given too young or too soon and in whose place none that counts was given, while
 *     there is still a day on which to repeat them
 */
public record NextDose(
        String vaccine,
        int number,
        int of,
        DoseStatus status,
        LocalDate earliest,
        LocalDate due,
        LocalDate overdue,
        Optional<LocalDate> until,
        Source source,
        List<String> counted,
        List<String> toRepeat) {

    /** The same on a later day, as long as it is given then: so many days after it, it is late. */
    NextDose expectedOn(LocalDate day, int overdueAfter) {
        LocalDate on = until.map(end -> end.minusDays(1)).filter(day::isAfter).orElse(day);
        return new NextDose(
                vaccine, number, of, status, earliest, on, on.plusDays(overdueAfter), until, source, counted, toRepeat);
    }

    /** Whether there is still a day on which it is to be given. */
    public boolean isToCome() {
        return status.isToCome();
    }
}
