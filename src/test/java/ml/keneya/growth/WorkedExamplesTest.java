package ml.keneya.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Children whose z-scores are known: published by WHO with its survey of 498 children (igrowup) and in the tests of its
 * package anthro, or computed from its tables by other means. An empty cell is not stated; {@code none} is no z-score.
 */
class WorkedExamplesTest {

    private static final ZScores SCORES = new ZScores(GrowthStandards.read());

    @ParameterizedTest(name = "{0}, {1} of {2} days")
    @CsvFileSource(resources = "worked-examples.csv", numLinesToSkip = 1)
    void aChildHasTheZScoresThatAreKnown(
            String source,
            Sex sex,
            int days,
            Double kilograms,
            Double centimetres,
            Position position,
            Oedema oedema,
            Double muac,
            String weightForAge,
            String lengthHeightForAge,
            String weightForLengthHeight,
            String bmiForAge,
            String armCircumferenceForAge) {
        Child child = new Child(sex, Age.ofDays(days), oedema);

        if (weightForAge != null) {
            assertThat(known(SCORES.weightForAge(child, kilograms))).isEqualTo(weightForAge);
        }
        if (lengthHeightForAge != null) {
            assertThat(known(SCORES.lengthHeightForAge(child, new Stature(centimetres, position))))
                    .isEqualTo(lengthHeightForAge);
        }
        if (weightForLengthHeight != null) {
            assertThat(known(SCORES.weightForLengthHeight(child, kilograms, new Stature(centimetres, position))))
                    .isEqualTo(weightForLengthHeight);
        }
        if (bmiForAge != null) {
            assertThat(known(SCORES.bmiForAge(child, kilograms, new Stature(centimetres, position))))
                    .isEqualTo(bmiForAge);
        }
        if (armCircumferenceForAge != null) {
            assertThat(known(SCORES.armCircumferenceForAge(child, muac))).isEqualTo(armCircumferenceForAge);
        }
    }

    private static String known(Score score) {
        return score instanceof ZScore z ? String.format(Locale.ROOT, "%.2f", z.value()) : "none";
    }
}
