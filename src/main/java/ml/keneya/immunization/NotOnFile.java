package ml.keneya.immunization;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Counts the doses of a series that are not on file: who writes "3" knows of two before it. Those that are on file are
 * known by themselves, whatever number the next has. Of the others as many are believed as can have been valid in the
 * time: since the child was old enough, and since the last dose whose number is written.
 */
final class NotOnFile {

    private final LocalDate oldEnough;
    private final int daysApart;

    /** Which dose the last was, those that are not on file counted. */
    private int place;

    private LocalDate since;
    private int sincePlace = 1;

    /**
     * @param oldEnough the earliest day of a dose that counts
     * @param daysApart the least interval of two
     */
    NotOnFile(LocalDate oldEnough, int daysApart) {
        this.oldEnough = oldEnough;
        this.daysApart = daysApart;
        this.since = oldEnough;
    }

    /** How many there were between that dose and the one before it; to be asked of each dose, in their order. */
    int before(GivenDose dose) {
        int told = dose.number() - place - 1;
        int possible = Math.min(intervals(oldEnough, dose), intervals(since, dose) + sincePlace - place - 1);
        int missing = Math.max(0, Math.min(told, possible));
        place += missing + 1;
        if (dose.number() > 0) {
            since = dose.first();
            sincePlace = place;
        }
        return missing;
    }

    private int intervals(LocalDate from, GivenDose dose) {
        return (int) Math.floorDiv(ChronoUnit.DAYS.between(from, dose.last()), (long) daysApart);
    }
}
