package ml.keneya.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrowthStandardTest {

    private static final GrowthStandards STANDARDS = GrowthStandards.read();

    @ParameterizedTest
    @ValueSource(doubles = {449.999, 1100.001, Double.NaN})
    void whereThereAreNoFiguresThereIsNoZScore(double millimetres) {
        GrowthStandard standard = STANDARDS.of(Indicator.WEIGHT_FOR_LENGTH, Sex.FEMALE);

        assertThat(standard.covers(millimetres)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standard.zScore(millimetres, 3))
                .withMessage("WEIGHT_FOR_LENGTH is from 450 to 1100, not at " + millimetres);
        assertThatIllegalArgumentException().isThrownBy(() -> standard.valueAt(millimetres, 0));
    }

    @Test
    void theFirstAndTheLastFigureAreInIt() {
        GrowthStandard standard = STANDARDS.of(Indicator.WEIGHT_FOR_LENGTH, Sex.FEMALE);

        assertThat(standard.valueAt(450, 0)).isEqualTo(2.4607);
        assertThat(standard.valueAt(1100, 0)).isEqualTo(18.3324);
    }

    @Test
    void betweenTwoMillimetresTheMedianIsBetweenTheirs() {
        GrowthStandard standard = STANDARDS.of(Indicator.WEIGHT_FOR_LENGTH, Sex.FEMALE);

        assertThat(standard.valueAt(450.25, 0)).isCloseTo(2.4607 + 0.25 * (2.4777 - 2.4607), within(1e-12));
    }

    @Test
    void whereLIsZeroTheMeasureIsLogNormal() {
        Lms lms = new Lms(0, 10, 0.1);

        assertThat(lms.zScore(10 * Math.exp(0.25))).isCloseTo(2.5, within(1e-12));
        assertThat(lms.valueAt(2.5)).isCloseTo(10 * Math.exp(0.25), within(1e-12));
    }

    @Test
    void weightsBeyondThreeGoOnByTheDistanceFromTheSecondToTheThird() {
        GrowthStandard standard = STANDARDS.of(Indicator.WEIGHT_FOR_AGE, Sex.MALE);
        double above = standard.valueAt(400, 3) - standard.valueAt(400, 2);
        double below = standard.valueAt(400, -2) - standard.valueAt(400, -3);

        assertThat(standard.zScore(400, standard.valueAt(400, 3) + 2 * above)).isCloseTo(5, within(1e-9));
        assertThat(standard.zScore(400, standard.valueAt(400, -3) - 2 * below)).isCloseTo(-5, within(1e-9));
        assertThat(standard.valueAt(400, 5)).isCloseTo(standard.valueAt(400, 3) + 2 * above, within(1e-9));
        assertThat(standard.valueAt(400, -5)).isCloseTo(standard.valueAt(400, -3) - 2 * below, within(1e-9));
    }

    @Test
    void headsBeyondThreeDoNot() {
        Lms lms = new Lms(1, 45, 0.03);

        assertThat(lms.zScore(45 * (1 + 0.03 * 6))).isCloseTo(6, within(1e-9));
        assertThat(STANDARDS
                        .of(Indicator.HEAD_CIRCUMFERENCE_FOR_AGE, Sex.MALE)
                        .indicator()
                        .isRestricted())
                .isFalse();
    }
}
