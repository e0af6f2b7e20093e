package ml.keneya.growth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatureTest {

    @ParameterizedTest(name = "{0} at {1} days: 80.0 cm are {2} mm")
    @CsvSource({
        "LYING, 0, 800", "LYING, 730, 800", "LYING, 731, 793", "LYING, 1826, 793",
        "STANDING, 273, 800", "STANDING, 274, 807", "STANDING, 730, 807", "STANDING, 731, 800",
        "UNKNOWN, 0, 800", "UNKNOWN, 730, 800", "UNKNOWN, 731, 800",
    })
    void aLengthAndAHeightAreSevenMillimetresApart(Position position, int day, double millimetres) {
        assertThat(new Stature(80, position).millimetresOn(day)).isEqualTo(millimetres);
    }

    /** As binary fractions 64.3 and 0.7 are less than 65, and 119.3 and 0.7 may be more than 120. */
    @Test
    void tenthsOfACentimetreAreDecimal() {
        for (int millimetres = 400; millimetres <= 1300; millimetres++) {
            Stature stature = new Stature(millimetres / 10.0, Position.STANDING);

            assertThat(stature.millimetres()).isEqualTo(millimetres);
            assertThat(stature.millimetresOn(400)).isEqualTo(millimetres + 7.0);
        }
    }

    @Test
    void aChildUnderNineMonthsDoesNotStand() {
        Stature standing = new Stature(60, Position.STANDING);

        assertThat(standing.isPositionImplausible(new Age.Days(0, 273))).isTrue();
        assertThat(standing.isPositionImplausible(new Age.Days(0, 274))).isFalse();
        assertThat(standing.isPositionImplausible(new Age.Unknown())).isFalse();
        assertThat(new Stature(60, Position.LYING).isPositionImplausible(Age.ofDays(100)))
                .isFalse();
    }
}
