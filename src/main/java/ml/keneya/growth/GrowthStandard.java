package ml.keneya.growth;

/**
 * How one measure is distributed among the boys or girls of the WHO Child Growth Standards, at each day of age or each
 * millimetre of length or height; between two of them L, M and S are interpolated.
 */
public final class GrowthStandard {

    private final Indicator indicator;
    private final double[] l;
    private final double[] m;
    private final double[] s;

    /** With a figure for each day or millimetre, from the first of the indicator to its last. */
    GrowthStandard(Indicator indicator, double[] l, double[] m, double[] s) {
        this.indicator = indicator;
        this.l = l;
        this.m = m;
        this.s = s;
    }

    public Indicator indicator() {
        return indicator;
    }

    /** Whether there are figures at that day of age or millimetre. */
    public boolean covers(double at) {
        return at >= indicator.first() && at <= indicator.last();
    }

    /**
     * How many standard deviations a measure is from the median, neither rounded nor flagged.
     *
     * @param at day of age or millimetre
     * @param measure in the unit of the indicator, more than 0
     * @throws IllegalArgumentException if there are no figures
     */
    public double zScore(double at, double measure) {
        Lms lms = lms(at);
        return indicator.isRestricted() ? lms.restrictedZScore(measure) : lms.zScore(measure);
    }

    /**
     * The measure that has a z-score: what the curves of a chart are drawn by.
     *
     * @param at day of age or millimetre
     * @return in the unit of the indicator
     * @throws IllegalArgumentException if there are no figures
     */
    public double valueAt(double at, double zScore) {
        Lms lms = lms(at);
        return indicator.isRestricted() ? lms.restrictedValueAt(zScore) : lms.valueAt(zScore);
    }

    private Lms lms(double at) {
        if (!covers(at)) {
            throw new IllegalArgumentException(
                    "%s is from %d to %d, not at %s".formatted(indicator, indicator.first(), indicator.last(), at));
        }
        int below = (int) at - indicator.first();
        int above = Math.min(below + 1, m.length - 1);
        double part = at - (int) at;
        return new Lms(
                between(l[below], l[above], part),
                between(m[below], m[above], part),
                between(s[below], s[above], part));
    }

    private static double between(double below, double above, double part) {
        return below + (above - below) * part;
    }
}
