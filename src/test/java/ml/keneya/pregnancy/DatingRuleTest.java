package ml.keneya.pregnancy;

import static ml.keneya.pregnancy.Protocol.BEGAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import ml.keneya.guidance.Finding;
import ml.keneya.pregnancy.Dating.Basis;
import ml.keneya.pregnancy.DatingEvidence.Kind;
import ml.keneya.server.Days;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By which record a pregnancy is dated. */
class DatingRuleTest {

    private static final DatingRule RULE = new DatingRule(Protocol.FIGURES, Protocol.TOLERANCES);

    @Test
    void withoutRecordsNothingIsDated() {
        assertThat(RULE.dating(List.of())).isEmpty();
        assertThat(RULE.contradiction(List.of())).isEmpty();
    }

    @Test
    void theLastPeriodGivesAgeAndExpectedDelivery() {
        Dating dating = RULE.dating(List.of(period(BEGAN))).orElseThrow();

        assertThat(dating.basis()).isEqualTo(Basis.LAST_PERIOD);
        assertThat(dating.isExact()).isTrue();
        assertThat(dating.leastOn(BEGAN.plusDays(171))).isEqualTo(171);
        assertThat(Dating.weeks(171)).isEqualTo("24+3");
        assertThat(dating.after(280).day()).contains(LocalDate.of(2026, 10, 8));
    }

    @ParameterizedTest(name = "scan {0} days after the last period, {1} apart: {2}")
    @CsvSource({
        "62, 5, LAST_PERIOD",
        "62, 6, EARLY_ULTRASOUND",
        "63, 6, LAST_PERIOD",
        "63, 7, LAST_PERIOD",
        "63, 8, EARLY_ULTRASOUND",
        "111, 7, LAST_PERIOD",
        "111, 8, EARLY_ULTRASOUND",
        "112, 10, LAST_PERIOD",
        "112, 11, EARLY_ULTRASOUND",
        "153, 10, LAST_PERIOD",
        "153, 11, EARLY_ULTRASOUND",
        "154, 14, LAST_PERIOD",
    })
    void anEarlyScanIsBelievedWhereItDiffersByMore(int age, int apart, Basis basis) {
        for (int side : new int[] {-apart, apart}) {
            DatingEvidence scan = scan(BEGAN.plusDays(side), age - side);

            assertThat(RULE.dating(List.of(period(BEGAN), scan)).orElseThrow().basis())
                    .isEqualTo(basis);
        }
    }

    @ParameterizedTest(name = "scan that says {0} days, {1} apart: {2}")
    @CsvSource({
        "139, 15, EARLY_ULTRASOUND",
        "167, 15, EARLY_ULTRASOUND",
        "168, 15, LAST_PERIOD",
        "195, 60, LAST_PERIOD",
        "250, 60, LAST_PERIOD",
    })
    void aScanIsEarlyByTheAgeThatItSays(int age, int apart, Basis basis) {
        assertThat(RULE.dating(List.of(period(BEGAN), scan(BEGAN.plusDays(apart), age)))
                        .orElseThrow()
                        .basis())
                .isEqualTo(basis);
    }

    /** ACOG 700: 10 days are tolerated from 16 weeks on by the last period, though the scan itself says 15. */
    @Test
    void theToleranceGoesByTheAgeSinceTheLastPeriod() {
        assertThat(RULE.dating(List.of(period(BEGAN), scan(BEGAN.plusDays(8), 106)))
                        .orElseThrow()
                        .basis())
                .isEqualTo(Basis.LAST_PERIOD);
    }

    @ParameterizedTest(name = "scan at {0} days, {1} apart: {2}")
    @CsvSource({
        "62, 5, ''", "62, 6, dated-by-ultrasound",
        "195, 14, ''", "195, 15, dating-doubtful",
        "196, 21, ''", "196, 22, dating-doubtful",
    })
    void aContradictionIsSaidAndThatItsToleranceIsNotConfirmed(int age, int apart, String code) {
        Optional<Finding> finding =
                RULE.contradiction(List.of(period(BEGAN), scan(BEGAN.plusDays(apart), age - apart)));

        assertThat(finding.map(Finding::code).orElse("")).isEqualTo(code);
        assertThat(finding.map(Finding::confirmed).orElse(false)).isFalse();
    }

    @Test
    void aLastPeriodKnownToTheMonthGivesARangeAndYieldsToAnEarlyScan() {
        YearMonth january = YearMonth.of(2026, 1);
        DatingEvidence month = new DatingEvidence(
                BEGAN.plusDays(90),
                new Days(january.atDay(1), january.atEndOfMonth()),
                Kind.LAST_PERIOD,
                Optional.of("ga-lmp"),
                "Observation/month");

        Dating range = RULE.dating(List.of(month)).orElseThrow();
        assertThat(range.isExact()).isFalse();
        assertThat(range.leastOn(BEGAN.plusDays(90))).isEqualTo(60);
        assertThat(range.mostOn(BEGAN.plusDays(90))).isEqualTo(90);
        assertThat(RULE.dating(List.of(month, scan(BEGAN, 80))).orElseThrow().basis())
                .isEqualTo(Basis.EARLY_ULTRASOUND);
        assertThat(RULE.dating(List.of(month, scan(BEGAN, 200))).orElseThrow().basis())
                .isEqualTo(Basis.LAST_PERIOD);
    }

    @Test
    void whatIsLessSureComesAfterWhatIsSurer() {
        DatingEvidence recorded = evidence(BEGAN.plusDays(1), 150, Kind.RECORDED);
        DatingEvidence height = evidence(BEGAN.plusDays(2), 190, Kind.FUNDAL_HEIGHT);
        DatingEvidence late = scan(BEGAN.plusDays(3), 200);

        assertThat(basis(height, recorded, late)).isEqualTo(Basis.LATE_ULTRASOUND);
        assertThat(basis(height, recorded)).isEqualTo(Basis.RECORDED);
        assertThat(basis(height)).isEqualTo(Basis.FUNDAL_HEIGHT);
        assertThat(RULE.dating(List.of(height)).orElseThrow().isExact()).isFalse();
    }

    @Test
    void theFirstScanAndTheLastWordOnThePeriodCount() {
        assertThat(RULE.dating(List.of(scan(BEGAN.plusDays(20), 150), scan(BEGAN, 70)))
                        .orElseThrow()
                        .began()
                        .day())
                .contains(BEGAN);
        assertThat(RULE.dating(List.of(
                                evidence(BEGAN, 100, Kind.LAST_PERIOD),
                                evidence(BEGAN.plusDays(9), 120, Kind.LAST_PERIOD)))
                        .orElseThrow()
                        .began()
                        .day())
                .contains(BEGAN.plusDays(9));
    }

    @Property
    void anAgeIsNeverTheSurerForMoreThatIsKnownOfItLess(
            @ForAll @IntRange(max = 30) int wider, @ForAll @IntRange(min = 28, max = 300) int day) {
        Dating dating = new Dating(
                new Days(BEGAN, BEGAN.plusDays(wider)), Basis.RECORDED, Optional.empty(), List.of("Observation/1"));

        assertThat(dating.mostOn(BEGAN.plusDays(day)) - dating.leastOn(BEGAN.plusDays(day)))
                .isEqualTo(wider);
        assertThat(dating.isExact()).isEqualTo(wider == 0);
    }

    @Property
    void theDatingIsOneOfTheRecords(
            @ForAll @IntRange(min = 30, max = 300) int age, @ForAll @IntRange(min = -100, max = 100) int apart) {
        DatingEvidence scan = scan(BEGAN.plusDays(apart), age);

        assertThat(RULE.dating(List.of(period(BEGAN), scan)).orElseThrow().began())
                .isIn(period(BEGAN).began(), scan.began());
    }

    private static Basis basis(DatingEvidence... evidence) {
        return RULE.dating(List.of(evidence)).orElseThrow().basis();
    }

    private static DatingEvidence period(LocalDate began) {
        return evidence(began, 60, Kind.LAST_PERIOD);
    }

    private static DatingEvidence scan(LocalDate began, int age) {
        return evidence(began, age, Kind.ULTRASOUND);
    }

    private static DatingEvidence evidence(LocalDate began, int age, Kind kind) {
        return new DatingEvidence(
                began.plusDays(age), new Days(began, began), kind, Optional.empty(), "Observation/" + kind + age);
    }
}
