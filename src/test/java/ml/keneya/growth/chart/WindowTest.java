package ml.keneya.growth.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ml.keneya.growth.Indicator;
import org.junit.jupiter.api.Test;

/** How much of a standard is shown. */
class WindowTest {

    @Test
    void asLittleAsHoldsAllVisits() {
        assertThat(Window.ofAges(List.of(0.0, 182.0))).isEqualTo(new Window(0, 6 * 30.4375, 1));
        assertThat(Window.ofAges(List.of(183.0))).isEqualTo(new Window(0, 12 * 30.4375, 1));
        assertThat(Window.ofAges(List.of(20.0, 730.0))).isEqualTo(new Window(0, 730, 3));
        assertThat(Window.ofAges(List.of(731.0, 1826.0))).isEqualTo(new Window(731, 1826, 6));
        assertThat(Window.ofAges(List.of(730.0, 731.0))).isEqualTo(new Window(0, 1826, 6));
    }

    @Test
    void ofNobodyMeasuredTheFirstMonths() {
        assertThat(Window.ofAges(List.of()).first()).isZero();
    }

    @Test
    void lengthsStandInWholeStepsWithinTheStandard() {
        Window window = Window.ofLengths(Indicator.WEIGHT_FOR_LENGTH, List.of(643.0, 702.0));

        assertThat(window.first() % 50).isZero();
        assertThat(window.last() % 50).isZero();
        assertThat(window.last() - window.first()).isGreaterThanOrEqualTo(200);
        assertThat(Window.ofLengths(Indicator.WEIGHT_FOR_LENGTH, List.of(450.0)).first())
                .isEqualTo(450);
        assertThat(Window.ofLengths(Indicator.WEIGHT_FOR_HEIGHT, List.of(1_199.0))
                        .last())
                .isEqualTo(1_200);
    }
}
