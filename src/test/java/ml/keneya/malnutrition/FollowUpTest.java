package ml.keneya.malnutrition;

import static ml.keneya.malnutrition.Examined.CENTIMETRES;
import static ml.keneya.malnutrition.Examined.DAY;
import static ml.keneya.malnutrition.Examined.YEAR_AND_A_HALF;
import static ml.keneya.malnutrition.Examined.aged;
import static ml.keneya.malnutrition.Examined.ended;
import static ml.keneya.malnutrition.Examined.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.guidance.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How a treatment goes: each threshold from both sides. */
class FollowUpTest {

    private static final String THIS = "EpisodeOfCare/1";

    private static Examined treated(Unit unit, int daysAgo, String... criteria) {
        return aged(YEAR_AND_A_HALF).treated(open(unit, DAY.minusDays(daysAgo), criteria));
    }

    private static LocalDate ago(int days) {
        return DAY.minusDays(days);
    }

    /** Seen and measured at a visit. */
    private static Examined visit(Examined one, int daysAgo, double muac, double kilograms) {
        return one.on(ago(daysAgo)).came(THIS).muac(muac).weight(kilograms).oedema(OedemaGrade.NONE);
    }

    @Test
    void whoWasNeverTreatedHasNoTreatment() {
        assertThat(aged(YEAR_AND_A_HALF).followUp().step()).isEqualTo(NextStep.NO_TREATMENT);
        assertThat(aged(YEAR_AND_A_HALF).followUp().treatment()).isEmpty();
    }

    @Test
    void visitsAndAbsencesAreCounted() {
        Examined one = treated(Unit.URENAS, 35, "muac");
        visit(one, 35, 110, 6.7);
        one.on(ago(28)).missed(THIS);
        visit(one, 21, 112, 6.9);
        // He came late that day; and this one is of another treatment.
        one.on(ago(21)).missed(THIS).on(ago(20)).missed("EpisodeOfCare/9");
        one.on(ago(14)).missed(THIS);

        FollowUpAdvice advice = one.followUp();

        assertThat(advice.stayDays()).hasValue(35);
        assertThat(advice.come()).hasValue(2);
        assertThat(advice.missed()).hasValue(2);
        assertThat(advice.missedInARow()).hasValue(1);
        assertThat(codes(advice)).contains("home-visit").doesNotContain("default");
    }

    @ParameterizedTest
    @CsvSource({"URENAS, 7", "URENI, 1", "URENAM, 14"})
    void twoAbsencesInARowAreADefault(Unit unit, int interval) {
        Examined one = treated(unit, 3 * interval, "muac");
        visit(one, 3 * interval, 118, 6.7).appetite(Appetite.PASSED);
        one.on(ago(2 * interval)).missed(THIS);
        assertThat(one.followUp().step()).isNotEqualTo(NextStep.DEFAULT);
        one.on(ago(interval)).missed(THIS);

        FollowUpAdvice advice = one.followUp();

        assertThat(advice.step()).isEqualTo(NextStep.DEFAULT);
        assertThat(finding(advice, "default").confirmed()).isFalse();
        // Measured on a day, he was there.
        assertThat(one.on(DAY).muac(119).followUp().step()).isNotEqualTo(NextStep.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({"14, false", "15, true"})
    void whoIsNotSeenAndNotMissedIsAskedFor(int days, boolean asked) {
        Examined one = visit(treated(Unit.URENAS, 30, "muac"), days, 112, 6.7);

        assertThat(codes(one.followUp()).contains("not-seen")).isEqualTo(asked);
    }

    /** M23: grams gained, by kilograms of the least weight and days since then. */
    @Test
    void gainIsCountedFromTheLeastWeightWithoutOedema() {
        Examined one = treated(Unit.URENAS, 28, "oedeme");
        one.on(ago(28)).weight(6.0).oedema(OedemaGrade.PLUS2);
        visit(one, 21, 112, 6.5);
        visit(one, 14, 114, 6.4);
        visit(one, 0, 116, 6.848);

        FollowUpAdvice advice = one.followUp();

        assertThat(advice.minimum().map(Told::what)).contains(6.4);
        assertThat(advice.minimum().map(Told::day)).contains(ago(14));
        assertThat(advice.gain().map(Object::toString)).contains("5.0");
    }

    @Test
    void thereIsNoGainWithoutAnOedemaFreeWeightOrDaysBetween() {
        Examined swollen = treated(Unit.URENAS, 28, "oedeme")
                .on(ago(28))
                .weight(6.0)
                .on(DAY)
                .weight(6.5);
        Examined once = visit(treated(Unit.URENAS, 7, "muac"), 0, 112, 6.5);

        assertThat(swollen.followUp().minimum()).isEmpty();
        assertThat(swollen.followUp().gain()).isEmpty();
        assertThat(codes(swollen.followUp())).contains("weight-minimum-none");
        assertThat(once.followUp().minimum()).isPresent();
        assertThat(once.followUp().gain()).isEmpty();
    }

    @Test
    void whoLosesWeightTwiceInARowOrGainsNoneForThreeWeeksIsTransferred() {
        Examined losing = treated(Unit.URENAS, 28, "muac");
        visit(losing, 14, 112, 6.9);
        visit(losing, 7, 112, 6.8);
        assertThat(losing.followUp().step()).isEqualTo(NextStep.CONTINUE);
        visit(losing, 0, 112, 6.7).appetite(Appetite.PASSED);
        Examined still = treated(Unit.URENAS, 28, "muac");
        visit(still, 21, 112, 6.9);
        visit(still, 0, 112, 6.9).appetite(Appetite.PASSED);
        Examined gaining = treated(Unit.URENAS, 28, "muac");
        visit(gaining, 20, 112, 6.9);
        visit(gaining, 0, 112, 6.9).appetite(Appetite.PASSED);

        assertThat(losing.followUp().step()).isEqualTo(NextStep.TRANSFER_URENI);
        assertThat(codes(losing.followUp())).contains("weight-loss");
        assertThat(still.followUp().step()).isEqualTo(NextStep.TRANSFER_URENI);
        assertThat(codes(still.followUp())).contains("weight-static");
        assertThat(gaining.followUp().step()).isEqualTo(NextStep.CONTINUE);
    }

    @Test
    void ofModerateMalnutritionAndOfWomenWeightIsOnlyTold() {
        Examined child = treated(Unit.URENAM, 28, "muac");
        visit(child, 21, 118, 6.9);
        visit(child, 0, 118, 6.9);
        Examined woman = aged(9_000).mother(Motherhood.PREGNANT).treated(open(Unit.URENAM, ago(100), "plw"));
        woman.on(ago(30))
                .came(THIS)
                .muac(220)
                .weight(50)
                .on(DAY)
                .came(THIS)
                .muac(222)
                .weight(50);

        assertThat(child.followUp().step()).isEqualTo(NextStep.CONTINUE);
        assertThat(codes(child.followUp())).contains("weight-static");
        assertThat(woman.followUp().step()).isEqualTo(NextStep.CONTINUE);
    }

    @ParameterizedTest
    @CsvSource({
        "14, 125, 125, CURED",
        "13, 125, 125, CONTINUE",
        "14, 124.9, 125, CONTINUE",
        "14, 125, 124.9, TRANSFER_URENAM",
    })
    void whoIsRecoveredAtTwoVisitsOverTwoWeeksIsCured(int apart, double first, double second, NextStep step) {
        Examined one = treated(Unit.URENAS, 60, "muac");
        visit(one, 60, 110, 6.7);
        visit(one, apart, first, 8.0);
        visit(one, 0, second, 8.2);

        assertThat(one.followUp().step()).isEqualTo(step);
    }

    @Test
    void aProgrammeSetsFromWhichMeasureOnAChildHasRecovered() {
        assertThat(recoveredByArm(14).followUpWith("exit-muac", "126").step()).isEqualTo(NextStep.CURED);
        assertThat(recoveredByArm(14).followUpWith("exit-muac", "127").step()).isEqualTo(NextStep.TRANSFER_URENAM);
        assertThat(recoveredByWeight().followUpWith("exit-whz", "-2").step()).isEqualTo(NextStep.CURED);
        assertThat(recoveredByWeight().followUpWith("exit-whz", "-1.5").step()).isEqualTo(NextStep.TRANSFER_URENAM);
    }

    /** By weight for height, between -2 and -1.5. */
    private static Examined recoveredByWeight() {
        Examined one = treated(Unit.URENAS, 60, "whz");
        for (int days : List.of(14, 0)) {
            visit(one, days, 126, Examined.weightAt(CENTIMETRES, YEAR_AND_A_HALF - days, -1.8))
                    .length(CENTIMETRES);
        }
        return one;
    }

    private static Examined recoveredByArm(int days) {
        Examined one = treated(Unit.URENAS, 60, "muac");
        visit(one, days, 126, 8.0);
        visit(one, 0, 126, 8.2);
        return one;
    }

    /** The step, somebody of whom it is said, the figures that it rests on, and one that it does not. */
    private static Stream<Arguments> steps() {
        Examined absent = visit(treated(Unit.URENAS, 21, "muac"), 21, 118, 6.7);
        absent.on(ago(14)).missed(THIS).on(ago(7)).missed(THIS);
        Examined feverish = aged(9_000).mother(Motherhood.PREGNANT).treated(open(Unit.URENAM, ago(30), "plw"));
        feverish.on(DAY).came(THIS).muac(231).temperature(39.5);
        Examined unmoved = treated(Unit.URENAS, 84, "muac");
        visit(unmoved, 7, 116, 6.9);
        visit(unmoved, 0, 117, 7.0);
        Examined mother = aged(9_000).mother(Motherhood.PREGNANT).treated(open(Unit.URENAM, ago(30), "plw"));
        mother.on(ago(14)).came(THIS).muac(230).on(DAY).came(THIS).muac(231);
        return Stream.of(
                arguments(NextStep.DEFAULT, absent, Set.of("default-absences-urenas"), "exit-days"),
                arguments(NextStep.REFER, feverish, Set.of("fever-from"), "exit-days"),
                arguments(
                        NextStep.CURED,
                        recoveredByArm(14),
                        Set.of("exit-muac", "exit-visits", "exit-days"),
                        "exit-whz"),
                arguments(
                        NextStep.CURED,
                        recoveredByWeight(),
                        Set.of("exit-whz", "exit-visits", "exit-days"),
                        "exit-muac"),
                arguments(NextStep.CURED, mother, Set.of("woman-muac-below", "exit-visits", "exit-days"), "exit-muac"),
                arguments(
                        NextStep.NON_RESPONSE,
                        unmoved,
                        Set.of("non-response-after", "exit-muac"),
                        "default-absences-urenas"),
                arguments(
                        NextStep.CONTINUE,
                        recoveredByArm(13),
                        Set.of("exit-muac", "exit-visits", "exit-days"),
                        "non-response-after"));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aStepIsConfirmedUnlessAFigureBehindItIsToBeConfirmed(
            NextStep step, Examined one, Set<String> figures, String other) {
        FollowUpAdvice confirmed = one.followUpWithUnconfirmed(Set.of(other));

        assertThat(confirmed.step()).isEqualTo(step);
        assertThat(finding(confirmed, "step").sources()).isNotEmpty();
        assertThat(finding(confirmed, "step").confirmed()).isTrue();
        for (String figure : figures) {
            assertThat(finding(one.followUpWithUnconfirmed(Set.of(figure)), "step")
                            .confirmed())
                    .as(figure)
                    .isFalse();
        }
    }

    /** The rules by which children move between units were not read, whatever a programme says of its numbers. */
    private static Stream<Arguments> transfers() {
        Examined convulsing =
                visit(treated(Unit.URENAS, 7, "muac"), 0, 118, 6.9).sign(Sign.CONVULSIONS);
        Examined severe = visit(treated(Unit.URENAM, 14, "muac"), 0, 114, 6.9).appetite(Appetite.PASSED);
        Examined better = treated(Unit.URENAS, 40, "muac");
        visit(better, 14, 116, 7.0);
        visit(better, 0, 117, 7.2);
        Examined hungry = visit(treated(Unit.URENI, 7, "muac"), 0, 112, 6.9).appetite(Appetite.FAILED);
        return Stream.of(
                arguments(NextStep.TRANSFER_URENI, convulsing),
                arguments(NextStep.TRANSFER_URENAS, severe),
                arguments(NextStep.TRANSFER_URENAM, better),
                arguments(NextStep.CONTINUE, hungry));
    }

    @ParameterizedTest
    @MethodSource("transfers")
    void whatRestsOnARuleThatWasNotReadIsToBeConfirmed(NextStep step, Examined one) {
        FollowUpAdvice advice = one.followUpWithUnconfirmed(Set.of());

        assertThat(advice.step()).isEqualTo(step);
        assertThat(finding(advice, "step").confirmed()).isFalse();
    }

    /** What records tell needs no protocol; these steps and those above are all. */
    @Test
    void whatIsNotDecidedRestsOnNoFigure() {
        FollowUpAdvice none = aged(YEAR_AND_A_HALF).followUp();
        FollowUpAdvice ended = aged(YEAR_AND_A_HALF)
                .treated(ended(Unit.URENAS, ago(60), ago(10), "gueri"))
                .followUp();
        FollowUpAdvice unseen = treated(Unit.URENAS, 60, "muac").followUp();

        assertThat(finding(none, "step").confirmed()).isTrue();
        assertThat(finding(ended, "step").confirmed()).isTrue();
        assertThat(finding(unseen, "step").confirmed()).isTrue();
        assertThat(Stream.of(
                                steps().map(each -> (NextStep) each.get()[0]),
                                transfers().map(each -> (NextStep) each.get()[0]),
                                Stream.of(none, ended, unseen).map(FollowUpAdvice::step))
                        .flatMap(each -> each))
                .contains(NextStep.values());
    }

    @Test
    void nobodyIsCuredByWhatWasNotMeasured() {
        Examined one = treated(Unit.URENAS, 60, "muac", "whz");
        visit(one, 60, 110, 6.7);
        visit(one, 14, 126, 8.0);
        visit(one, 0, 126, 8.2);

        FollowUpAdvice advice = one.followUp();

        // Weight for height is asked for, and there is no length.
        assertThat(advice.step()).isEqualTo(NextStep.NOT_DECIDED);
        assertThat(advice.missing()).containsExactly("length");
        Examined unlooked = treated(Unit.URENAS, 60, "muac");
        visit(unlooked, 14, 126, 8.0);
        unlooked.on(DAY).came(THIS).muac(127).weight(8.1);
        assertThat(unlooked.followUp().step()).isEqualTo(NextStep.NOT_DECIDED);
        assertThat(unlooked.followUp().missing()).containsExactly("oedema");
        assertThat(treated(Unit.URENAS, 60, "muac").followUp().step()).isEqualTo(NextStep.NOT_DECIDED);
        assertThat(treated(Unit.URENAS, 60, "muac").followUp().missing()).containsExactly("visit");
    }

    @Test
    void whoIsSevereByAnotherMeasureIsNotCured() {
        Examined one = treated(Unit.URENAS, 60, "muac").on(ago(14)).length(CENTIMETRES);
        visit(one, 14, 126, Examined.weightAt(CENTIMETRES, YEAR_AND_A_HALF, -3.4));
        visit(one, 0, 126, Examined.weightAt(CENTIMETRES, YEAR_AND_A_HALF, -3.3))
                .appetite(Appetite.PASSED);

        assertThat(one.followUp().step()).isEqualTo(NextStep.CONTINUE);
    }

    @ParameterizedTest
    @CsvSource({"83, CONTINUE", "84, NON_RESPONSE"})
    void whoIsNotCuredAfterTwelveWeeksDoesNotRespond(int days, NextStep step) {
        Examined one = treated(Unit.URENAS, days, "muac");
        visit(one, days, 110, 6.5);
        visit(one, 7, 112, 6.9);
        visit(one, 0, 113, 7.0);

        FollowUpAdvice advice = one.followUp();

        assertThat(advice.step()).isEqualTo(step);
    }

    @Test
    void nobodyIsSaidNotToRespondWhoWasNotMeasured() {
        Examined one = treated(Unit.URENAS, 90, "muac");
        visit(one, 90, 110, 6.5);
        one.on(DAY).came(THIS).weight(7.0);

        FollowUpAdvice advice = one.followUp();

        assertThat(advice.step()).isEqualTo(NextStep.NOT_DECIDED);
        assertThat(advice.missing()).containsExactly("muac", "oedema");
        assertThat(codes(advice)).contains("non-response-not-judged").doesNotContain("non-response");
    }

    @Test
    void whoIsComplicatedWithoutAppetiteOrNewlySwollenGoesToInpatientCare() {
        for (Sign sign : Sign.values()) {
            Examined one = visit(treated(Unit.URENAS, 7, "muac"), 0, 118, 6.9).sign(sign);
            assertThat(one.followUp().step()).isEqualTo(NextStep.TRANSFER_URENI);
        }
        Examined hungry = visit(treated(Unit.URENAS, 7, "muac"), 0, 112, 6.9).appetite(Appetite.FAILED);
        Examined swollen = visit(treated(Unit.URENAS, 7, "muac"), 7, 118, 6.9)
                .on(DAY)
                .came(THIS)
                .oedema(OedemaGrade.PLUS1)
                .muac(118);
        Examined same = treated(Unit.URENAS, 7, "oedeme")
                .on(ago(7))
                .oedema(OedemaGrade.PLUS1)
                .on(DAY)
                .came(THIS)
                .muac(118)
                .oedema(OedemaGrade.PLUS1)
                .appetite(Appetite.PASSED);

        assertThat(hungry.followUp().step()).isEqualTo(NextStep.TRANSFER_URENI);
        assertThat(swollen.followUp().step()).isEqualTo(NextStep.TRANSFER_URENI);
        assertThat(same.followUp().step()).isEqualTo(NextStep.CONTINUE);
    }

    @Test
    void aComplicationOfLastWeekThatIsOverTransfersNobody() {
        Examined over = visit(treated(Unit.URENAS, 14, "muac"), 7, 118, 6.9)
                .course(Sign.VOMITING, ago(10), Optional.of(ago(5)));
        Examined begun =
                visit(treated(Unit.URENAS, 14, "muac"), 7, 118, 6.9).course(Sign.VOMITING, ago(2), Optional.empty());

        assertThat(over.followUp().step()).isEqualTo(NextStep.CONTINUE);
        assertThat(begun.followUp().step()).isEqualTo(NextStep.TRANSFER_URENI);
    }

    @ParameterizedTest
    @CsvSource({
        "PASSED, NONE, TRANSFER_URENAS",
        "PASSED, PLUS1, TRANSFER_URENAS",
        "PASSED, PLUS2, CONTINUE",
        "FAILED, NONE, CONTINUE",
        "NOT_DONE, NONE, NOT_DECIDED"
    })
    void whoIsStabilisedGoesOnInOutpatientCare(Appetite appetite, OedemaGrade grade, NextStep step) {
        Examined one = treated(Unit.URENI, 7, "oedeme")
                .on(ago(7))
                .came(THIS)
                .oedema(OedemaGrade.PLUS2)
                .on(DAY)
                .came(THIS)
                .oedema(grade)
                .muac(118)
                .weight(7)
                .noSign()
                .appetite(appetite);

        assertThat(one.followUp().step()).isEqualTo(step);
        assertThat(one.followUp().leastSachets().isPresent()).isEqualTo(step == NextStep.TRANSFER_URENAS);
    }

    @Test
    void anInfantsExitIsTheClinicians() {
        Examined one = aged(90).treated(open(Unit.URENI, ago(7), "whz"))
                .on(DAY)
                .came(THIS)
                .oedema(OedemaGrade.NONE)
                .weight(4);

        assertThat(one.followUp().step()).isEqualTo(NextStep.CONTINUE);
        assertThat(codes(one.followUp())).contains("infant-exit");
    }

    @Test
    void whoIsNoLongerSevereMayGoOnInTheUnitForModerate() {
        Examined one = treated(Unit.URENAS, 40, "muac");
        visit(one, 40, 110, 6.5);
        visit(one, 14, 116, 7.0);
        visit(one, 0, 117, 7.2);

        assertThat(one.followUp().step()).isEqualTo(NextStep.TRANSFER_URENAM);
        Examined before = treated(Unit.URENAS, 40, "muac");
        visit(before, 13, 116, 7.0);
        visit(before, 0, 117, 7.2);
        assertThat(before.followUp().step()).isEqualTo(NextStep.CONTINUE);
        assertThat(codes(before.followUp())).contains("ration", "ration-reduced");
    }

    @Test
    void whoBecomesSevereInTheUnitForModerateIsTransferred() {
        Examined one = visit(treated(Unit.URENAM, 14, "muac"), 0, 114, 6.9).appetite(Appetite.PASSED);

        assertThat(one.followUp().step()).isEqualTo(NextStep.TRANSFER_URENAS);
    }

    @Test
    void aWomanIsCuredByHerMuacAndReferredWithAComplication() {
        Examined one = aged(9_000).mother(Motherhood.PREGNANT).treated(open(Unit.URENAM, ago(30), "plw"));
        one.on(ago(14)).came(THIS).muac(230).on(DAY).came(THIS).muac(231);

        assertThat(one.followUp().step()).isEqualTo(NextStep.CURED);
        assertThat(one.sign(Sign.CONVULSIONS).followUp().step()).isEqualTo(NextStep.REFER);
        assertThat(aged(9_000)
                        .mother(Motherhood.PREGNANT)
                        .treated(open(Unit.URENAM, ago(30), "plw"))
                        .on(DAY)
                        .came(THIS)
                        .muac(229.9)
                        .followUp()
                        .step())
                .isEqualTo(NextStep.CONTINUE);
    }

    @Test
    void aTreatmentThatIsOverIsToldAsItWas() {
        Examined cured = aged(YEAR_AND_A_HALF).treated(ended(Unit.URENAS, ago(60), ago(10), "gueri"));
        Examined untold = aged(YEAR_AND_A_HALF).treated(ended(Unit.URENAS, ago(60), ago(10), ""));

        assertThat(cured.followUp().step()).isEqualTo(NextStep.ENDED);
        assertThat(cured.followUp().stayDays()).hasValue(50);
        assertThat(codes(cured.followUp())).contains("cure-not-shown").doesNotContain("not-seen");
        assertThat(codes(untold.followUp())).contains("ended-without-outcome");
    }

    /** What became of it later is not said of a day before. */
    @Test
    void whatEndedLaterWasOpenThen() {
        FollowUpAdvice advice = visit(
                        aged(YEAR_AND_A_HALF).treated(ended(Unit.URENAS, ago(20), DAY.plusDays(3), "deces")), 0, 118, 7)
                .followUp();

        assertThat(advice.treatment().flatMap(Treatment::exit)).isEmpty();
        assertThat(advice.step()).isNotEqualTo(NextStep.ENDED);
    }

    @Test
    void ofTheDeadNothingIsDecided() {
        FollowUpAdvice advice =
                visit(treated(Unit.URENAS, 7, "muac"), 0, 112, 7).dead().followUp();

        assertThat(advice.step()).isEqualTo(NextStep.NOT_DECIDED);
        assertThat(codes(advice)).contains("deceased");
    }

    /** A transfer names what it goes on from, and with it by what the child was admitted. */
    @Test
    void theCriteriaOfTheTreatmentBeforeCountToo() {
        Treatment before = new Treatment(
                "EpisodeOfCare/0",
                Unit.URENI,
                ago(60),
                true,
                Optional.of(ago(50)),
                Optional.of("transfert-urenas"),
                Set.of("whz"),
                Optional.empty());
        Treatment now = new Treatment(
                THIS,
                Unit.URENAS,
                ago(50),
                false,
                Optional.empty(),
                Optional.empty(),
                Set.of("muac"),
                Optional.of("EpisodeOfCare/0"));
        Examined one = aged(YEAR_AND_A_HALF).treated(before).treated(now);
        visit(one, 14, 126, 8);
        visit(one, 0, 126, 8.2);

        assertThat(one.followUp().missing()).containsExactly("length");
    }

    private static List<String> codes(FollowUpAdvice advice) {
        return advice.findings().stream().map(Finding::code).toList();
    }

    private static Finding finding(FollowUpAdvice advice, String code) {
        return advice.findings().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + code + " in " + codes(advice)));
    }
}
