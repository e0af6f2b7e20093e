package ml.keneya.malnutrition;

import static ml.keneya.malnutrition.Examined.CENTIMETRES;
import static ml.keneya.malnutrition.Examined.DAY;
import static ml.keneya.malnutrition.Examined.YEAR_AND_A_HALF;
import static ml.keneya.malnutrition.Examined.aged;
import static ml.keneya.malnutrition.Examined.weightAt;
import static ml.keneya.malnutrition.Examined.well;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import ml.keneya.growth.Sex;
import ml.keneya.guidance.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who should be admitted, where and why: each threshold from both sides. */
class AdmissionTest {

    private static Examined thin() {
        return well().noMuac().muac(110).appetite(Appetite.PASSED);
    }

    @ParameterizedTest
    @CsvSource({
        "114.9, OUTPATIENT, urenas, muac",
        "115, OUTPATIENT, urenam, muac",
        "124.9, OUTPATIENT, urenam, muac",
        "125, NOT_MALNOURISHED, '', ''"
    })
    void aChildIsJudgedByMuac(double muac, Outcome outcome, String unit, String criteria) {
        AdmissionAdvice advice =
                well().noMuac().muac(muac).appetite(Appetite.PASSED).admission();

        assertThat(advice.outcome()).isEqualTo(outcome);
        assertThat(unit(advice)).isEqualTo(unit);
        assertThat(criteria(advice)).isEqualTo(criteria);
    }

    @ParameterizedTest
    @CsvSource({
        "-3, -0.01, OUTPATIENT, urenas, whz",
        "-3, 0, OUTPATIENT, urenam, whz",
        "-2, -0.01, OUTPATIENT, urenam, whz",
        "-2, 0, NOT_MALNOURISHED, '', ''"
    })
    void aChildIsJudgedByWeightForHeight(double z, double more, Outcome outcome, String unit, String criteria) {
        AdmissionAdvice advice = well().noWeight()
                .weight(weightAt(CENTIMETRES, YEAR_AND_A_HALF, z) + more)
                .appetite(Appetite.PASSED)
                .admission();

        assertThat(advice.outcome()).isEqualTo(outcome);
        assertThat(unit(advice)).isEqualTo(unit);
        assertThat(criteria(advice)).isEqualTo(criteria);
        assertThat(outcome(advice).confirmed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"PLUS1, OUTPATIENT", "PLUS2, OUTPATIENT", "PLUS3, INPATIENT"})
    void anyOedemaIsSevere(OedemaGrade grade, Outcome outcome) {
        AdmissionAdvice advice =
                well().noOedemaNoted().oedema(grade).appetite(Appetite.PASSED).admission();

        assertThat(advice.outcome()).isEqualTo(outcome);
        assertThat(criteria(advice)).isEqualTo("oedeme");
    }

    /** The water makes the child heavier than it is. */
    @ParameterizedTest
    @CsvSource({"114, 0", "140, -3.5"})
    void severeWastingWithAnyOedemaIsForInpatientCare(double muac, double z) {
        AdmissionAdvice advice = well().noMuac()
                .muac(muac)
                .noWeight()
                .weight(weightAt(CENTIMETRES, YEAR_AND_A_HALF, z))
                .noOedemaNoted()
                .oedema(OedemaGrade.PLUS1)
                .appetite(Appetite.PASSED)
                .admission();

        assertThat(advice.outcome()).isEqualTo(Outcome.INPATIENT);
        assertThat(codes(advice)).contains("marasmic-kwashiorkor");
    }

    @Test
    void withOedemaTheUnitIsOpenWhileWastingIsNotKnown() {
        AdmissionAdvice advice = well().noMuac()
                .noOedemaNoted()
                .oedema(OedemaGrade.PLUS1)
                .appetite(Appetite.PASSED)
                .admission();

        assertThat(advice.outcome()).isEqualTo(Outcome.ADMIT);
        assertThat(advice.unit()).isEmpty();
        assertThat(advice.missing()).containsExactly("muac");
    }

    @Test
    void whoFailsTheAppetiteTestIsForInpatientCareAndWhoDidNotTakeItIsNotDecided() {
        Examined failed = thin().appetite(Appetite.FAILED);
        Examined untested = well().noMuac().muac(110);

        assertThat(failed.admission().outcome()).isEqualTo(Outcome.INPATIENT);
        // Two tests of one day.
        assertThat(codes(failed.admission())).contains("contradiction");
        assertThat(criteria(failed.admission())).isEqualTo("complication,muac");
        assertThat(untested.admission().outcome()).isEqualTo(Outcome.ADMIT);
        assertThat(untested.admission().missing()).containsExactly("appetite");
        assertThat(untested.appetite(Appetite.NOT_DONE).admission().missing()).containsExactly("appetite");
    }

    @ParameterizedTest
    @EnumSource(Sign.class)
    void aSevereChildWithAnyComplicationIsForInpatientCare(Sign sign) {
        assertThat(thin().sign(sign).admission().outcome()).isEqualTo(Outcome.INPATIENT);
        assertThat(thin().course(sign, DAY, Optional.empty()).admission().outcome())
                .isEqualTo(Outcome.INPATIENT);
    }

    @Test
    void aModerateOrHealthyChildWithAComplicationIsReferredForIt() {
        AdmissionAdvice moderate =
                well().noMuac().muac(120).sign(Sign.CONVULSIONS).admission();
        AdmissionAdvice healthy = well().sign(Sign.CONVULSIONS).admission();

        assertThat(moderate.outcome()).isEqualTo(Outcome.REFER);
        assertThat(criteria(moderate)).isEqualTo("muac");
        assertThat(healthy.outcome()).isEqualTo(Outcome.REFER);
    }

    @ParameterizedTest
    @CsvSource({
        "35.4, hypothermie",
        "35.5, ''",
        "38.9, ''",
        "39.0, fievre",
    })
    void temperatureIsAComplication(double celsius, String sign) {
        assertThat(complications(thin().temperature(celsius).admission())).isEqualTo(sign);
    }

    @ParameterizedTest
    @CsvSource({"53.9, hypoglycemie", "54, ''"})
    void glucoseIsAComplication(double milligrams, String sign) {
        assertThat(complications(thin().glucose(milligrams).admission())).isEqualTo(sign);
    }

    @ParameterizedTest
    @CsvSource({"3.9, anemie-severe", "4, ''"})
    void haemoglobinIsAComplication(double grams, String sign) {
        assertThat(complications(thin().haemoglobin(grams).admission())).isEqualTo(sign);
    }

    @ParameterizedTest
    @CsvSource({
        "60, 59, ''",
        "60, 60, irab",
        "61, 49, ''",
        "61, 50, irab",
        "365, 49, ''",
        "365, 50, irab",
        "366, 39, ''",
        "366, 40, irab",
        "1826, 40, irab",
        "1827, 70, ''"
    })
    void breathingIsFastByAge(int days, double breaths, String sign) {
        assertThat(complications(aged(days).breaths(breaths).admission())).isEqualTo(sign);
    }

    @ParameterizedTest
    @CsvSource({
        "-10, -1, OUTPATIENT",
        "-10, 0, INPATIENT",
        "-10, , INPATIENT",
        "0, , INPATIENT",
        "1, , OUTPATIENT",
    })
    void aComplicationCountsFromItsNotingToItsEnd(int noted, Integer last, Outcome outcome) {
        AdmissionAdvice advice = thin().course(
                        Sign.VOMITING,
                        DAY.plusDays(noted),
                        Optional.ofNullable(last).map(DAY::plusDays))
                .admission();

        assertThat(advice.outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"31, OUTPATIENT", "32, ADMIT"})
    void anEarlierLengthServesWhileItIsNotTooOldAndIsUnconfirmed(int days, Outcome outcome) {
        AdmissionAdvice advice = well().noMuac()
                .muac(120)
                .noLength()
                .on(DAY.minusDays(days))
                .length(CENTIMETRES)
                .admission();

        assertThat(advice.outcome()).isEqualTo(outcome);
        assertThat(outcome(advice).confirmed()).isEqualTo(outcome == Outcome.ADMIT);
        if (outcome == Outcome.OUTPATIENT) {
            assertThat(finding(advice, "whz-normal").confirmed()).isFalse();
            assertThat(finding(advice, "length-earlier").facts()).hasSize(1);
        }
    }

    @Test
    void whatIsMissingIsSaidAndNobodyIsCalledWell() {
        assertThat(well().noMuac().admission().outcome()).isEqualTo(Outcome.NOT_DECIDED);
        assertThat(well().noMuac().admission().missing()).containsExactly("muac");
        assertThat(well().noWeight().noLength().admission().missing()).containsExactly("weight", "length");
        assertThat(well().noOedemaNoted().admission().missing()).containsExactly("oedema");
        assertThat(well().sex(Optional.empty()).admission().missing()).containsExactly("sex");
        assertThat(aged(YEAR_AND_A_HALF).admission().missing()).containsExactly("muac", "weight", "length", "oedema");
        assertThat(well().noLength().length(130).admission().missing()).containsExactly("whz");
    }

    @Test
    void ofContradictingMeasurementsTheWorseCounts() {
        AdmissionAdvice muac = thin().muac(140).admission();
        AdmissionAdvice oedema =
                well().oedema(OedemaGrade.PLUS1).appetite(Appetite.PASSED).admission();
        AdmissionAdvice weight = well().weight(weightAt(CENTIMETRES, YEAR_AND_A_HALF, -3.5))
                .appetite(Appetite.PASSED)
                .admission();

        for (AdmissionAdvice advice : java.util.List.of(muac, oedema, weight)) {
            assertThat(unit(advice)).isEqualTo("urenas");
            assertThat(finding(advice, "contradiction").facts()).hasSizeGreaterThan(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "730, 120, -1, 'age'",
        "731, 120, -1, ''",
        "900, 119.9, -1, 'muac'",
        "900, 120, -1, ''",
    })
    void aModerateChildMayHavePriority(int days, double muac, double z, String reasons) {
        AdmissionAdvice advice = aged(days)
                .muac(muac)
                .length(86)
                .weight(weightAt(86, days, z))
                .oedema(OedemaGrade.NONE)
                .admission();

        assertThat(unit(advice)).isEqualTo("urenam");
        assertThat(advice.findings().stream()
                        .filter(each -> each.code().equals("priority"))
                        .map(each -> each.sentence().substring("malnutrition.priority.".length())))
                .containsExactly(reasons.isEmpty() ? new String[0] : reasons.split(","));
    }

    @ParameterizedTest
    @CsvSource({
        "1827, 134.9, urenas",
        "1827, 135, urenam",
        "1827, 144.9, urenam",
        "1827, 145, ''",
        "3652, 134.9, urenas",
        "3653, 159.9, urenas",
        "3653, 160, urenam",
        "3653, 184.9, urenam",
        "3653, 185, ''",
        "5478, 159.9, urenas"
    })
    void olderChildrenAreJudgedByMuacOfTheirAgeAndUnconfirmed(int days, double muac, String unit) {
        AdmissionAdvice advice = aged(days)
                .muac(muac)
                .oedema(OedemaGrade.NONE)
                .noSign()
                .appetite(Appetite.PASSED)
                .admission();

        assertThat(unit(advice)).isEqualTo(unit);
        assertThat(outcome(advice).confirmed()).isFalse();
    }

    /** By a child's rules a MUAC of 110 mm is severe; of a grown person there is none. */
    @Test
    void theGrownAreNotJudgedAsChildren() {
        assertThat(aged(12_000).sex(Optional.of(Sex.MALE)).muac(110).admission().outcome())
                .isEqualTo(Outcome.NO_RULE);
        assertThat(aged(12_000).muac(110).admission().outcome()).isEqualTo(Outcome.NOT_DECIDED);
        assertThat(aged(12_000).muac(110).admission().missing()).containsExactly("motherhood");
        assertThat(aged(12_000).muac(230).admission().outcome()).isEqualTo(Outcome.NO_RULE);
        assertThat(aged(30_000).sign(Sign.LETHARGY).admission().outcome()).isEqualTo(Outcome.REFER);
    }

    @ParameterizedTest
    @CsvSource({"229.9, OUTPATIENT, plw", "230, NOT_MALNOURISHED, ''"})
    void aPregnantOrBreastfeedingWomanIsJudgedByHerMuac(double muac, Outcome outcome, String criteria) {
        for (Motherhood mother : java.util.List.of(Motherhood.PREGNANT, Motherhood.BREASTFEEDING)) {
            AdmissionAdvice advice = aged(9_000).mother(mother).muac(muac).admission();

            assertThat(advice.outcome()).isEqualTo(outcome);
            assertThat(criteria(advice)).isEqualTo(criteria);
            assertThat(outcome(advice).confirmed()).isFalse();
            assertThat(advice.leastSachets()).isEmpty();
        }
    }

    @Test
    void aWomansComplicationRefersHerToo() {
        AdmissionAdvice advice = aged(9_000)
                .mother(Motherhood.PREGNANT)
                .muac(200)
                .temperature(39.5)
                .admission();

        assertThat(advice.outcome()).isEqualTo(Outcome.REFER);
        assertThat(criteria(advice)).isEqualTo("plw");
        assertThat(aged(9_000).mother(Motherhood.PREGNANT).admission().missing())
                .containsExactly("muac");
        // Younger than any mother.
        assertThat(aged(4_000).mother(Motherhood.PREGNANT).muac(200).admission().outcome())
                .isEqualTo(Outcome.NOT_DECIDED);
    }

    private static Examined infant(int days) {
        return aged(days)
                .length(60)
                .weight(weightAt(60, days, 0))
                .oedema(OedemaGrade.NONE)
                .muac(120)
                .noSign()
                .assessed();
    }

    /** Nobody is sent home of whom nobody knows whether he has a danger sign. */
    @Test
    void aSeverelyMalnourishedChildIsNotSentToUrenasBeforeSomebodyLookedForDangerSigns() {
        Examined unlooked = aged(YEAR_AND_A_HALF)
                .length(CENTIMETRES)
                .weight(weightAt(CENTIMETRES, YEAR_AND_A_HALF, 0))
                .oedema(OedemaGrade.NONE)
                .muac(110)
                .appetite(Appetite.PASSED);

        assertThat(unlooked.admission().outcome()).isEqualTo(Outcome.ADMIT);
        assertThat(unlooked.admission().unit()).isEmpty();
        assertThat(unlooked.admission().missing()).containsExactly("danger-signs");
        assertThat(unlooked.noSign().admission().unit()).contains(Unit.URENAS);
    }

    /** Nobody is sent home, nor said to be well, of whom nobody knows whether he has a danger sign. */
    @Test
    void anInfantIsNotFollowedAtHomeBeforeSomebodyLookedForDangerSigns() {
        Examined unlooked = aged(100)
                .length(60)
                .weight(weightAt(60, 100, -4))
                .oedema(OedemaGrade.NONE)
                .muac(120)
                .assessed();

        assertThat(unlooked.admission().outcome()).isEqualTo(Outcome.ADMIT);
        assertThat(unlooked.admission().missing()).containsExactly("danger-signs");
    }

    /** Whatever the age is, he is admitted, and what alarms at one of the ages is told. */
    @Test
    void anUncertainAgeKeepsNoAlarmBack() {
        AdmissionAdvice advice = aged(350, 390)
                .muac(110)
                .length(72)
                .weight(weightAt(72, 360, -1))
                .oedema(OedemaGrade.NONE)
                .appetite(Appetite.PASSED)
                .breaths(45)
                .noSign()
                .admission();

        assertThat(advice.outcome()).isEqualTo(Outcome.ADMIT);
        assertThat(advice.findings()).anyMatch(finding -> finding.sentence().endsWith("irab"));
    }

    @Test
    void aWomanIsReferredForAnaemiaThatAChildWouldBear() {
        assertThat(aged(9_000)
                        .mother(Motherhood.PREGNANT)
                        .muac(240)
                        .haemoglobin(6.9)
                        .admission()
                        .outcome())
                .isEqualTo(Outcome.REFER);
        assertThat(aged(9_000)
                        .mother(Motherhood.PREGNANT)
                        .muac(240)
                        .haemoglobin(7)
                        .admission()
                        .outcome())
                .isEqualTo(Outcome.NOT_MALNOURISHED);
    }

    @Test
    void anInfantAtRiskIsFollowedWithTheMotherAndGoesToHospitalWithAComplication() {
        assertThat(infant(100).admission().outcome()).isEqualTo(Outcome.NOT_MALNOURISHED);
        for (InfantRisk risk : InfantRisk.values()) {
            assertThat(infant(100).assessed(risk).admission().outcome())
                    .isEqualTo(risk == InfantRisk.TO_HOSPITAL ? Outcome.INPATIENT : Outcome.MOTHER_AND_INFANT);
            assertThat(infant(100)
                            .assessed(risk)
                            .sign(Sign.UNABLE_TO_DRINK)
                            .admission()
                            .outcome())
                    .isEqualTo(Outcome.INPATIENT);
        }
        assertThat(infant(100).oedema(OedemaGrade.PLUS1).admission().outcome()).isEqualTo(Outcome.INPATIENT);
        assertThat(infant(100).sign(Sign.CONVULSIONS).admission().outcome()).isEqualTo(Outcome.REFER);
        assertThat(aged(100).length(60).admission().missing())
                .containsExactlyInAnyOrder("weight", "oedema", "muac", "danger-signs", "mami-assessment");
        assertThat(outcome(infant(100).admission()).confirmed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "42, 109.9, MOTHER_AND_INFANT",
        "42, 110, NOT_MALNOURISHED",
        "41, 90, NOT_MALNOURISHED",
        "182, 109.9, MOTHER_AND_INFANT",
        "183, 114.9, ADMIT"
    })
    void anInfantsMuacTellsFromSixWeeksOn(int days, double muac, Outcome outcome) {
        assertThat(infant(days).noMuac().muac(muac).admission().outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"-0.01, MOTHER_AND_INFANT", "0, NOT_MALNOURISHED"})
    void anInfantsWeightForLengthTells(double more, Outcome outcome) {
        AdmissionAdvice advice = infant(60)
                .noWeight()
                .noLength()
                .length(60)
                .weight(weightAt(60, 60, -2) + more)
                .admission();

        assertThat(advice.outcome()).isEqualTo(outcome);
    }

    @Test
    void anUncertainAgeDecidesOnlyWhereAllPossibleAgesAgree() {
        Examined agreed = aged(400, 764)
                .muac(110)
                .length(CENTIMETRES)
                .weight(weightAt(CENTIMETRES, YEAR_AND_A_HALF, 0))
                .oedema(OedemaGrade.NONE)
                .noSign()
                .appetite(Appetite.PASSED);
        Examined between = aged(1_700, 2_000).muac(130).oedema(OedemaGrade.NONE).appetite(Appetite.PASSED);

        assertThat(unit(agreed.admission())).isEqualTo("urenas");
        assertThat(between.admission().outcome()).isEqualTo(Outcome.NOT_DECIDED);
        assertThat(between.admission().missing()).containsExactly("age");
        assertThat(codes(between.admission())).contains("age-uncertain");
        // Severe by the rules of each age, but one of these is not confirmed.
        AdmissionAdvice both = aged(1_700, 2_000)
                .muac(110)
                .oedema(OedemaGrade.NONE)
                .noSign()
                .appetite(Appetite.PASSED)
                .admission();
        assertThat(unit(both)).isEqualTo("urenas");
        assertThat(outcome(both).confirmed()).isFalse();
        assertThat(Examined.ofUnknownAge().muac(110).admission().missing()).containsExactly("age");
    }

    @Test
    void ofTheDeadAndTheUnbornNothingIsDecided() {
        assertThat(codes(thin().dead().admission())).contains("deceased");
        assertThat(thin().dead().admission().outcome()).isEqualTo(Outcome.NOT_DECIDED);
        assertThat(codes(aged(-1).muac(110).admission())).contains("not-born");
        assertThat(aged(-1).muac(110).admission().unit()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "6.7, 15, 18",
        "10, 21, 26",
        "5.0, 11, 13",
    })
    void theRationIsWholeSachetsByWeight(double kilograms, int least, int most) {
        AdmissionAdvice advice = thin().noWeight().weight(kilograms).noLength().admission();

        assertThat(advice.leastSachets()).hasValue(least);
        assertThat(advice.mostSachets()).hasValue(most);
        assertThat(finding(advice, "ration").confirmed()).isFalse();
        assertThat(codes(thin().noWeight().admission())).contains("ration-no-weight");
    }

    static String unit(AdmissionAdvice advice) {
        return advice.unit().map(Unit::code).orElse("");
    }

    private static String criteria(AdmissionAdvice advice) {
        return String.join(
                ",", advice.criteria().stream().map(Criterion::code).sorted().toList());
    }

    private static java.util.List<String> codes(AdmissionAdvice advice) {
        return advice.findings().stream().map(Finding::code).toList();
    }

    private static Finding outcome(AdmissionAdvice advice) {
        return finding(advice, "outcome");
    }

    private static Finding finding(AdmissionAdvice advice, String code) {
        return advice.findings().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + code + " in " + codes(advice)));
    }

    private static String complications(AdmissionAdvice advice) {
        return String.join(
                ",",
                advice.findings().stream()
                        .filter(each -> each.code().equals("complication"))
                        .map(each -> each.sentence().substring(each.sentence().lastIndexOf('.') + 1))
                        .toList());
    }
}
