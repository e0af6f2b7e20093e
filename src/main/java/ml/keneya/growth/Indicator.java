package ml.keneya.growth;

import java.util.Locale;

/**
 * What WHO has a growth standard of, from 0 to 1826 days of age or by millimetre of length or height.
 *
 * <p>A z-score outside the plausible ones is kept and flagged, as by WHO Anthro: the child is to be measured again.
 */
public enum Indicator {
    /** kg by day. */
    WEIGHT_FOR_AGE(0, 1826, true, -6, 5),

    /** cm by day; a length before 731 days, a height from then on. */
    LENGTH_HEIGHT_FOR_AGE(0, 1826, false, -6, 6),

    /** kg/m2 by day; with the length before 731 days, the height from then on. */
    BMI_FOR_AGE(0, 1826, true, -5, 5),

    /** cm by day. */
    HEAD_CIRCUMFERENCE_FOR_AGE(0, 1826, false, -5, 5),

    /** cm by day, from three months. */
    ARM_CIRCUMFERENCE_FOR_AGE(91, 1826, true, -5, 5),

    /** kg by mm of length. */
    WEIGHT_FOR_LENGTH(450, 1100, true, -5, 5),

    /** kg by mm of height. */
    WEIGHT_FOR_HEIGHT(650, 1200, true, -5, 5);

    private final int first;
    private final int last;
    private final boolean restricted;
    private final int leastPlausible;
    private final int mostPlausible;

    Indicator(int first, int last, boolean restricted, int leastPlausible, int mostPlausible) {
        this.first = first;
        this.last = last;
        this.restricted = restricted;
        this.leastPlausible = leastPlausible;
        this.mostPlausible = mostPlausible;
    }

    /** The first day or millimetre. */
    public int first() {
        return first;
    }

    /** The last day or millimetre. */
    public int last() {
        return last;
    }

    /** Whether beyond three standard deviations z-scores go on by the distance from the second to the third. */
    boolean isRestricted() {
        return restricted;
    }

    boolean isPlausible(double zScore) {
        return zScore >= leastPlausible && zScore <= mostPlausible;
    }

    /** The name of the file of its figures. */
    String file(Sex sex) {
        return "%s-%s.txt"
                .formatted(name(), sex.name())
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }
}
