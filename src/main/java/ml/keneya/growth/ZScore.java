package ml.keneya.growth;

/**
 * Standard deviations from the median of a growth standard.
 *
 * @param value rounded half up to two decimals, as WHO Anthro does before it flags and classifies
 * @param plausible whether it is one that WHO does not flag
 */
public record ZScore(double value, boolean plausible) implements Score {

    static ZScore of(Indicator indicator, double unrounded) {
        double size = Math.round(Math.abs(unrounded) * 100) / 100.0;
        double value = unrounded < 0 ? 0 - size : size;
        return new ZScore(value, indicator.isPlausible(value));
    }
}
