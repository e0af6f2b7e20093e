package ml.keneya.consistency;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.Patient;

/**
 * How old a person may be, in completed months: one of whom only the year of birth is known may have a year's ages.
 *
 * @param least at least
 * @param most at most
 */
record Age(long least, long most) {

    private static final long MONTHS_OF_A_YEAR = 12;

    /** On that day; empty if nobody knows the birth. */
    static Optional<Age> on(LocalDate day, Surroundings around) {
        return around.patient().flatMap(patient -> on(day, patient));
    }

    /** Of that patient on that day; empty if nobody knows the birth. */
    static Optional<Age> on(LocalDate day, Patient patient) {
        return Days.of(patient.getBirthDateElement())
                .map(born -> new Age(
                        ChronoUnit.MONTHS.between(born.last(), day), ChronoUnit.MONTHS.between(born.first(), day)));
    }

    /** Whether it is surely of those for whom the thresholds of MUAC and weight for height are confirmed. */
    boolean isOfTheThresholds(Figures figures) {
        return isWithin(figures.whole(Figure.MUAC_AGE_LEAST), figures.whole(Figure.CHILD_AGE_MOST));
    }

    /** Whether it is surely so many months or between. */
    boolean isWithin(long from, long to) {
        return least >= from && most <= to;
    }

    /** Whether it surely is not so many completed years or between. */
    boolean isOutsideYears(int from, int to) {
        return isOutside(from * MONTHS_OF_A_YEAR, (to + 1) * MONTHS_OF_A_YEAR - 1);
    }

    /** Whether it surely is so many completed years or more. */
    boolean isFromYears(int from) {
        return least >= from * MONTHS_OF_A_YEAR;
    }

    /** Whether it surely is not. */
    boolean isOutside(long from, long to) {
        return most < from || least > to;
    }
}
