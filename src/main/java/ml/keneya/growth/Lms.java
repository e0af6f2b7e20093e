package ml.keneya.growth;

/**
 * How a measure is distributed at one age or length.
 *
 * @param l the power of Box and Cox
 * @param m the median, in the unit of the measure
 * @param s the coefficient of variation
 * @see <a href="https://www.who.int/publications/i/item/924154693X">WHO 2006, chapter 7: computation of centiles and
 *     z-scores</a>
 */
record Lms(double l, double m, double s) {

    double zScore(double measure) {
        return l == 0 ? Math.log(measure / m) / s : (Math.pow(measure / m, l) - 1) / (s * l);
    }

    double valueAt(double zScore) {
        return l == 0 ? m * Math.exp(s * zScore) : m * Math.pow(1 + l * s * zScore, 1 / l);
    }

    /**
     * WHO's restricted application: beyond three standard deviations the distance from the second to the third goes on.
     */
    double restrictedZScore(double measure) {
        double z = zScore(measure);
        if (Math.abs(z) <= 3) {
            return z;
        }
        double sign = Math.signum(z);
        double third = valueAt(3 * sign);
        return sign * (3 + (measure - third) / (third - valueAt(2 * sign)));
    }

    double restrictedValueAt(double zScore) {
        if (Math.abs(zScore) <= 3) {
            return valueAt(zScore);
        }
        double sign = Math.signum(zScore);
        double third = valueAt(3 * sign);
        return third + (zScore * sign - 3) * (third - valueAt(2 * sign));
    }
}
