package ml.keneya.pregnancy.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ml.keneya.security.Http;
import ml.keneya.security.People;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.Someone;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code Patient/$antenatal-follow-up}, asked over HTTP. */
@FhirServerTest
class AntenatalFollowUpTest {

    private static final List<String> SEARCHED = List.of(
            "Observation",
            "EpisodeOfCare",
            "Encounter",
            "Procedure",
            "MedicationAdministration",
            "MedicationRequest",
            "Immunization");

    /** Last period on 2 June 2026: 24 weeks on 17 November. */
    private static final LocalDate BEGAN = LocalDate.of(2026, 6, 2);

    private static final LocalDate DAY = LocalDate.of(2026, 11, 17);

    @Autowired
    private TestServer server;

    @Test
    void aStrangerIsTurnedAway() {
        String woman = server.ehr().post("Patient", woman()).id();

        assertThat(server.stranger().get(path(woman, DAY)).status()).isEqualTo(401);
    }

    @Test
    void whoMayNotReadThePatientOrSearchEachTypeIsRefused() {
        String woman = server.ehr().post("Patient", woman()).id();
        for (String missing : SEARCHED) {
            String scope = "system/Patient.rs"
                    + String.join(
                            "",
                            SEARCHED.stream()
                                    .filter(type -> !type.equals(missing))
                                    .map(type -> " system/" + type + ".rs")
                                    .toList());
            assertThat(server.clientFor(scope).get(path(woman, DAY)).status())
                    .as(missing)
                    .isEqualTo(403);
        }
        String all = String.join(
                " ", SEARCHED.stream().map(type -> "system/" + type + ".rs").toList());
        assertThat(server.clientFor(all).get(path(woman, DAY)).status()).isEqualTo(403);
        assertThat(server.clientFor("system/Patient.rs " + all)
                        .get(path(woman, DAY))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anotherFacilityFindsNobody() {
        FhirClient ours = server.ehrOf("cscom-pregnancy");
        String woman = ours.post("Patient", woman()).id();

        assertThat(ours.get(path(woman, DAY)).status()).isEqualTo(200);
        assertThat(server.ehrOf("cscom-elsewhere").get(path(woman, DAY)).status())
                .isEqualTo(404);
        assertThat(server.ehr().get(path(UUID.randomUUID().toString(), DAY)).status())
                .isEqualTo(404);
    }

    @Test
    void anAppOfThisPatientMayAsk() {
        Expectant woman = Expectant.dated(server.ehr(), DAY, BEGAN);
        People people = new People(new Http(server.address(), server.home()));
        String scope = "launch/patient patient/*.rs";
        String token = people.tokens(people.user("data-manager", ""), people.app(scope), scope, woman.id())
                .path("access_token")
                .asText();

        assertThat(FollowUpOf.answered(server.holding(token).get(path(woman.id(), DAY)))
                        .text("gestationalAge"))
                .isEqualTo("24+0");
        String other = server.ehr().post("Patient", woman()).id();
        assertThat(server.holding(token).get(path(other, DAY)).status()).isIn(403, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2999-01-01", "2026-11", "2026"})
    void aDayThatIsNoneIsRefusedInBothLanguages(String date) {
        String woman = server.ehr().post("Patient", woman()).id();
        String path = "Patient/" + woman + "/$antenatal-follow-up?date=" + date;

        Answer french = server.ehr().get(path);
        Answer english = server.ehr().with("Accept-Language", "en").get(path);

        assertThat(french.status()).isEqualTo(400);
        assertThat(french.outcome().getIssueFirstRep().getDiagnostics()).startsWith("date est un jour entier");
        assertThat(french.outcome().getIssueFirstRep().getExpression().get(0).getValue())
                .isEqualTo("date");
        assertThat(english.outcome().getIssueFirstRep().getDiagnostics()).startsWith("date is a whole day");
    }

    @Test
    void ofWhoIsNotFollowedItIsSaid() {
        String woman = server.ehr().post("Patient", woman()).id();

        assertThat(on(server.ehr(), woman, DAY).findings()).containsExactly("no-pregnancy");
        // Today, without a date.
        assertThat(server.ehr()
                        .get("Patient/" + woman + "/$antenatal-follow-up")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anOngoingPregnancyIsDatedWithItsContactsAndWhatIsDue() {
        Expectant woman = Expectant.dated(server.ehr(), DAY, BEGAN);
        String contact = woman.contact(LocalDate.of(2026, 9, 22));
        String untyped = woman.untypedContact(LocalDate.of(2026, 11, 10));

        FollowUpOf answer = on(server.ehr(), woman.id(), DAY);

        assertThat(answer.text("gestationalAgeInDays")).isEqualTo("168");
        assertThat(answer.text("edd")).isEqualTo("2027-03-09");
        assertThat(answer.text("dating")).isEqualTo("last-period");
        assertThat(answer.text("datingMethod")).isEqualTo("ga-lmp");
        assertThat(answer.text("exact")).isEqualTo("true");
        assertThat(answer.text("episode")).isEqualTo("EpisodeOfCare/" + woman.episode());
        assertThat(answer.all("contact", "rank", "date", "slot", "from"))
                .containsExactly("1 2026-09-22 20 Encounter/" + contact, "2 2026-11-10 26 Encounter/" + untyped);
        assertThat(answer.all("due", "schedule", "slot", "state"))
                .contains("who 12 missed", "who 30 upcoming", "national 3 upcoming", "national 4 upcoming")
                .doesNotContain("who 20 missed", "national 1 overdue");
        assertThat(answer.findings())
                .contains(
                        "iptp-due",
                        "td-due",
                        "hiv-test-due",
                        "syphilis-test-due",
                        "hepatitis-b-test-due",
                        "contacts-missed")
                .doesNotContain("contact-overdue", "refer-for-delivery");
    }

    @Test
    void itIsSaidInTheLanguageThatIsAskedFor() {
        Expectant woman = Expectant.dated(server.ehr(), DAY, BEGAN);

        assertThat(on(server.ehr(), woman.id(), DAY).texts()).contains("Td : la dose 1 est à donner.");
        assertThat(on(server.ehr().with("Accept-Language", "en"), woman.id(), DAY)
                        .texts())
                .contains("Td: dose 1 is to be given.");
    }

    @Test
    void whatIsPreliminaryCancelledOrWithoutAValueCountsForNothing() {
        Expectant woman = Expectant.dated(server.ehr(), DAY, BEGAN);
        woman.post(woman.pressure(170, 115).setStatus(ObservationStatus.ENTEREDINERROR));
        woman.post(woman.pressure(170, 115).setStatus(ObservationStatus.PRELIMINARY));
        woman.post(woman.pressure(170, 115).setStatus(ObservationStatus.CANCELLED));
        Observation unread = woman.loinc("718-7");
        unread.setDataAbsentReason(Expectant.absent());
        woman.post(unread);
        Observation signs = woman.observed("https://keneya.ml/fhir/CodeSystem/ml-obs", "danger-signs");
        signs.setDataAbsentReason(Expectant.absent());
        woman.post(signs);
        woman.post(woman.contactOn(DAY).setStatus(EncounterStatus.CANCELLED));
        woman.post(woman.contactOn(DAY).setStatus(EncounterStatus.PLANNED));
        woman.post(woman.contactOn(DAY).setStatus(EncounterStatus.ENTEREDINERROR));

        FollowUpOf answer = on(server.ehr(), woman.id(), DAY);

        assertThat(answer.all("contact", "rank")).isEmpty();
        assertThat(answer.findings()).doesNotContain("severe-hypertension", "anaemia", "severe-anaemia", "danger-sign");
    }

    @Test
    void whatWasFoundIsJudged() {
        Expectant woman = Expectant.dated(server.ehr(), DAY, BEGAN);
        woman.post(woman.pressure(162, 104));
        woman.post(woman.loinc("5804-0").setValue(coded("https://keneya.ml/fhir/CodeSystem/ml-lab-result", "plus2")));
        woman.post(woman.loinc("718-7").setValue(quantity("6.8", "g/dL")));
        woman.post(woman.loinc("11881-0").setValue(quantity("30", "cm")));

        FollowUpOf answer = on(server.ehr(), woman.id(), DAY);

        assertThat(answer.findings())
                .startsWith("pre-eclampsia-suspected", "severe-hypertension", "severe-anaemia")
                .contains("fundal-height-off");
    }

    @Test
    void aTestThatWasMadeIsNotDueAndItsResultIsNotTold() {
        Expectant woman = Expectant.dated(server.ehr(), DAY, BEGAN);
        woman.post(woman.loinc("68961-2")
                .setValue(coded("http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation", "POS")));

        Answer answer = server.ehr().with("Accept-Language", "en").get(path(woman.id(), DAY));

        assertThat(FollowUpOf.answered(answer).findings())
                .contains("syphilis-test-due")
                .doesNotContain("hiv-test-due");
        assertThat(answer.body()).doesNotContainIgnoringCase("positi");
        assertThat(FollowUpOf.answered(answer).labels()).contains("R", "HIV");
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}, {4} to {5} days")
    @CsvSource({
        "167, d, ga-us, early-ultrasound, 167, 167",
        "24, wk, ga-us, late-ultrasound, 168, 174",
        "150, d, ga-lmp, recorded, 150, 150",
        "24, wk, ga-sfh, fundal-height, 147, 195",
    })
    void withoutALastPeriodItIsDatedByWhatThereIs(
            String value, String unit, String method, String basis, String least, String most) {
        Expectant woman = Expectant.followed(server.ehr(), DAY);
        woman.post(woman.gestationalAge(value, unit, method));

        FollowUpOf answer = on(server.ehr(), woman.id(), DAY);

        assertThat(answer.text("dating")).isEqualTo(basis);
        assertThat(answer.text("exact")).isEqualTo(String.valueOf(least.equals(most)));
        if (least.equals(most)) {
            assertThat(answer.text("gestationalAgeInDays")).isEqualTo(least);
        } else {
            assertThat(answer.text("leastGestationalAgeInDays")).isEqualTo(least);
            assertThat(answer.text("mostGestationalAgeInDays")).isEqualTo(most);
        }
    }

    @Test
    void aMonthIsARangeAndNoDating() {
        Expectant woman = Expectant.followed(server.ehr(), DAY);
        woman.post(woman.loinc("8665-2").setValue(new DateTimeType("2026-06")));

        FollowUpOf answer = on(server.ehr(), woman.id(), DAY);

        assertThat(answer.text("leastGestationalAgeInDays")).isEqualTo("140");
        assertThat(answer.text("mostGestationalAgeInDays")).isEqualTo("169");
        assertThat(answer.text("leastEdd")).isEqualTo("2027-03-08");
        assertThat(answer.text("exact")).isEqualTo("false");
        assertThat(answer.has("gestationalAge")).isFalse();
    }

    @Test
    void recordsOfThePregnancyBeforeAreNotOfThisOne() {
        FhirClient ehr = server.ehr();
        LocalDate spring = LocalDate.of(2025, 5, 2);
        Expectant before = Expectant.closed(ehr, spring, "2025-01-10", "2025-09-20", "live-birth");
        before.post(before.loinc("8665-2").setValue(new DateTimeType("2024-12-01")));
        before.contact(spring);
        before.post(before.pressure(170, 120));
        Expectant now = before.again(DAY, "2026-09-22");

        FollowUpOf answer = on(ehr, now.id(), DAY);

        assertThat(answer.text("episode")).isEqualTo("EpisodeOfCare/" + now.episode());
        assertThat(answer.all("contact", "rank")).isEmpty();
        assertThat(answer.findings()).contains("dating-missing").doesNotContain("severe-hypertension");
        // And of a day of that one, it is that one.
        FollowUpOf then = on(ehr, now.id(), spring);
        assertThat(then.text("gestationalAgeInDays")).isEqualTo("152");
        assertThat(then.findings()).contains("severe-hypertension");
    }

    @Test
    void afterTheBirthPostnatalContactsAreDueAndMissed() {
        FhirClient ehr = server.ehr();
        Expectant woman = Expectant.dated(ehr, LocalDate.of(2026, 10, 20), BEGAN);
        woman.post(Expectant.delivery(woman.id(), "2026-11-10"));

        FollowUpOf answer = on(ehr, woman.id(), DAY);

        assertThat(answer.text("ended")).isEqualTo("2026-11-10");
        assertThat(answer.text("gestationalAge")).isEqualTo("23+0");
        assertThat(answer.all("due", "schedule", "slot", "state"))
                .contains("postnatal 1 missed", "postnatal 2 missed", "postnatal 3 due", "postnatal 4 upcoming");
        assertThat(answer.findings())
                .contains("postnatal-contact-due", "postnatal-contacts-missed", "delivered-not-closed")
                .doesNotContain("iptp-due", "td-due", "hiv-test-due", "contact-overdue");
    }

    @Test
    void whoIsMaleAChildOrDeadIsAdvisedNothing() {
        FhirClient ehr = server.ehr();
        Patient man = woman();
        man.setGender(AdministrativeGender.MALE);
        Patient child = woman();
        child.setBirthDateElement(new DateType("2018-01-03"));
        Patient dead = woman();
        dead.setDeceased(new DateTimeType("2026-11-01"));
        Patient gone = woman();
        gone.setDeceased(new BooleanType(true));

        assertThat(on(ehr, ehr.post("Patient", man).id(), DAY).findings()).containsExactly("not-a-woman");
        assertThat(on(ehr, ehr.post("Patient", child).id(), DAY).findings()).containsExactly("too-young");
        assertThat(on(ehr, ehr.post("Patient", gone).id(), DAY).findings()).containsExactly("deceased");
        String id = ehr.post("Patient", dead).id();
        assertThat(on(ehr, id, DAY).findings()).containsExactly("deceased");
        assertThat(on(ehr, id, LocalDate.of(2026, 10, 1)).findings()).containsExactly("no-pregnancy");
    }

    @Test
    void whatIsInTheVaultIsNotToldByWhatIsAdvised() {
        Expectant woman = Expectant.dated(server.ehr(), DAY, BEGAN);
        String before = server.ehr().get(path(woman.id(), DAY)).body();
        Observation hidden = woman.pressure(170, 115);
        hidden.getMeta()
                .addSecurity()
                .setSystem("http://terminology.hl7.org/CodeSystem/v3-Confidentiality")
                .setCode("V");
        assertThat(server.clearedEhr().post("Observation", hidden).status()).isEqualTo(201);

        assertThat(server.ehr().get(path(woman.id(), DAY)).body()).isEqualTo(before);
        assertThat(server.clearedEhr().get(path(woman.id(), DAY)).body()).isEqualTo(before);
    }

    private static FollowUpOf on(FhirClient client, String woman, LocalDate day) {
        return FollowUpOf.answered(client.get(path(woman, day)));
    }

    private static String path(String woman, LocalDate day) {
        return "Patient/" + woman + "/$antenatal-follow-up?date=" + day;
    }

    static Patient woman() {
        return Someone.named("Maïga");
    }

    private static Quantity quantity(String value, String unit) {
        return Expectant.quantity(value, unit);
    }

    private static CodeableConcept coded(String system, String code) {
        return Expectant.coded(system, code);
    }
}
