package ml.keneya.growth;

import static ml.keneya.growth.NutritionalStatus.MODERATE_ACUTE_MALNUTRITION;
import static ml.keneya.growth.NutritionalStatus.NORMAL;
import static ml.keneya.growth.NutritionalStatus.SEVERE_ACUTE_MALNUTRITION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NutritionThresholdsTest {

    private static final NutritionThresholds THRESHOLDS = NutritionThresholds.read();
    private static final Age TWO_YEARS = Age.ofDays(730);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "muac,183,1826,115,125,yes",
                "muac,183,1826,115,125,perhaps,WHO",
                "weight,183,1826,115,125,yes,WHO",
                "muac,183,1826,,125,yes,WHO",
            })
    void aLineThatIsNoThresholdIsRefused(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> NutritionThreshold.parse(line));
    }

    @Test
    void aThresholdSaysWhereItStandsAndWhetherItIsConfirmed() {
        assertThat(NutritionThreshold.parse("weight-for-length-height,0,182,-3,-2,no,Infants [M]"))
                .isEqualTo(new NutritionThreshold(
                        NutritionCriterion.WEIGHT_FOR_LENGTH_HEIGHT, 0, 182, -3, -2, false, "Infants [M]"));
    }

    @Test
    void theThresholdsOfTheProtocolAreTheseAndOnesOwnCanBeGiven() {
        assertThat(NutritionThresholds.read().thresholds())
                .hasSize(3)
                .allSatisfy(threshold -> assertThat(threshold.source()).isNotBlank());
        NutritionThresholds own = new NutritionThresholds(
                List.of(new NutritionThreshold(NutritionCriterion.MUAC, 0, 1826, 110, 120, true, "A trial")));

        assertThat(own.byMuac(TWO_YEARS, 117))
                .contains(new NutritionClassification(MODERATE_ACUTE_MALNUTRITION, true, "A trial"));
    }

    @ParameterizedTest(name = "{0} mm is {1}")
    @CsvSource({
        "114.9, SEVERE_ACUTE_MALNUTRITION",
        "115, MODERATE_ACUTE_MALNUTRITION",
        "124.9, MODERATE_ACUTE_MALNUTRITION",
        "125, NORMAL"
    })
    void anArmIsThinBelowAThreshold(double millimetres, NutritionalStatus status) {
        assertThat(THRESHOLDS.byMuac(TWO_YEARS, millimetres)).contains(confirmed(status));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN})
    void whatIsNoMeasureIsNotClassified(double millimetres) {
        assertThat(THRESHOLDS.byMuac(TWO_YEARS, millimetres)).isEmpty();
    }

    @Test
    void anArmSaysNothingUnderSixMonthsNorIfTheAgeMayBe() {
        assertThat(THRESHOLDS.byMuac(Age.ofDays(182), 110)).isEmpty();
        assertThat(THRESHOLDS.byMuac(new Age.Days(182, 400), 110)).isEmpty();
        assertThat(THRESHOLDS.byMuac(new Age.Days(1800, 1827), 110)).isEmpty();
        assertThat(THRESHOLDS.byMuac(new Age.Unknown(), 110)).isEmpty();
        assertThat(THRESHOLDS.byMuac(new Age.Days(183, 1826), 110)).contains(confirmed(SEVERE_ACUTE_MALNUTRITION));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "-3.01, SEVERE_ACUTE_MALNUTRITION",
        "-3, MODERATE_ACUTE_MALNUTRITION",
        "-2.01, MODERATE_ACUTE_MALNUTRITION",
        "-2, NORMAL"
    })
    void aChildIsThinBelowAThreshold(double zScore, NutritionalStatus status) {
        assertThat(THRESHOLDS.byWeightForLengthHeight(TWO_YEARS, new ZScore(zScore, true)))
                .contains(confirmed(status));
    }

    /** A girl of 70.0 cm with 6.3 kg has -3.0033. */
    @Test
    void theRoundedZScoreIsClassified() {
        Child girl = new Child(Sex.FEMALE, Age.ofDays(400), Oedema.ABSENT);
        Score score =
                new ZScores(GrowthStandards.read()).weightForLengthHeight(girl, 6.3, new Stature(70, Position.LYING));

        assertThat(THRESHOLDS.byWeightForLengthHeight(girl.age(), score))
                .contains(confirmed(MODERATE_ACUTE_MALNUTRITION));
    }

    @Test
    void anImplausibleZScoreAlarmsAndReassuresNobody() {
        ZScore veryThin = new ZScore(-5.2, false);
        ZScore tooHeavy = new ZScore(5.2, false);
        ZScore thin = new ZScore(-4.9, true);
        ZScore heavy = new ZScore(4.9, true);

        assertThat(THRESHOLDS.byWeightForLengthHeight(TWO_YEARS, veryThin))
                .contains(confirmed(SEVERE_ACUTE_MALNUTRITION));
        assertThat(THRESHOLDS.byWeightForLengthHeight(TWO_YEARS, new ZScoreRange(veryThin, thin)))
                .contains(confirmed(SEVERE_ACUTE_MALNUTRITION));
        assertThat(THRESHOLDS.byWeightForLengthHeight(TWO_YEARS, tooHeavy)).isEmpty();
        assertThat(THRESHOLDS.byWeightForLengthHeight(TWO_YEARS, new ZScoreRange(heavy, tooHeavy)))
                .isEmpty();
        assertThat(THRESHOLDS.byWeightForLengthHeight(TWO_YEARS, heavy)).isPresent();
    }

    @Test
    void ofAnInfantOrAnUnknownAgeTheThresholdIsToBeConfirmed() {
        ZScore thin = new ZScore(-3.5, true);

        for (Age age : List.of(Age.ofDays(0), Age.ofDays(182), new Age.Days(182, 183), new Age.Unknown())) {
            assertThat(THRESHOLDS.byWeightForLengthHeight(age, thin)).hasValueSatisfying(severe -> {
                assertThat(severe.status()).isEqualTo(SEVERE_ACUTE_MALNUTRITION);
                assertThat(severe.confirmed()).isFalse();
                assertThat(severe.source()).contains("[M]");
            });
        }
        assertThat(THRESHOLDS.byWeightForLengthHeight(Age.ofDays(1827), thin)).isEmpty();
    }

    @Test
    void aRangeIsClassifiedIfItsEndsAreTheSame() {
        assertThat(THRESHOLDS.byWeightForLengthHeight(TWO_YEARS, range(-2.9, -2.1)))
                .contains(confirmed(MODERATE_ACUTE_MALNUTRITION));
        assertThat(THRESHOLDS.byWeightForLengthHeight(TWO_YEARS, range(-3.01, -3)))
                .isEmpty();
    }

    @Test
    void whatIsNotComputableIsNotClassified() {
        assertThat(THRESHOLDS.byWeightForLengthHeight(TWO_YEARS, new NotComputable(NotComputable.Reason.OEDEMA)))
                .isEmpty();
    }

    @Test
    void oedemaIsSevere() {
        assertThat(Oedema.PRESENT.status()).isEqualTo(SEVERE_ACUTE_MALNUTRITION);
        assertThat(Oedema.ABSENT.status()).isEqualTo(NORMAL);
    }

    @Test
    void theyAreThoseThatRecordsAreHeldAgainst() throws IOException {
        try (InputStream figures = getClass().getResourceAsStream("/keneya/consistency-figures.csv")) {
            assertThat(new String(figures.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("muac-severe,115,", "muac-moderate,125,", "z-severe,-3,", "z-moderate,-2,");
        }
        assertThat(NutritionThresholds.read().thresholds())
                .extracting(NutritionThreshold::severeBelow, NutritionThreshold::moderateBelow)
                .containsOnly(tuple(115.0, 125.0), tuple(-3.0, -2.0));
    }

    private static ZScoreRange range(double least, double most) {
        return new ZScoreRange(new ZScore(least, true), new ZScore(most, true));
    }

    private static NutritionClassification confirmed(NutritionalStatus status) {
        return new NutritionClassification(status, true, "OMS / WHO 2013 & 2023");
    }
}
