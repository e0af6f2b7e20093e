package ml.keneya.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import ml.keneya.growth.NotComputable.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZScoresTest {

    private static final ZScores SCORES = new ZScores(GrowthStandards.read());
    private static final Stature LYING = new Stature(70, Position.LYING);

    @Test
    void withOedemaThereIsNothingOfWeight() {
        Child child = new Child(Sex.FEMALE, Age.ofDays(400), Oedema.PRESENT);

        assertThat(List.of(
                        SCORES.weightForAge(child, 8),
                        SCORES.weightForLengthHeight(child, 8, LYING),
                        SCORES.bmiForAge(child, 8, LYING)))
                .containsOnly(new NotComputable(Reason.OEDEMA));
        assertThat(List.of(
                        SCORES.lengthHeightForAge(child, LYING),
                        SCORES.headCircumferenceForAge(child, 45),
                        SCORES.armCircumferenceForAge(child, 130)))
                .hasOnlyElementsOfType(ZScore.class);
    }

    @Test
    void atAnUnknownAgeThereIsNothingForAge() {
        assertThat(forAge(new Age.Unknown())).containsOnly(new NotComputable(Reason.AGE_UNKNOWN));
    }

    @Test
    void whoIsBornAfterTheMeasurementHasNoZScore() {
        assertThat(all(Age.ofDays(-1))).containsOnly(new NotComputable(Reason.BORN_AFTER_MEASUREMENT));
    }

    @Test
    void fromFiveYearsOnThereIsNoZScore() {
        assertThat(all(Age.ofDays(1827))).containsOnly(new NotComputable(Reason.AGE_ABOVE_STANDARD));
        assertThat(all(new Age.Days(1800, 1827))).containsOnly(new NotComputable(Reason.AGE_ABOVE_STANDARD));
        assertThat(all(Age.ofDays(1826))).hasOnlyElementsOfType(ZScore.class);
    }

    @Test
    void theArmIsMeasuredFromThreeMonthsOn() {
        assertThat(SCORES.armCircumferenceForAge(girl(Age.ofDays(90)), 130))
                .isEqualTo(new NotComputable(Reason.AGE_BELOW_STANDARD));
        assertThat(SCORES.armCircumferenceForAge(girl(new Age.Days(90, 120)), 130))
                .isEqualTo(new NotComputable(Reason.AGE_BELOW_STANDARD));
        assertThat(SCORES.armCircumferenceForAge(girl(Age.ofDays(91)), 130)).isInstanceOf(ZScore.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN})
    void whatIsNotMoreThanNothingHasNoZScore(double measure) {
        Child child = girl(Age.ofDays(400));

        assertThat(List.of(
                        SCORES.weightForAge(child, measure),
                        SCORES.weightForLengthHeight(child, measure, LYING),
                        SCORES.bmiForAge(child, measure, LYING),
                        SCORES.bmiForAge(child, 8, new Stature(measure, Position.LYING)),
                        SCORES.lengthHeightForAge(child, new Stature(measure, Position.LYING)),
                        SCORES.headCircumferenceForAge(child, measure),
                        SCORES.armCircumferenceForAge(child, measure)))
                .containsOnly(new NotComputable(Reason.MEASURE_NOT_POSITIVE));
    }

    @ParameterizedTest(name = "{1} cm {2} at {0} days")
    @CsvSource({
        "400, 44.9, LYING", "400, 110.1, LYING", "400, 44.2, STANDING", "400, 109.4, STANDING",
        "1000, 64.9, STANDING", "1000, 120.1, STANDING", "1000, 65.6, LYING", "1000, 120.8, LYING",
    })
    void outsideItsLengthsAndHeightsAWeightHasNoZScore(int days, double centimetres, Position position) {
        assertThat(SCORES.weightForLengthHeight(girl(Age.ofDays(days)), 10, new Stature(centimetres, position)))
                .isEqualTo(new NotComputable(Reason.LENGTH_HEIGHT_OUTSIDE_STANDARD));
    }

    @ParameterizedTest(name = "{1} cm {2} at {0} days")
    @CsvSource({
        "400, 45, LYING", "400, 110, LYING", "400, 44.3, STANDING", "400, 109.3, STANDING",
        "1000, 65, STANDING", "1000, 120, STANDING", "1000, 65.7, LYING", "1000, 120.7, LYING",
    })
    void atTheEndsOfItsLengthsAndHeightsAWeightHasAZScore(int days, double centimetres, Position position) {
        assertThat(SCORES.weightForLengthHeight(girl(Age.ofDays(days)), 10, new Stature(centimetres, position)))
                .isInstanceOf(ZScore.class);
    }

    @ParameterizedTest(name = "{0} cm {1} as at {2} days")
    @CsvSource({
        "86.9, LYING, 730", "86.9, STANDING, 731", "86.9, UNKNOWN, 730",
        "87, LYING, 730", "87, STANDING, 731", "87, UNKNOWN, 731",
    })
    void atAnUnknownAgeTheWeightIsForWhatThePositionGives(double centimetres, Position position, int asAt) {
        Stature stature = new Stature(centimetres, position);

        assertThat(SCORES.weightForLengthHeight(girl(new Age.Unknown()), 11, stature))
                .isInstanceOf(ZScore.class)
                .isEqualTo(SCORES.weightForLengthHeight(girl(Age.ofDays(asAt)), 11, stature));
    }

    @Test
    void ofSeveralAgesThereIsARange() {
        ZScore younger = (ZScore) SCORES.weightForAge(girl(Age.ofDays(400)), 8);
        ZScore older = (ZScore) SCORES.weightForAge(girl(Age.ofDays(430)), 8);

        assertThat(SCORES.weightForAge(girl(new Age.Days(400, 430)), 8)).isEqualTo(new ZScoreRange(older, younger));
    }

    @Test
    void ifTheAgeMakesNoDifferenceThereIsOneZScore() {
        assertThat(SCORES.weightForLengthHeight(girl(new Age.Days(400, 430)), 8, LYING))
                .isEqualTo(SCORES.weightForLengthHeight(girl(Age.ofDays(400)), 8, LYING))
                .isInstanceOf(ZScore.class);
    }

    @Test
    void ifAtOneOfTheAgesThereIsNoZScoreThereIsNone() {
        Stature standing = new Stature(64.5, Position.STANDING);

        assertThat(SCORES.weightForLengthHeight(girl(Age.ofDays(730)), 7, standing))
                .isInstanceOf(ZScore.class);
        assertThat(SCORES.weightForLengthHeight(girl(new Age.Days(730, 731)), 7, standing))
                .isEqualTo(new NotComputable(Reason.LENGTH_HEIGHT_OUTSIDE_STANDARD));
    }

    /**
     * World Health Organization, field tables: 33.9 cm is the median at birth, 36.2 cm two standard deviations above.
     */
    @Test
    void aHeadIsMeasuredInCentimetres() {
        assertThat(SCORES.headCircumferenceForAge(girl(Age.ofDays(0)), 33.8787)).isEqualTo(new ZScore(0, true));
        assertThat(SCORES.headCircumferenceForAge(girl(Age.ofDays(0)), 45)).isEqualTo(new ZScore(9.39, false));
    }

    private static Child girl(Age age) {
        return new Child(Sex.FEMALE, age, Oedema.ABSENT);
    }

    private static List<Score> forAge(Age age) {
        return List.of(
                SCORES.weightForAge(girl(age), 8),
                SCORES.lengthHeightForAge(girl(age), LYING),
                SCORES.bmiForAge(girl(age), 8, LYING),
                SCORES.headCircumferenceForAge(girl(age), 45),
                SCORES.armCircumferenceForAge(girl(age), 130));
    }

    private static List<Score> all(Age age) {
        return Stream.concat(forAge(age).stream(), Stream.of(SCORES.weightForLengthHeight(girl(age), 8, LYING)))
                .toList();
    }
}
