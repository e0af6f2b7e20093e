package ml.keneya.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import ml.keneya.growth.NotComputable.Reason;

/**
 * Z-scores of children by the WHO Child Growth Standards, as WHO Anthro computes them.
 *
 * <p>Where the day of birth is not known, a score is computed for each day of age that may be. It is one z-score if all
 * are the same, else their range, and not computable if it is not for one of them.
 *
 * <p>Weights are in kg, lengths, heights and heads in cm, arms in mm, as they are measured.
 *
 * @see <a href="https://www.who.int/tools/child-growth-standards/software">WHO Anthro</a>
 */
public record ZScores(GrowthStandards standards) {

    /** Lengths and arms are told in the one and compared in the other. */
    public static final double MILLIMETRES_OF_A_CENTIMETRE = 10;

    public Score weightForAge(Child child, double kilograms) {
        if (child.hasOedema()) {
            return new NotComputable(Reason.OEDEMA);
        }
        return forAge(Indicator.WEIGHT_FOR_AGE, child, day -> kilograms);
    }

    public Score lengthHeightForAge(Child child, Stature stature) {
        return forAge(
                Indicator.LENGTH_HEIGHT_FOR_AGE,
                child,
                day -> stature.millimetresOn(day) / MILLIMETRES_OF_A_CENTIMETRE);
    }

    /** Also of a child whose age nobody knows: then nothing is corrected. */
    public Score weightForLengthHeight(Child child, double kilograms, Stature stature) {
        if (child.hasOedema()) {
            return new NotComputable(Reason.OEDEMA);
        }
        if (child.age() instanceof Age.Days days) {
            return onEachDay(days, 0, day -> {
                GrowthStandard standard = standards.of(Stature.weightIndicatorOn(day), child.sex());
                return weightFor(standard, stature.millimetresOn(day), kilograms);
            });
        }
        return weightFor(standards.of(stature.weightIndicator(), child.sex()), stature.millimetres(), kilograms);
    }

    public Score bmiForAge(Child child, double kilograms, Stature stature) {
        if (child.hasOedema()) {
            return new NotComputable(Reason.OEDEMA);
        }
        return forAge(Indicator.BMI_FOR_AGE, child, day -> bmi(kilograms, stature.millimetresOn(day) / 1_000));
    }

    public Score headCircumferenceForAge(Child child, double centimetres) {
        return forAge(Indicator.HEAD_CIRCUMFERENCE_FOR_AGE, child, day -> centimetres);
    }

    /** Of the mid-upper arm circumference (MUAC). */
    public Score armCircumferenceForAge(Child child, double millimetres) {
        double centimetres = millimetres / MILLIMETRES_OF_A_CENTIMETRE;
        return forAge(Indicator.ARM_CIRCUMFERENCE_FOR_AGE, child, day -> centimetres);
    }

    private Score forAge(Indicator indicator, Child child, IntToDoubleFunction measure) {
        if (child.age() instanceof Age.Days days) {
            GrowthStandard standard = standards.of(indicator, child.sex());
            return onEachDay(days, indicator.first(), day -> score(standard, day, measure.applyAsDouble(day)));
        }
        return new NotComputable(Reason.AGE_UNKNOWN);
    }

    private static Score onEachDay(Age.Days age, int firstDay, IntFunction<Score> onDay) {
        if (age.least() < 0) {
            return new NotComputable(Reason.BORN_AFTER_MEASUREMENT);
        }
        if (age.least() < firstDay) {
            return new NotComputable(Reason.AGE_BELOW_STANDARD);
        }
        if (age.most() > Age.UNDER_FIVE_YEARS.most()) {
            return new NotComputable(Reason.AGE_ABOVE_STANDARD);
        }
        if (age.least() == age.most()) {
            return onDay.apply(age.least());
        }
        List<ZScore> scores = new ArrayList<>();
        for (int day = age.least(); day <= age.most(); day++) {
            Score score = onDay.apply(day);
            if (!(score instanceof ZScore z)) {
                return score;
            }
            scores.add(z);
        }
        return ZScoreRange.of(scores);
    }

    private static Score weightFor(GrowthStandard standard, double millimetres, double kilograms) {
        return standard.covers(millimetres)
                ? score(standard, millimetres, kilograms)
                : new NotComputable(Reason.LENGTH_HEIGHT_OUTSIDE_STANDARD);
    }

    private static double bmi(double kilograms, double metres) {
        return metres > 0 ? kilograms / (metres * metres) : Double.NaN;
    }

    private static Score score(GrowthStandard standard, double at, double measure) {
        return measure > 0
                ? ZScore.of(standard.indicator(), standard.zScore(at, measure))
                : new NotComputable(Reason.MEASURE_NOT_POSITIVE);
    }
}
