package ml.keneya.immunization;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which of the given doses of a series count: WHO's valid doses, at the least age or later and the least interval
 * apart. A series is gone on with, never begun anew. The number that is written of a dose tells of those before it that
 * are not on file; it makes none valid that is.
 *
 * @param number how many count; 0 if none
 * @param last the latest day that it may have been
 * @param lastGiven the same of the last that was given, whether it counts or not
 * @param notCounted of these one is to be repeated: no dose that counts came in its place. One with the number after it
 *     did not: who wrote that took it for given
 * @see <a href="https://www.who.int/publications/i/item/WHO-IVB-18.09">WHO 2018: Vaccination coverage cluster surveys,
 *     reference manual, valid doses</a>
 */
record Counted(
        int number,
        Optional<LocalDate> last,
        Optional<LocalDate> lastGiven,
        List<String> counted,
        List<String> notCounted) {

    /**
     * @param graceDays so many days too early a dose counts all the same
     * @param given of the vaccines that count for the series
     * @param otherLive doses of other vaccines that must be of one day with it or weeks apart
     */
    static Counted of(
            Series series,
            VaccineSchedule.Row limits,
            int graceDays,
            Child child,
            List<GivenDose> given,
            List<GivenDose> otherLive) {
        int most = series.doses().size();
        NotOnFile notOnFile = new NotOnFile(
                child.perhaps(limits.earliest().orElse(Period.ZERO)).minusDays(graceDays), apart(limits, graceDays));
        int number = 0;
        Optional<GivenDose> last = Optional.empty();
        Optional<GivenDose> before = Optional.empty();
        List<String> counted = new ArrayList<>();
        List<String> not = new ArrayList<>();
        for (GivenDose dose : DosesOnFile.of(given, most).inOrder()) {
            number = Math.min(most, number + notOnFile.before(dose));
            boolean counts = !isTooYoung(dose, limits, graceDays, child)
                    && !isTooSoon(dose, before, limits, graceDays)
                    && !isTooSoonAfterLive(dose, otherLive, limits);
            before = Optional.of(dose);
            if (!counts) {
                not.add(dose.fact());
                continue;
            }
            counted.add(dose.fact());
            number = Math.min(most, number + 1);
            if (dose.number() <= number) {
                not.clear();
            }
            last = before;
        }
        return new Counted(number, last.map(GivenDose::last), before.map(GivenDose::last), counted, not);
    }

    private static boolean isTooYoung(GivenDose dose, VaccineSchedule.Row limits, int graceDays, Child child) {
        return limits.earliest()
                .filter(age -> dose.last().plusDays(graceDays).isBefore(child.perhaps(age)))
                .isPresent();
    }

    /** After any dose of the series: one that does not count is in the body all the same. */
    private static boolean isTooSoon(
            GivenDose dose, Optional<GivenDose> before, VaccineSchedule.Row limits, int graceDays) {
        return before.filter(other -> isWithin(apart(limits, graceDays), other, dose))
                .isPresent();
    }

    private static int apart(VaccineSchedule.Row limits, int graceDays) {
        return Math.max(1, limits.apart().orElse(1) - graceDays);
    }

    /** Without days of grace, which are not given here (ACIP, general best practice guidelines: live vaccines). */
    private static boolean isTooSoonAfterLive(GivenDose dose, List<GivenDose> otherLive, VaccineSchedule.Row limits) {
        return limits.live()
                .filter(days -> otherLive.stream()
                        .anyMatch(other -> other.last().isBefore(dose.first()) && isWithin(days, other, dose)))
                .isPresent();
    }

    /** Surely: of a dose whose day is not known nobody can tell. */
    private static boolean isWithin(int days, GivenDose other, GivenDose dose) {
        return dose.isOfOneDay()
                && other.isOfOneDay()
                && dose.last().isBefore(other.last().plusDays(days));
    }
}
