package ml.keneya.growth;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What acute malnutrition is, by the protocol: {@code keneya/growth/nutrition-thresholds.csv}. What the criteria tell
 * is kept apart, for they find different children.
 */
public record NutritionThresholds(List<NutritionThreshold> thresholds) {

    private static final String FILE = "/keneya/growth/nutrition-thresholds.csv";

    public NutritionThresholds {
        thresholds = List.copyOf(thresholds);
    }

    /**
     * Reads the file.
     *
     * @throws UncheckedIOException if it cannot be read
     * @throws IllegalArgumentException if a line is none of a threshold
     */
    public static NutritionThresholds read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(NutritionThresholds.class.getResourceAsStream(FILE), FILE),
                StandardCharsets.UTF_8))) {
            // The first line names the columns.
            return new NutritionThresholds(
                    lines.lines().skip(1).map(NutritionThreshold::parse).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /**
     * By the mid-upper arm circumference; empty if it is not more than 0, or if at some possible age no threshold
     * holds, or another status.
     */
    public Optional<NutritionClassification> byMuac(Age age, double millimetres) {
        return millimetres > 0 ? classify(NutritionCriterion.MUAC, age, millimetres, millimetres) : Optional.empty();
    }

    /**
     * By the z-score of weight for length or height; empty if there is none, or if at some possible age no threshold
     * holds, or another status. An implausible one alarms, for WHO's limits are those of surveys and a very thin child
     * may be beyond them; it reassures nobody.
     */
    public Optional<NutritionClassification> byWeightForLengthHeight(Age age, Score score) {
        if (score instanceof ZScore z) {
            return classify(age, z, z);
        }
        if (score instanceof ZScoreRange range) {
            return classify(age, range.least(), range.most());
        }
        return Optional.empty();
    }

    private Optional<NutritionClassification> classify(Age age, ZScore least, ZScore most) {
        return classify(NutritionCriterion.WEIGHT_FOR_LENGTH_HEIGHT, age, least.value(), most.value())
                .filter(each -> (least.plausible() && most.plausible())
                        || each.status() == NutritionalStatus.SEVERE_ACUTE_MALNUTRITION);
    }

    private Optional<NutritionClassification> classify(
            NutritionCriterion criterion, Age age, double least, double most) {
        Age.Days days = age instanceof Age.Days known ? known : Age.UNDER_FIVE_YEARS;
        List<NutritionThreshold> those = thresholds.stream()
                .filter(threshold -> threshold.criterion() == criterion && threshold.daysOf(days) > 0)
                .toList();
        int covered =
                those.stream().mapToInt(threshold -> threshold.daysOf(days)).sum();
        Set<NutritionalStatus> statuses = those.stream()
                .flatMap(threshold -> Stream.of(threshold.statusOf(least), threshold.statusOf(most)))
                .collect(Collectors.toSet());
        if (covered < days.count() || statuses.size() != 1) {
            return Optional.empty();
        }
        return Optional.of(new NutritionClassification(
                statuses.iterator().next(),
                those.stream().allMatch(NutritionThreshold::confirmed),
                those.stream().map(NutritionThreshold::source).collect(Collectors.joining("; "))));
    }
}
