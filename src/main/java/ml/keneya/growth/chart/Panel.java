package ml.keneya.growth.chart;

import java.util.List;
import ml.keneya.growth.Age;
import ml.keneya.growth.GrowthStandard;
import ml.keneya.growth.Indicator;
import ml.keneya.growth.ZScores;

/**
 * One pair of axes: the curves of a standard from -3 to +3 standard deviations, and a child's points among them.
 *
 * @param title what it is of, and in which unit: kg, cm, kg/m2, or mm of MUAC
 * @param across what its axis says, below: months, or cm of length or height
 * @param window which days or millimetres it shows
 * @param points by visit, the earliest first
 * @param visits all of them, also those without a point here; none where the axis is no age
 * @param limits lines beside the curves
 */
public record Panel(
        String title,
        String across,
        GrowthStandard standard,
        Window window,
        List<Point> points,
        List<Visited> visits,
        List<Limit> limits) {

    public Panel {
        points = List.copyOf(points);
        visits = List.copyOf(visits);
        limits = List.copyOf(limits);
    }

    /** Whether its axis is of age. */
    boolean isForAge() {
        return switch (standard.indicator()) {
            case WEIGHT_FOR_LENGTH, WEIGHT_FOR_HEIGHT -> false;
            case WEIGHT_FOR_AGE,
                    LENGTH_HEIGHT_FOR_AGE,
                    BMI_FOR_AGE,
                    HEAD_CIRCUMFERENCE_FOR_AGE,
                    ARM_CIRCUMFERENCE_FOR_AGE -> true;
        };
    }

    /** A day or millimetre as the axis says it: months, or cm. */
    double across(double at) {
        return at / (isForAge() ? Age.DAYS_OF_A_MONTH : ZScores.MILLIMETRES_OF_A_CENTIMETRE);
    }

    /** A value as the axis says it: the standard of MUAC is in cm, and MUAC is told in mm. */
    double up(double value) {
        return standard.indicator() == Indicator.ARM_CIRCUMFERENCE_FOR_AGE
                ? value * ZScores.MILLIMETRES_OF_A_CENTIMETRE
                : value;
    }
}
