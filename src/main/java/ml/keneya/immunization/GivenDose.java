package ml.keneya.immunization;

import java.time.LocalDate;

/**
 * A dose that was given.
 *
 * @param vaccine code of ml-vaccine
 * @param first the earliest day that it may have been
 * @param last the latest
 * @param number which dose it is said to be, from 1; 0 if nothing is said
 * @param fact the record, as a relative reference
 */
public record GivenDose(String vaccine, LocalDate first, LocalDate last, int number, String fact) {

    /** The same, without a number that no dose of a series of so many has. */
    GivenDose ofAtMost(int doses) {
        return number <= doses ? this : numbered(0);
    }

    GivenDose numbered(int other) {
        return new GivenDose(vaccine, first, last, other, fact);
    }

    boolean isOfOneDay() {
        return first.equals(last);
    }

    boolean isOfTheDayOf(GivenDose other) {
        return isOfOneDay() && other.isOfOneDay() && last.equals(other.last);
    }
}
