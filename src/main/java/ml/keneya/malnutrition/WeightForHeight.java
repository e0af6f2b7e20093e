package ml.keneya.malnutrition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ml.keneya.growth.Age;
import ml.keneya.growth.Child;
import ml.keneya.growth.NotComputable;
import ml.keneya.growth.NutritionClassification;
import ml.keneya.growth.NutritionThresholds;
import ml.keneya.growth.NutritionalStatus;
import ml.keneya.growth.Oedema;
import ml.keneya.growth.Score;
import ml.keneya.growth.Sex;
import ml.keneya.growth.Stature;
import ml.keneya.growth.ZScore;
import ml.keneya.growth.ZScoreRange;
import ml.keneya.growth.ZScores;
import ml.keneya.guidance.Finding;
import ml.keneya.guidance.Source;
import ml.keneya.guidance.Urgency;

/**
 * Weight for length or height of who is under five. A length of an earlier day serves while it is not too old; then the
 * class is as unconfirmed as that limit.
 */
record WeightForHeight(ZScores standards, NutritionThresholds thresholds, Protocol protocol) {

    private record Pair(
            Told<Double> weight, Told<Stature> length, Score score, Optional<NutritionClassification> judged) {}

    /**
     * Of several that day the worst counts. With oedema, whose water is weighed too, it is only told whether the person
     * is severely wasted all the same.
     */
    Measured of(Examination exam, Age.Days age) {
        Optional<Sex> sex = exam.person().sex();
        List<Told<Stature>> lengths = lengths(exam);
        if (exam.weights().isEmpty() || lengths.isEmpty() || sex.isEmpty()) {
            List<String> missing = new ArrayList<>();
            if (exam.weights().isEmpty()) {
                missing.add("weight");
            }
            if (lengths.isEmpty()) {
                missing.add("length");
            }
            if (sex.isEmpty()) {
                missing.add("sex");
            }
            return new Measured(Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), missing);
        }
        List<Pair> pairs = exam.weights().stream()
                .flatMap(weight -> lengths.stream().map(length -> pair(sex.get(), age, weight, length)))
                .toList();
        Optional<Pair> worst = pairs.stream()
                .filter(pair -> pair.judged().isPresent())
                .min(Comparator.comparing((Pair pair) -> status(pair).orElseThrow())
                        .thenComparing(pair -> least(pair.score())));
        return worst.map(pair -> judged(exam, pair, pairs)).orElseGet(() -> unjudged(pairs.get(0)));
    }

    private Pair pair(Sex sex, Age.Days age, Told<Double> weight, Told<Stature> length) {
        Score score = standards.weightForLengthHeight(new Child(sex, age, Oedema.ABSENT), weight.what(), length.what());
        return new Pair(weight, length, score, thresholds.byWeightForLengthHeight(age, score));
    }

    private static Optional<NutritionalStatus> status(Pair pair) {
        return pair.judged().map(NutritionClassification::status);
    }

    /** Those of the day, else of the last day on which there are some that are not too old. */
    private List<Told<Stature>> lengths(Examination exam) {
        return exam.observed().lengths().stream()
                .map(Told::day)
                .filter(day -> !day.isAfter(exam.day())
                        && !day.plusDays(protocol.whole(ProtocolFigure.LENGTH_VALID))
                                .isBefore(exam.day()))
                .max(Comparator.naturalOrder())
                .map(day -> Told.on(day, exam.observed().lengths()))
                .orElse(List.of());
    }

    private Measured judged(Examination exam, Pair worst, List<Pair> pairs) {
        NutritionClassification judged = worst.judged().orElseThrow();
        List<Source> sources = new ArrayList<>(List.of(new Source(judged.source(), judged.confirmed())));
        List<String> facts = List.of(worst.weight().from(), worst.length().from());
        List<Finding> findings = new ArrayList<>();
        if (!worst.length().day().equals(exam.day())) {
            Source valid = protocol.source(ProtocolFigure.LENGTH_VALID);
            sources.add(valid);
            findings.add(Say.info(
                    "length-earlier",
                    List.of(worst.length().day().toString()),
                    List.of(valid),
                    List.of(worst.length().from())));
        }
        if (exam.hasOedema()) {
            return new Measured(
                    status(worst).filter(each -> each == NutritionalStatus.SEVERE_ACUTE_MALNUTRITION),
                    Optional.empty(),
                    sources,
                    facts,
                    findings,
                    List.of());
        }
        findings.add(finding(worst, judged.status(), sources, facts));
        if (!isPlausible(worst.score())) {
            findings.add(Say.warning("whz-implausible", List.of(least(worst.score())), List.of(), facts));
        }
        if (pairs.stream().anyMatch(pair -> !status(pair).equals(status(worst)))) {
            findings.add(Say.contradiction("whz", exam.weights()));
        }
        return new Measured(
                Optional.of(judged.status()), Optional.of(least(worst.score())), sources, facts, findings, List.of());
    }

    private static Finding finding(Pair pair, NutritionalStatus status, List<Source> sources, List<String> facts) {
        List<Object> arguments = List.of(least(pair.score()));
        return switch (status) {
            case SEVERE_ACUTE_MALNUTRITION -> Say.critical("whz-sam", arguments, sources, facts);
            case MODERATE_ACUTE_MALNUTRITION -> Say.warning("whz-mam", arguments, sources, facts);
            case NORMAL -> Say.info("whz-normal", arguments, sources, facts);
        };
    }

    /** There is no score, or one that nobody may rely on, or the possible ages give several classes. */
    private static Measured unjudged(Pair pair) {
        String reason = pair.score() instanceof NotComputable none
                ? none.reason().name().toLowerCase(Locale.ROOT).replace('_', '-')
                : isPlausible(pair.score()) ? "age-uncertain" : "implausible";
        List<String> facts = List.of(pair.weight().from(), pair.length().from());
        return new Measured(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                facts,
                List.of(Say.of("whz-none", reason, Urgency.WARNING, List.of(), List.of(), facts)),
                List.of("whz"));
    }

    private static double least(Score score) {
        if (score instanceof ZScore z) {
            return z.value();
        }
        return score instanceof ZScoreRange range ? range.least().value() : Double.NaN;
    }

    private static boolean isPlausible(Score score) {
        if (score instanceof ZScore z) {
            return z.plausible();
        }
        return score instanceof ZScoreRange range
                && range.least().plausible()
                && range.most().plausible();
    }
}
