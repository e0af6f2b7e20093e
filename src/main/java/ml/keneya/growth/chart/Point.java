package ml.keneya.growth.chart;

/**
 * What was measured at one visit, where a panel shows it.
 *
 * @param least the day of age or millimetre at which it stands, or the least that may be
 * @param most the same, or the most that may be: more than the least where the day of birth is not known
 * @param value in the unit of the panel's standard
 * @param label what stands beside it, or nothing
 * @param oedema whether oedema was found at that visit: then a weight says little
 * @param plausible whether its z-score is one that WHO does not flag
 */
public record Point(double least, double most, double value, String label, boolean oedema, boolean plausible) {

    double middle() {
        return (least + most) / 2;
    }
}
