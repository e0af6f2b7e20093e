package ml.keneya.pregnancy;

import static ml.keneya.pregnancy.Protocol.BEGAN;
import static ml.keneya.pregnancy.Protocol.RULES;
import static ml.keneya.pregnancy.Protocol.UNPROTECTED;
import static ml.keneya.pregnancy.Protocol.at;
import static ml.keneya.pregnancy.Protocol.codes;
import static ml.keneya.pregnancy.Protocol.dated;
import static ml.keneya.pregnancy.Protocol.measured;
import static ml.keneya.pregnancy.Protocol.noted;
import static ml.keneya.pregnancy.Protocol.pregnancy;
import static ml.keneya.pregnancy.Protocol.pressure;
import static ml.keneya.pregnancy.Protocol.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import ml.keneya.guidance.Finding;
import ml.keneya.guidance.Urgency;
import ml.keneya.pregnancy.Dating.Basis;
import ml.keneya.server.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the protocol says of what was found, at each threshold from both sides. */
class PregnancyRulesTest {

    private static final LocalDate DAY = at(24, 0);
    /** No other rule speaks. */
    private static final Protection PROTECTED = new Protection(
            List.of(noted(DAY.minusDays(7), 1)), List.of(), List.of(), List.of(), Optional.of("Observation/protected"));

    @Test
    void ofAHealthyPregnancyNothingIsSaid() {
        assertThat(codes(with(pregnancy(DAY, dated()), PROTECTED))).isEmpty();
    }

    @ParameterizedTest(name = "{0}/{1}: {2}")
    @CsvSource({
        "139, 89, ''",
        "140, 89, blood-pressure-repeat",
        "139, 90, blood-pressure-repeat",
        "159, 109, blood-pressure-repeat",
        "160, 109, severe-hypertension",
        "159, 110, severe-hypertension",
    })
    void highBloodPressureIsTakenAgainAndSevereIsReferred(int systolic, int diastolic, String code) {
        Pregnancy once = measured(DAY, List.of(), List.of(noted(DAY, pressure(systolic, diastolic))), List.of());

        assertThat(bloodPressure(once)).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void oneHalfOfAPressureAlarms() {
        Pressure systolic = new Pressure(Optional.of(BigDecimal.valueOf(160)), Optional.empty());
        Pressure diastolic = new Pressure(Optional.empty(), Optional.of(BigDecimal.valueOf(90)));

        assertThat(bloodPressure(measured(DAY, List.of(), List.of(noted(DAY, systolic)), List.of())))
                .containsExactly("severe-hypertension");
        assertThat(bloodPressure(measured(DAY, List.of(), List.of(noted(DAY, diastolic)), List.of())))
                .containsExactly("blood-pressure-repeat");
    }

    @Test
    void theRepeatedMeasurementDecides() {
        Noted<Pressure> high =
                new Noted<>(DAY, DAY.atTime(9, 0).toInstant(ZoneOffset.UTC), pressure(150, 95), "Observation/1");
        Noted<Pressure> highAgain =
                new Noted<>(DAY, DAY.atTime(9, 15).toInstant(ZoneOffset.UTC), pressure(142, 88), "Observation/2");
        Noted<Pressure> calm =
                new Noted<>(DAY, DAY.atTime(9, 15).toInstant(ZoneOffset.UTC), pressure(130, 80), "Observation/2");

        assertThat(bloodPressure(measured(DAY, List.of(), List.of(highAgain, high), List.of())))
                .containsExactly("hypertension");
        assertThat(bloodPressure(measured(DAY, List.of(), List.of(calm, high), List.of())))
                .isEmpty();
    }

    @Test
    void aHighPressureOfTheVisitBeforeIsARepeatedOne() {
        LocalDate before = DAY.minusDays(14);
        Noted<Pressure> high = noted(before, pressure(150, 95));
        Noted<Pressure> highNow = noted(DAY, pressure(145, 90));
        Noted<Pressure> calm = noted(DAY.minusDays(7), pressure(120, 80));
        Noted<Pressure> calmAgain =
                new Noted<>(before, before.atTime(9, 15).toInstant(ZoneOffset.UTC), pressure(130, 80), "Observation/2");

        assertThat(bloodPressure(measured(DAY, List.of(), List.of(high, highNow), List.of())))
                .containsExactly("hypertension");
        assertThat(bloodPressure(measured(DAY, List.of(), List.of(high, calm, highNow), List.of())))
                .containsExactly("blood-pressure-repeat");
        assertThat(bloodPressure(measured(DAY, List.of(), List.of(high, calmAgain, highNow), List.of())))
                .containsExactly("blood-pressure-repeat");
    }

    @Test
    void aSeverePressureIsNotForgottenForACalmOneOfTheSameDay() {
        Noted<Pressure> severe =
                new Noted<>(DAY, DAY.atTime(8, 0).toInstant(ZoneOffset.UTC), pressure(170, 115), "Observation/1");
        Noted<Pressure> calm =
                new Noted<>(DAY, DAY.atTime(8, 15).toInstant(ZoneOffset.UTC), pressure(130, 80), "Observation/2");

        assertThat(bloodPressure(measured(DAY, List.of(), List.of(severe, calm), List.of())))
                .containsExactly("severe-hypertension");
    }

    @ParameterizedTest(name = "protein {0}, {1} days apart, at {2} weeks {3} days: {4}")
    @CsvSource({
        "0, 0, 24, 0, false",
        "1, 0, 24, 0, true",
        "3, 0, 24, 0, true",
        "1, 7, 24, 0, true",
        "1, 8, 24, 0, false",
        "1, 0, 19, 6, false",
        "1, 0, 20, 0, true",
    })
    void withProteinItMayBePreEclampsia(int plus, int apart, int weeks, int days, boolean suspected) {
        LocalDate day = at(weeks, days);
        Pregnancy pregnancy = measured(
                day, List.of(), List.of(noted(day, pressure(140, 90))), List.of(noted(day.minusDays(apart), plus)));

        assertThat(bloodPressure(pregnancy).contains("pre-eclampsia-suspected")).isEqualTo(suspected);
    }

    @ParameterizedTest
    @CsvSource({"severe-headache, true", "visual-disturbance, true", "convulsing, true", "fever, false"})
    void withASevereSignItMayBePreEclampsia(String sign, boolean suspected) {
        Pregnancy pregnancy =
                measured(DAY, List.of(noted(DAY, sign)), List.of(noted(DAY, pressure(140, 90))), List.of());

        assertThat(codes(pregnancy).contains("pre-eclampsia-suspected")).isEqualTo(suspected);
        assertThat(RULES.afterPregnancy(pregnancy).stream().map(Finding::code).toList())
                .anyMatch(code -> code.startsWith("danger-sign"));
    }

    @ParameterizedTest(name = "{0} days ago: {1}")
    @CsvSource({"0, true", "7, true", "8, false"})
    void aDangerSignOfTheLastDaysIsCritical(int ago, boolean said) {
        Pregnancy pregnancy =
                measured(DAY, List.of(noted(DAY.minusDays(ago), "vaginal-bleeding")), List.of(), List.of());

        assertThat(codes(pregnancy).contains("danger-sign")).isEqualTo(said);
        assertThat(RULES.ofPregnancy(pregnancy))
                .filteredOn(finding -> finding.code().equals("danger-sign"))
                .allMatch(finding -> finding.urgency() == Urgency.CRITICAL && finding.confirmed());
    }

    @ParameterizedTest(name = "{0} g/dL at {1} weeks {2} days: {3}")
    @CsvSource({
        "6.9, 24, 0, severe-anaemia",
        "7.0, 24, 0, anaemia",
        "<7.0, 24, 0, severe-anaemia",
        "<7.1, 24, 0, anaemia",
        "10.9, 12, 6, anaemia",
        "11.0, 12, 6, ''",
        "10.9, 13, 0, ''",
        "10.5, 13, 0, ''",
        "10.4, 13, 0, anaemia",
        "10.9, 27, 6, ''",
        "10.9, 28, 0, anaemia",
        "11.0, 28, 0, ''",
    })
    void anaemiaIsByTheTrimesterOfTheSample(String value, int weeks, int days, String code) {
        Pregnancy pregnancy = blood(value, at(weeks, days), dated());

        assertThat(codes(pregnancy).stream().filter(each -> each.contains("anaemia")))
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void whereTheTrimesterIsNotSureTheLowerLimitHolds() {
        Dating month = dated(BEGAN, BEGAN.plusDays(30), Basis.LAST_PERIOD);

        assertThat(codes(blood("10.9", at(29, 0), month))).doesNotContain("anaemia");
        assertThat(codes(blood("10.4", at(29, 0), month))).contains("anaemia");
    }

    @ParameterizedTest(name = "{0}+{1}: {2}")
    @CsvSource({"40, 6, false", "41, 0, true"})
    void atFortyOneWeeksSheIsReferred(int weeks, int days, boolean said) {
        assertThat(codes(pregnancy(at(weeks, days), dated())).contains("refer-for-delivery"))
                .isEqualTo(said);
    }

    @Test
    void whatIsNotDatedToTheDayIsNotToldAsIfItWere() {
        Dating week = dated(BEGAN, BEGAN.plusDays(6), Basis.RECORDED);
        Dating rough = dated(BEGAN, BEGAN.plusDays(42), Basis.FUNDAL_HEIGHT);

        assertThat(sentence(pregnancy(at(41, 0), dated()))).isEqualTo("pregnancy.refer-for-delivery");
        assertThat(sentence(pregnancy(at(41, 0), week))).isEqualTo("pregnancy.refer-for-delivery.about");
        assertThat(sentence(pregnancy(at(41, 0), rough))).isEqualTo("pregnancy.refer-for-delivery.rough");
    }

    @ParameterizedTest(name = "{0} cm at {1} weeks: {2}")
    @CsvSource({
        "21, 24, false",
        "20.9, 24, true",
        "27, 24, false",
        "27.1, 24, true",
        "20, 23, false",
        "33, 36, false",
        "32.9, 36, true",
        "32, 37, false",
    })
    void aFundalHeightIsOffByMoreThanThreeCentimetres(String height, int weeks, boolean said) {
        assertThat(codes(fundus(height, at(weeks, 0), dated())).contains("fundal-height-off"))
                .isEqualTo(said);
    }

    @Test
    void aFundalHeightIsNotComparedWithWhatIsMadeOfIt() {
        assertThat(codes(fundus("33", at(25, 0), dated(BEGAN, BEGAN, Basis.FUNDAL_HEIGHT))))
                .doesNotContain("fundal-height-off");
    }

    @ParameterizedTest(name = "{0}+{1} weeks, last dose {2} days ago: {3}")
    @CsvSource({
        "12, 6, -1, false",
        "13, 0, -1, true",
        "24, 0, 27, false",
        "24, 0, 28, true",
    })
    void iptpIsDueFromThirteenWeeksAndAMonthAfterTheLastDose(int weeks, int days, int ago, boolean due) {
        LocalDate day = at(weeks, days);
        List<Noted<Integer>> given = ago < 0 ? List.of() : List.of(noted(day.minusDays(ago), 1));

        assertThat(codes(with(pregnancy(day, dated()), iptp(given))).contains("iptp-due"))
                .isEqualTo(due);
    }

    @Test
    void iptpWaitsUntilTheFirstTrimesterIsSurelyOver() {
        Dating month = dated(BEGAN, BEGAN.plusDays(30), Basis.LAST_PERIOD);

        assertThat(codes(pregnancy(at(17, 1), month))).doesNotContain("iptp-due");
        assertThat(codes(pregnancy(at(17, 2), month))).contains("iptp-due");
    }

    @Test
    void iptpIsNeverAdvisedBesideCotrimoxazole() {
        Protection protection =
                new Protection(List.of(), List.of(), List.of("MedicationRequest/1"), List.of(), Optional.empty());

        assertThat(codes(with(pregnancy(DAY, dated()), protection)))
                .contains("iptp-not-with-cotrimoxazole")
                .doesNotContain("iptp-due");
    }

    @Test
    void aDoseThatWasNotGivenIsLookedAtFirst() {
        Noted<Integer> dose = noted(DAY.minusDays(60), 1);
        Protection refusedSince = new Protection(
                List.of(dose), List.of(noted(DAY.minusDays(2), 2)), List.of(), List.of(), Optional.empty());
        Protection refusedBefore = new Protection(
                List.of(dose), List.of(noted(DAY.minusDays(90), 1)), List.of(), List.of(), Optional.empty());

        assertThat(iptpSentence(refusedSince)).isEqualTo("pregnancy.iptp-due.not-given");
        assertThat(iptpSentence(refusedBefore)).isEqualTo("pregnancy.iptp-due");
    }

    @ParameterizedTest(name = "{0} doses: {1}")
    @CsvSource({"2, WARNING", "3, INFO"})
    void afterThreeDosesOfIptpTheNextIsLessUrgent(int doses, Urgency urgency) {
        List<Noted<Integer>> given = IntStream.rangeClosed(1, doses)
                .mapToObj(dose -> noted(at(30, 0).minusDays(28L * dose), doses - dose + 1))
                .toList();

        assertThat(RULES.ofPregnancy(with(pregnancy(at(30, 0), dated()), iptp(given))))
                .filteredOn(finding -> finding.code().equals("iptp-due"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.urgency()).isEqualTo(urgency);
                    assertThat(finding.arguments().get(0)).isEqualTo(doses + 1);
                });
    }

    @ParameterizedTest(name = "dose {0} on {1}, asked on {2}: {3}")
    @CsvSource({
        "1, 2026-05-01, 2026-05-28, 0", "1, 2026-05-01, 2026-05-29, 2",
        "2, 2026-01-15, 2026-07-14, 0", "2, 2026-01-15, 2026-07-15, 3",
        "3, 2025-07-15, 2026-07-14, 0", "3, 2025-07-15, 2026-07-15, 4",
        "4, 2025-07-15, 2026-07-14, 0", "4, 2025-07-15, 2026-07-15, 5",
        "5, 2020-07-15, 2026-07-15, 0",
    })
    void tetanusDosesFollowAtTheirIntervals(int number, LocalDate given, LocalDate day, int next) {
        Protection protection =
                new Protection(List.of(), List.of(), List.of(), List.of(noted(given, number)), Optional.empty());

        assertThat(RULES.ofPregnancy(with(pregnancy(day, dated()), protection)).stream()
                        .filter(finding -> finding.code().equals("td-due"))
                        .map(finding -> finding.arguments().get(0))
                        .toList())
                .isEqualTo(next == 0 ? List.of() : List.of(next));
    }

    @ParameterizedTest(name = "doses on {0} and {1}: {2} next")
    @CsvSource({
        "2026-01-01, 2026-01-03, 2",
        "2026-01-01, 2026-01-28, 2",
        "2026-01-01, 2026-01-29, 3",
        "2026-01-01, 2026-01-01, 2",
    })
    void aDoseOfTetanusTooSoonAfterTheLastIsNoFurtherOne(LocalDate one, LocalDate other, int next) {
        Protection protection = new Protection(
                List.of(), List.of(), List.of(), List.of(noted(one, 0), noted(other, 0)), Optional.empty());

        assertThat(RULES.ofPregnancy(with(pregnancy(other.plusYears(1), dated()), protection)))
                .filteredOn(finding -> finding.code().equals("td-due"))
                .extracting(finding -> finding.arguments().get(0))
                .containsExactly(next);
    }

    @Test
    void aDoseOfIptpTooSoonAfterTheLastIsNoFurtherOne() {
        List<Noted<Integer>> given = List.of(noted(at(20, 0), 0), noted(at(20, 2), 0));

        assertThat(RULES.ofPregnancy(with(pregnancy(at(30, 0), dated()), iptp(given))))
                .filteredOn(finding -> finding.code().equals("iptp-due"))
                .extracting(finding -> finding.arguments().get(0))
                .containsExactly(2);
    }

    @Test
    void theFirstDoseIsDueAtOnceAndTheSecondTwoWeeksBeforeTheBirth() {
        assertThat(RULES.ofPregnancy(pregnancy(DAY, dated())))
                .filteredOn(finding -> finding.code().equals("td-due"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.arguments()).startsWith(1));
        Protection once =
                new Protection(List.of(), List.of(), List.of(), List.of(noted(DAY.minusDays(28), 1)), Optional.empty());
        assertThat(RULES.ofPregnancy(with(pregnancy(DAY, dated()), once)))
                .filteredOn(finding -> finding.code().equals("td-due"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.sentence()).isEqualTo("pregnancy.td-due.by");
                    assertThat(finding.arguments()).containsExactly(2, BEGAN.plusDays(266), 14);
                });
    }

    @Test
    void aTestIsDueUntilThereIsAResult() {
        Pregnancy untested = new Pregnancy(
                DAY,
                Optional.of(dated()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                PROTECTED,
                Set.of(RoutineTest.SYPHILIS));

        assertThat(codes(untested)).containsExactly("hiv-test-due", "hepatitis-b-test-due");
    }

    @Test
    void withoutDatingNothingIsSaidThatNeedsIt() {
        Pregnancy undated = new Pregnancy(
                DAY,
                Optional.empty(),
                List.of(),
                List.of(noted(DAY, pressure(150, 100))),
                List.of(noted(DAY, 2)),
                List.of(noted(DAY, haemoglobin("10.9"))),
                List.of(noted(DAY, new BigDecimal("40"))),
                UNPROTECTED,
                Set.of(RoutineTest.values()));

        assertThat(codes(undated)).containsExactly("pre-eclampsia-suspected", "blood-pressure-repeat", "td-due");
    }

    @Test
    void everySignHasASentence() {
        Messages messages = new Messages();
        assertThat(DangerSigns.SENTENCES).hasSize(13).allSatisfy(sentence -> {
            for (String language : List.of("fr", "en")) {
                assertThat(messages.text(messages.language(language), sentence, DAY))
                        .contains(DAY.toString());
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "convulsing, danger-sign",
        "vaginal-bleeding, danger-sign",
        "severe-headache, danger-sign-to-refer",
        "severe-vomiting, danger-sign-to-refer",
        "fever, danger-sign-to-treat",
        "labour, delivery-near",
        "imminent-delivery, delivery-near",
    })
    void aDangerSignTellsWhatIsToBeDone(String sign, String code) {
        Pregnancy pregnancy = measured(DAY, List.of(noted(DAY, sign)), List.of(), List.of());

        assertThat(RULES.ofPregnancy(pregnancy).get(0).code()).isEqualTo(code);
        assertThat(RULES.ofPregnancy(pregnancy).get(0).urgency()).isEqualTo(Urgency.CRITICAL);
    }

    /** No number of a rule stands in a sentence. */
    @Test
    void theNumbersOfASentenceAreThoseOfTheFigures() {
        Noted<Pressure> high = noted(DAY, pressure(150, 95));
        Pregnancy pregnancy = measured(DAY, List.of(), List.of(high), List.of());
        Protection once =
                new Protection(List.of(), List.of(), List.of(), List.of(noted(DAY.minusDays(28), 1)), Optional.empty());
        Dating week = dated(BEGAN, BEGAN.plusDays(6), Basis.RECORDED);

        assertThat(english(pregnancy, "blood-pressure-repeat")).contains("after 10 to 15 minutes");
        assertThat(english(with(pregnancy, once), "td-due")).contains("14 days before the birth");
        assertThat(english(pregnancy(at(41, 0), week), "refer-for-delivery")).contains("may be 41+0");
    }

    private static String english(Pregnancy pregnancy, String code) {
        Finding finding = RULES.ofPregnancy(pregnancy).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
        Messages messages = new Messages();
        return messages.text(
                messages.language("en"), finding.sentence(), finding.arguments().toArray());
    }

    private static List<String> bloodPressure(Pregnancy pregnancy) {
        return codes(with(pregnancy, PROTECTED)).stream()
                .filter(code -> !code.equals("iptp-due"))
                .toList();
    }

    private static Pregnancy blood(String value, LocalDate day, Dating dating) {
        return new Pregnancy(
                day,
                Optional.of(dating),
                List.of(),
                List.of(),
                List.of(),
                List.of(noted(day, haemoglobin(value))),
                List.of(),
                UNPROTECTED,
                Set.of(RoutineTest.values()));
    }

    private static Haemoglobin haemoglobin(String value) {
        return value.startsWith("<")
                ? new Haemoglobin(new BigDecimal(value.substring(1)), true)
                : new Haemoglobin(new BigDecimal(value), false);
    }

    private static Pregnancy fundus(String height, LocalDate day, Dating dating) {
        return new Pregnancy(
                day,
                Optional.of(dating),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(noted(day, new BigDecimal(height))),
                UNPROTECTED,
                Set.of(RoutineTest.values()));
    }

    private static Protection iptp(List<Noted<Integer>> given) {
        return new Protection(given, List.of(), List.of(), List.of(), Optional.empty());
    }

    private static String sentence(Pregnancy pregnancy) {
        return RULES.ofPregnancy(pregnancy).stream()
                .filter(finding -> finding.code().equals("refer-for-delivery"))
                .map(Finding::sentence)
                .findFirst()
                .orElse("");
    }

    private static String iptpSentence(Protection protection) {
        return RULES.ofPregnancy(with(pregnancy(DAY, dated()), protection)).stream()
                .filter(finding -> finding.code().equals("iptp-due"))
                .map(Finding::sentence)
                .findFirst()
                .orElse("");
    }
}
