package ml.keneya.growth.fhir;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.growth.Age;
import ml.keneya.growth.NutritionClassification;
import ml.keneya.growth.NutritionThresholds;
import ml.keneya.growth.Oedema;
import ml.keneya.growth.Sex;
import ml.keneya.growth.ZScore;
import ml.keneya.growth.ZScores;
import ml.keneya.growth.fhir.Measurement.Kind;

/**
 * The measurements of a patient on one day, and what follows from them.
 *
 * @param sex whose standards, if it is known
 */
record MeasuredDay(Optional<Sex> sex, Age age, List<Measurement> measurements) {

    /** Of each score the measurement that it is of: it is there as often as that. */
    private static final Map<GrowthIndex, Kind> SCORES = new EnumMap<>(Map.of(
            GrowthIndex.WEIGHT_FOR_AGE, Kind.WEIGHT,
            GrowthIndex.WEIGHT_FOR_LENGTH_HEIGHT, Kind.WEIGHT,
            GrowthIndex.BMI_FOR_AGE, Kind.WEIGHT,
            GrowthIndex.LENGTH_HEIGHT_FOR_AGE, Kind.LENGTH,
            GrowthIndex.HEAD_CIRCUMFERENCE_FOR_AGE, Kind.HEAD_CIRCUMFERENCE,
            GrowthIndex.ARM_CIRCUMFERENCE_FOR_AGE, Kind.MUAC));

    private static final Map<NutritionSign, Kind> CLASSES = new EnumMap<>(Map.of(
            NutritionSign.MUAC, Kind.MUAC,
            NutritionSign.WEIGHT_FOR_LENGTH_HEIGHT, Kind.WEIGHT,
            NutritionSign.OEDEMA, Kind.OEDEMA));

    MeasuredDay {
        measurements = List.copyOf(measurements);
    }

    /** The codes of what may follow from a measurement. */
    static Stream<String> codes(Kind measured) {
        return Stream.concat(
                of(SCORES, measured).map(GrowthIndex::code),
                of(CLASSES, measured).map(NutritionSign::observation));
    }

    private static <T> Stream<T> of(Map<T, Kind> what, Kind measured) {
        return what.entrySet().stream()
                .filter(each -> each.getValue() == measured)
                .map(Map.Entry::getKey);
    }

    /** Scores and classes; a score that is not one number is none. */
    List<Derived> derived(ZScores standards, NutritionThresholds thresholds) {
        return Stream.<Derived>concat(
                        figures(standards).stream().flatMap(figure -> derived(figure, thresholds).stream()),
                        classes(standards, thresholds).stream())
                .toList();
    }

    private Optional<DerivedScore> derived(Figure figure, NutritionThresholds thresholds) {
        return figure.score() instanceof ZScore score
                ? Optional.of(new DerivedScore(
                        figure.index(),
                        score,
                        figure.index() == GrowthIndex.WEIGHT_FOR_LENGTH_HEIGHT
                                ? thresholds
                                        .byWeightForLengthHeight(age, score)
                                        .filter(NutritionClassification::confirmed)
                                : Optional.empty(),
                        figure.from()))
                : Optional.empty();
    }

    /** Each score that the measurements allow, or why there is none. */
    List<Figure> figures(ZScores standards) {
        return measurements.stream()
                .flatMap(measurement -> of(SCORES, measurement.of())
                        .flatMap(index -> child(measurement)
                                .score(index, standards)
                                .map(score -> new Figure(index, score, from(measurement, index.needsLength())))
                                .stream()))
                .toList();
    }

    /** What the child is by each criterion that tells. */
    List<DerivedClass> classes(ZScores standards, NutritionThresholds thresholds) {
        return measurements.stream()
                .flatMap(measurement -> {
                    Map<NutritionSign, NutritionClassification> told =
                            child(measurement).classifications(standards, thresholds);
                    return of(CLASSES, measurement.of())
                            .flatMap(sign -> Optional.ofNullable(told.get(sign)).stream()
                                    .map(each -> new DerivedClass(
                                            sign,
                                            each,
                                            sign != NutritionSign.WEIGHT_FOR_LENGTH_HEIGHT
                                                    || isPlausible(measurement, standards),
                                            from(measurement, sign == NutritionSign.WEIGHT_FOR_LENGTH_HEIGHT))));
                })
                .toList();
    }

    private boolean isPlausible(Measurement weight, ZScores standards) {
        return child(weight)
                .score(GrowthIndex.WEIGHT_FOR_LENGTH_HEIGHT, standards)
                .filter(score -> score instanceof ZScore z && z.plausible())
                .isPresent();
    }

    /** Whether no child of that age stands, though this one is said to have stood. */
    boolean isPositionImplausible() {
        return measurements.stream()
                .anyMatch(each -> each.of() == Kind.LENGTH && each.stature().isPositionImplausible(age));
    }

    /** Whether oedema was found. */
    boolean hasOedema() {
        return oedema().filter(each -> each == Oedema.PRESENT).isPresent();
    }

    /** The child by that measurement, and the length beside it if it is a weight. */
    private MeasuredChild child(Measurement measurement) {
        Optional<Measurement> length = switch (measurement.of()) {
            case WEIGHT -> nearestLength(measurement);
            case LENGTH -> Optional.of(measurement);
            case HEAD_CIRCUMFERENCE, MUAC, OEDEMA -> Optional.empty();
        };
        return new MeasuredChild(
                sex,
                age,
                measurement.of() == Kind.OEDEMA ? Optional.of(measurement.oedema()) : oedema(),
                value(Kind.WEIGHT, measurement),
                length.map(Measurement::stature),
                value(Kind.HEAD_CIRCUMFERENCE, measurement),
                value(Kind.MUAC, measurement));
    }

    private List<Measurement> from(Measurement measurement, boolean withLength) {
        return withLength
                ? Stream.concat(Stream.of(measurement), nearestLength(measurement).stream())
                        .toList()
                : List.of(measurement);
    }

    private static Optional<Double> value(Kind kind, Measurement measurement) {
        return measurement.of() == kind ? Optional.of(measurement.value()) : Optional.empty();
    }

    /** Whoever finds oedema is believed before who does not. */
    private Optional<Oedema> oedema() {
        return measurements.stream()
                .filter(each -> each.of() == Kind.OEDEMA)
                .map(Measurement::oedema)
                .max(Comparator.naturalOrder());
    }

    /**
     * Of the same encounter, or the nearest in time; of two that are as near, what was noted last, and corrects; of two
     * noted at once the longer, by which the child is the thinner.
     */
    private Optional<Measurement> nearestLength(Measurement to) {
        return measurements.stream()
                .filter(each -> each.of() == Kind.LENGTH)
                .min(Comparator.comparing((Measurement each) -> !each.isOfTheSameEncounter(to))
                        .thenComparing(each -> each.apartFrom(to))
                        .thenComparing(Measurement::noted, Comparator.reverseOrder())
                        .thenComparing(Measurement::value, Comparator.reverseOrder())
                        .thenComparing(Measurement::id));
    }
}
