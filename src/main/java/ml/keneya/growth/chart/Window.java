package ml.keneya.growth.chart;

import java.util.Collection;
import java.util.List;
import ml.keneya.growth.Age;
import ml.keneya.growth.Indicator;
import ml.keneya.growth.Stature;

/**
 * Which part of a standard is shown: as little as holds all visits, for a phone is small.
 *
 * @param first day of age, or millimetre
 * @param last the same
 * @param step what is between two lines of the grid, in months or cm
 */
public record Window(double first, double last, double step) {

    /** Up to half a year, a year, two years, while length is no height; from then on; all, as WHO prints its charts. */
    private static final List<Window> OF_AGE = List.of(
            new Window(0, 6 * Age.DAYS_OF_A_MONTH, 1),
            new Window(0, 12 * Age.DAYS_OF_A_MONTH, 1),
            new Window(0, Stature.HEIGHT_FROM_DAYS - 1, 3),
            new Window(Stature.HEIGHT_FROM_DAYS, Age.UNDER_FIVE_YEARS.most(), 6),
            new Window(0, Age.UNDER_FIVE_YEARS.most(), 6));

    private static final double MILLIMETRES_AROUND = 60;
    private static final double LEAST_MILLIMETRES = 200;
    private static final double STEP_OF_MILLIMETRES = 50;

    /** For visits at those days of age. */
    public static Window ofAges(Collection<Double> days) {
        return OF_AGE.stream()
                .filter(window -> days.stream().allMatch(window::holds))
                .findFirst()
                .orElse(OF_AGE.get(OF_AGE.size() - 1));
    }

    /** For those lengths or heights, within the standard. */
    public static Window ofLengths(Indicator indicator, Collection<Double> millimetres) {
        double least = millimetres.stream().mapToDouble(each -> each).min().orElse(indicator.first());
        double most = millimetres.stream().mapToDouble(each -> each).max().orElse(indicator.last());
        double around = Math.max(MILLIMETRES_AROUND, (LEAST_MILLIMETRES - (most - least)) / 2);
        double first = Math.floor((least - around) / STEP_OF_MILLIMETRES) * STEP_OF_MILLIMETRES;
        double last = Math.ceil((most + around) / STEP_OF_MILLIMETRES) * STEP_OF_MILLIMETRES;
        return new Window(Math.max(first, indicator.first()), Math.min(last, indicator.last()), 5);
    }

    private boolean holds(double at) {
        return at >= first && at <= last;
    }
}
