package ml.keneya.growth.fhir;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import ml.keneya.growth.Age;
import ml.keneya.growth.Child;
import ml.keneya.growth.NotComputable;
import ml.keneya.growth.NutritionClassification;
import ml.keneya.growth.NutritionThresholds;
import ml.keneya.growth.Oedema;
import ml.keneya.growth.Score;
import ml.keneya.growth.Sex;
import ml.keneya.growth.Stature;
import ml.keneya.growth.ZScores;

/**
 * What was measured of a child on one day; what was not is empty.
 *
 * @param weight in kg
 * @param head in cm
 * @param arm the mid-upper arm circumference (MUAC), in mm
 */
record MeasuredChild(
        Optional<Sex> sex,
        Age age,
        Optional<Oedema> oedema,
        Optional<Double> weight,
        Optional<Stature> stature,
        Optional<Double> head,
        Optional<Double> arm) {

    /** The scores that its measures allow, or why there are none. */
    Map<GrowthIndex, Score> scores(ZScores standards) {
        Map<GrowthIndex, Score> scores = new EnumMap<>(GrowthIndex.class);
        for (GrowthIndex index : GrowthIndex.values()) {
            score(index, standards).ifPresent(score -> scores.put(index, score));
        }
        return scores;
    }

    Optional<Score> score(GrowthIndex index, ZScores standards) {
        Optional<Function<Child, Score>> computation = switch (index) {
            case WEIGHT_FOR_AGE -> weight.map(kg -> child -> standards.weightForAge(child, kg));
            case LENGTH_HEIGHT_FOR_AGE -> stature.map(cm -> child -> standards.lengthHeightForAge(child, cm));
            case WEIGHT_FOR_LENGTH_HEIGHT ->
                weight.flatMap(kg -> stature.map(cm -> child -> standards.weightForLengthHeight(child, kg, cm)));
            case BMI_FOR_AGE -> weight.flatMap(kg -> stature.map(cm -> child -> standards.bmiForAge(child, kg, cm)));
            case HEAD_CIRCUMFERENCE_FOR_AGE -> head.map(cm -> child -> standards.headCircumferenceForAge(child, cm));
            case ARM_CIRCUMFERENCE_FOR_AGE -> arm.map(mm -> child -> standards.armCircumferenceForAge(child, mm));
        };
        return computation.map(
                score -> child().map(score).orElseGet(() -> new NotComputable(NotComputable.Reason.SEX_UNKNOWN)));
    }

    /** Whether no child of that age stands, though this one is said to have stood. */
    boolean isPositionImplausible() {
        return stature.filter(each -> each.isPositionImplausible(age)).isPresent();
    }

    private Optional<Child> child() {
        return sex.map(known -> new Child(known, age, oedema.orElse(Oedema.ABSENT)));
    }

    /** What it is by each criterion that tells, none made of another. */
    Map<NutritionSign, NutritionClassification> classifications(ZScores standards, NutritionThresholds thresholds) {
        Map<NutritionSign, NutritionClassification> classes = new EnumMap<>(NutritionSign.class);
        arm.flatMap(mm -> thresholds.byMuac(age, mm)).ifPresent(each -> classes.put(NutritionSign.MUAC, each));
        score(GrowthIndex.WEIGHT_FOR_LENGTH_HEIGHT, standards)
                .flatMap(score -> thresholds.byWeightForLengthHeight(age, score))
                .ifPresent(each -> classes.put(NutritionSign.WEIGHT_FOR_LENGTH_HEIGHT, each));
        oedema.ifPresent(each -> classes.put(NutritionSign.OEDEMA, NutritionSign.byOedema(each)));
        return classes;
    }
}
