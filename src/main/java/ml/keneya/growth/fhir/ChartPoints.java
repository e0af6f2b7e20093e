package ml.keneya.growth.fhir;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import ml.keneya.growth.Age;
import ml.keneya.growth.Indicator;
import ml.keneya.growth.NotComputable;
import ml.keneya.growth.Score;
import ml.keneya.growth.Stature;
import ml.keneya.growth.ZScore;
import ml.keneya.growth.ZScoreRange;
import ml.keneya.growth.ZScores;
import ml.keneya.growth.chart.Point;
import ml.keneya.growth.chart.Visited;

/**
 * The points of a child's chart. A length or height stands where it is compared with the standard: corrected by 0.7 cm
 * if it was measured the other way.
 */
record ChartPoints(ZScores standards) {

    private static final double MILLIMETRES_OF_A_METRE = 1_000;

    private static final String IMPLAUSIBLE = "?";

    /**
     * All visits whose age is known; in the middle, where it is not to the day.
     *
     * @param oedema the sign for it
     */
    static List<Visited> visits(ChildGrowth growth, String oedema) {
        return growth.visits().stream()
                .flatMap(visit -> day(visit.measured().age()).stream()
                        .mapToObj(day -> new Visited(day, visit.measured().hasOedema() ? oedema : "")))
                .toList();
    }

    private static OptionalDouble day(Age age) {
        return age instanceof Age.Days days && days.least() >= 0
                ? OptionalDouble.of((days.least() + days.most()) / 2.0)
                : OptionalDouble.empty();
    }

    /**
     * Those of one panel, the earliest first.
     *
     * @param oedema the sign for it
     */
    List<Point> of(ChildGrowth growth, Indicator indicator, String oedema) {
        List<Point> points = new ArrayList<>();
        for (Visit visit : growth.visits()) {
            for (Figure figure : visit.measured().figures(standards)) {
                point(figure, visit.measured(), indicator).ifPresent(points::add);
            }
        }
        double least = points.stream().mapToDouble(Point::value).min().orElse(0);
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            boolean telling = i == 0 || i == points.size() - 1 || point.value() == least || point.oedema();
            points.set(i, labelled(point, indicator, telling, oedema));
        }
        return points;
    }

    /** MUAC is told in numbers where that matters; the rest is read off the axes. */
    private static Point labelled(Point point, Indicator indicator, boolean telling, String oedema) {
        String number = indicator == Indicator.ARM_CIRCUMFERENCE_FOR_AGE && telling
                ? number(point.value() * ZScores.MILLIMETRES_OF_A_CENTIMETRE)
                : "";
        String sign = point.oedema() ? oedema : point.plausible() ? "" : IMPLAUSIBLE;
        return new Point(
                point.least(),
                point.most(),
                point.value(),
                (number + ' ' + sign).strip(),
                point.oedema(),
                point.plausible());
    }

    /** Without decimals that say nothing. */
    static String number(double value) {
        return new BigDecimal(String.valueOf(Math.round(value * 10) / 10.0))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static Optional<Point> point(Figure figure, MeasuredDay day, Indicator indicator) {
        if (!figure.index().indicators().contains(indicator) || !isShown(figure.score())) {
            return Optional.empty();
        }
        double measured = figure.from().get(0).value();
        return switch (figure.index()) {
            case WEIGHT_FOR_AGE, HEAD_CIRCUMFERENCE_FOR_AGE -> forAge(figure, day, measured);
            case ARM_CIRCUMFERENCE_FOR_AGE -> forAge(figure, day, measured / ZScores.MILLIMETRES_OF_A_CENTIMETRE);
            case LENGTH_HEIGHT_FOR_AGE ->
                forAge(figure, day, millimetres(figure, day) / ZScores.MILLIMETRES_OF_A_CENTIMETRE);
            case BMI_FOR_AGE -> forAge(figure, day, bmi(measured, millimetres(figure, day)));
            case WEIGHT_FOR_LENGTH_HEIGHT -> forLength(figure, day, indicator, measured);
        };
    }

    /** None of a length that the standard does not cover: with oedema that was not asked. */
    private static Optional<Point> forLength(Figure figure, MeasuredDay day, Indicator indicator, double value) {
        double length = millimetres(figure, day);
        return standard(figure, day) == indicator && length >= indicator.first() && length <= indicator.last()
                ? Optional.of(point(figure, day, length, length, value))
                : Optional.empty();
    }

    private static Optional<Point> forAge(Figure figure, MeasuredDay day, double value) {
        return day.age() instanceof Age.Days days && days.least() >= 0
                ? Optional.of(point(figure, day, days.least(), days.most(), value))
                : Optional.empty();
    }

    private static Point point(Figure figure, MeasuredDay day, double least, double most, double value) {
        return new Point(least, most, value, "", day.hasOedema(), isPlausible(figure.score()));
    }

    private static Stature stature(Figure figure) {
        return figure.from().stream()
                .filter(each -> each.of() == Measurement.Kind.LENGTH)
                .map(Measurement::stature)
                .findFirst()
                .orElseThrow();
    }

    private static double millimetres(Figure figure, MeasuredDay measured) {
        OptionalDouble day = day(measured.age());
        Stature stature = stature(figure);
        return day.isPresent() ? stature.millimetresOn((int) day.getAsDouble()) : stature.millimetres();
    }

    private static Indicator standard(Figure figure, MeasuredDay measured) {
        OptionalDouble day = day(measured.age());
        return day.isPresent()
                ? Stature.weightIndicatorOn((int) day.getAsDouble())
                : stature(figure).weightIndicator();
    }

    private static double bmi(double kilograms, double millimetres) {
        double metres = millimetres / MILLIMETRES_OF_A_METRE;
        return kilograms / (metres * metres);
    }

    /** What has no score may have a place all the same: with oedema, and MUAC before its standard begins. */
    private static boolean isShown(Score score) {
        return !(score instanceof NotComputable none)
                || switch (none.reason()) {
                    case OEDEMA, AGE_BELOW_STANDARD -> true;
                    case SEX_UNKNOWN,
                            AGE_UNKNOWN,
                            BORN_AFTER_MEASUREMENT,
                            AGE_ABOVE_STANDARD,
                            LENGTH_HEIGHT_OUTSIDE_STANDARD,
                            MEASURE_NOT_POSITIVE -> false;
                };
    }

    private static boolean isPlausible(Score score) {
        if (score instanceof ZScore z) {
            return z.plausible();
        }
        return !(score instanceof ZScoreRange range)
                || (range.least().plausible() && range.most().plausible());
    }
}
