package ml.keneya.growth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZScoreTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"0.125, 0.13", "-0.125, -0.13", "-3.0033, -3.0", "-2.9949, -2.99", "0.004, 0.0", "-0.004, 0.0"})
    void aHalfIsRoundedAwayFromZero(double unrounded, double value) {
        assertThat(ZScore.of(Indicator.WEIGHT_FOR_AGE, unrounded)).isEqualTo(new ZScore(value, true));
    }

    @ParameterizedTest(name = "{0} from {1} to {2}")
    @CsvSource({
        "WEIGHT_FOR_AGE, -6, 5",
        "LENGTH_HEIGHT_FOR_AGE, -6, 6",
        "BMI_FOR_AGE, -5, 5",
        "HEAD_CIRCUMFERENCE_FOR_AGE, -5, 5",
        "ARM_CIRCUMFERENCE_FOR_AGE, -5, 5",
        "WEIGHT_FOR_LENGTH, -5, 5",
        "WEIGHT_FOR_HEIGHT, -5, 5",
    })
    void whatIsTooFarFromTheMedianIsFlaggedOnceItIsRounded(Indicator indicator, double least, double most) {
        assertThat(ZScore.of(indicator, least - 0.01)).isEqualTo(new ZScore(least - 0.01, false));
        assertThat(ZScore.of(indicator, least - 0.0049)).isEqualTo(new ZScore(least, true));
        assertThat(ZScore.of(indicator, most + 0.0049)).isEqualTo(new ZScore(most, true));
        assertThat(ZScore.of(indicator, most + 0.01)).isEqualTo(new ZScore(most + 0.01, false));
    }

    @Test
    void aMeasureWithoutBoundsHasAZScoreThatIsFlagged() {
        assertThat(ZScore.of(Indicator.WEIGHT_FOR_AGE, Double.POSITIVE_INFINITY).plausible())
                .isFalse();
    }
}
