package ml.keneya.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class AgeTest {

    private static final LocalDate MEASURED = LocalDate.of(2026, 3, 5);

    @Test
    void anAgeThatEndsBeforeItBeginsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Age.Days(2, 1))
                .withMessage("No age is from 2 to 1 days");
    }

    @Test
    void whoIsBornOnADayHasOneAge() {
        assertThat(Age.on(MEASURED, LocalDate.of(2024, 3, 5))).isEqualTo(Age.ofDays(730));
        assertThat(Age.on(MEASURED, MEASURED)).isEqualTo(Age.ofDays(0));
    }

    @Test
    void whoIsBornInAMonthMayHaveTheAgesOfItsDays() {
        assertThat(Age.on(MEASURED, YearMonth.of(2024, 2))).isEqualTo(new Age.Days(735, 763));
    }

    @Test
    void whoIsBornInAYearMayHaveTheAgesOfItsDays() {
        assertThat(Age.on(MEASURED, Year.of(2024))).isEqualTo(new Age.Days(429, 794));
    }

    @Test
    void whoWasMeasuredIsBorn() {
        assertThat(Age.on(MEASURED, YearMonth.of(2026, 3))).isEqualTo(new Age.Days(0, 4));
        assertThat(Age.on(MEASURED, Year.of(2026))).isEqualTo(new Age.Days(0, 63));
    }

    @Test
    void whoIsBornLaterHasANegativeAge() {
        assertThat(Age.on(MEASURED, MEASURED.plusDays(1))).isEqualTo(Age.ofDays(-1));
        assertThat(Age.on(MEASURED, YearMonth.of(2026, 4))).isEqualTo(Age.ofDays(-27));
    }
}
