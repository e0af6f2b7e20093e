package ml.keneya.immunization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which of the given doses of a series count: WHO's valid doses, at the least age or later and the least interval
 * apart. A series is gone on with, never begun anew.
 *
 * @param number the last that was given; 0 if none
 * @param last the latest day that it may have been
 * @see <a href="https://www.who.int/publications/i/item/WHO-IVB-18.09">WHO 2018: Vaccination coverage cluster surveys,
 *     reference manual, valid doses</a>
 */
record Counted(int number, Optional<LocalDate> last, List<String> counted, List<String> notCounted) {

    /**
     * @param graceDays so many days too early a dose counts all the same
     * @param given of the vaccines that count for the series
     */
    static Counted of(Series series, VaccineSchedule.Row limits, int graceDays, Child child, List<GivenDose> given) {
        int number = 0;
        Optional<GivenDose> before = Optional.empty();
        List<String> counted = new ArrayList<>();
        List<String> not = new ArrayList<>();
        for (GivenDose dose : inOrder(given)) {
            if (isTooYoung(dose, limits, graceDays, child) || isTooSoon(dose, before, limits, graceDays)) {
                not.add(dose.fact());
                continue;
            }
            counted.add(dose.fact());
            // Who writes "3" knows of two that nobody recorded here.
            number =
                    Math.min(Math.max(number + 1, dose.number()), series.doses().size());
            before = Optional.of(dose);
        }
        return new Counted(number, before.map(GivenDose::last), counted, not);
    }

    private static List<GivenDose> inOrder(List<GivenDose> given) {
        return given.stream()
                .sorted(Comparator.comparing(GivenDose::last)
                        .thenComparing(GivenDose::number)
                        .thenComparing(GivenDose::fact))
                .toList();
    }

    private static boolean isTooYoung(GivenDose dose, VaccineSchedule.Row limits, int graceDays, Child child) {
        return limits.earliest()
                .filter(age -> dose.last().plusDays(graceDays).isBefore(child.perhaps(age)))
                .isPresent();
    }

    /** Surely: of a dose whose day is not known nobody can tell. Two of one day are one. */
    private static boolean isTooSoon(
            GivenDose dose, Optional<GivenDose> before, VaccineSchedule.Row limits, int graceDays) {
        int least = Math.max(1, limits.interval().orElse(1) - graceDays);
        return before.filter(other -> dose.isOfOneDay()
                        && other.isOfOneDay()
                        && dose.last().isBefore(other.last().plusDays(least)))
                .isPresent();
    }
}
