package ml.keneya.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

    /** L of lengths and heads is 1, with which both come to the same: only with another L it shows. */
    @ParameterizedTest
    @EnumSource
    void lengthsAndHeadsBeyondThreeDoNot(Indicator indicator) {
        Lms lms = new Lms(-0.5, 10, 0.1);
        int count = indicator.last() - indicator.first() + 1;
        GrowthStandard standard =
                new GrowthStandard(indicator, all(count, lms.l()), all(count, lms.m()), all(count, lms.s()));
        double measure = lms.valueAt(4);

        boolean goesOn = !Set.of(Indicator.LENGTH_HEIGHT_FOR_AGE, Indicator.HEAD_CIRCUMFERENCE_FOR_AGE)
                .contains(indicator);
        assertThat(standard.zScore(indicator.first(), measure))
                .isCloseTo(goesOn ? lms.restrictedZScore(measure) : 4, within(1e-9));
        assertThat(standard.valueAt(indicator.first(), 4))
                .isCloseTo(goesOn ? lms.restrictedValueAt(4) : measure, within(1e-9));
        assertThat(lms.restrictedZScore(measure)).isGreaterThan(4.1);
    }

    private static double[] all(int count, double figure) {
        return DoubleStream.generate(() -> figure).limit(count).toArray();
    }
}
