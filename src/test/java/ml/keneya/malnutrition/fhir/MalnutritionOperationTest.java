package ml.keneya.malnutrition.fhir;

import static ml.keneya.malnutrition.fhir.NutritionRecords.DAY;
import static ml.keneya.malnutrition.fhir.NutritionRecords.appetite;
import static ml.keneya.malnutrition.fhir.NutritionRecords.complication;
import static ml.keneya.malnutrition.fhir.NutritionRecords.danger;
import static ml.keneya.malnutrition.fhir.NutritionRecords.girl;
import static ml.keneya.malnutrition.fhir.NutritionRecords.length;
import static ml.keneya.malnutrition.fhir.NutritionRecords.muac;
import static ml.keneya.malnutrition.fhir.NutritionRecords.oedema;
import static ml.keneya.malnutrition.fhir.NutritionRecords.treatment;
import static ml.keneya.malnutrition.fhir.NutritionRecords.visit;
import static ml.keneya.malnutrition.fhir.NutritionRecords.weight;
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
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code Patient/$malnutrition-admission} and {@code Patient/$malnutrition-follow-up}, asked over HTTP. */
@FhirServerTest
class MalnutritionOperationTest {

    private static final List<String> OPERATIONS = List.of("$malnutrition-admission", "$malnutrition-follow-up");
    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";

    @Autowired
    private TestServer server;

    @Test
    void aStrangerIsTurnedAway() {
        String child = server.ehr().post("Patient", girl()).id();

        for (String operation : OPERATIONS) {
            assertThat(server.stranger()
                            .get("Patient/" + child + '/' + operation)
                            .status())
                    .isEqualTo(401);
        }
    }

    /** Half a file would be judged wrongly. */
    @Test
    void whoMayNotReadAllThatItIsMadeOfIsRefused() {
        String child = server.ehr().post("Patient", girl()).id();
        List<FhirClient> blind = List.of(
                server.clientFor("system/Patient.rs system/Observation.rs"),
                server.clientFor("system/Patient.rs system/Observation.rs system/EpisodeOfCare.rs system/Encounter.rs"),
                server.clientFor(
                        "system/Observation.rs system/Condition.rs system/EpisodeOfCare.rs system/Encounter.rs"));

        for (FhirClient client : blind) {
            for (String operation : OPERATIONS) {
                Answer answer = client.get("Patient/" + child + '/' + operation);
                assertThat(answer.status()).as(answer.body()).isEqualTo(403);
            }
        }
    }

    @Test
    void whoIsNotThereOrOfAnotherFacilityIsNotFound() {
        String child =
                server.ehrOf("cscom-malnutrition").post("Patient", girl()).id();

        for (String operation : OPERATIONS) {
            assertThat(server.ehr()
                            .get("Patient/" + UUID.randomUUID() + '/' + operation)
                            .status())
                    .isEqualTo(404);
            assertThat(server.ehrOf("cscom-elsewhere")
                            .get("Patient/" + child + '/' + operation)
                            .status())
                    .isEqualTo(404);
            assertThat(server.ehrOf("cscom-malnutrition")
                            .get("Patient/" + child + '/' + operation)
                            .status())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11", "2999-01-01", "2026"})
    void aDateIsAWholeOneAndNotInTheFuture(String date) {
        String child = server.ehr().post("Patient", girl()).id();

        for (String operation : OPERATIONS) {
            Answer french = server.ehr().get("Patient/" + child + '/' + operation + "?date=" + date);
            Answer english = server.ehr()
                    .with("Accept-Language", "en")
                    .get("Patient/" + child + '/' + operation + "?date=" + date);

            assertThat(french.status()).as(french.body()).isEqualTo(400);
            assertThat(french.outcome().getIssueFirstRep().getDiagnostics()).contains("une date entière");
            assertThat(english.outcome().getIssueFirstRep().getDiagnostics()).contains("a whole date");
        }
    }

    @Test
    void aSevereChildIsAdmittedWithCriteriaAndRationInBothLanguages() {
        FhirClient ehr = server.ehr();
        String child = ehr.post("Patient", girl()).id();
        String muac = file(ehr, muac(child, DAY, "112"));
        file(ehr, weight(child, DAY, "9.2"));
        file(ehr, length(child, DAY, "75"));
        file(ehr, oedema(child, DAY, "none"));
        file(ehr, appetite(child, DAY, "reussi"));
        file(ehr, danger(child, DAY, "aucun"));

        Parameters french = ask(ehr, child, OPERATIONS.get(0));
        Parameters english = ask(ehr.with("Accept-Language", "en"), child, OPERATIONS.get(0));

        assertThat(text(french, "outcome")).isEqualTo("outpatient");
        assertThat(text(french, "date")).isEqualTo("2026-09-15");
        assertThat(text(french, "ageInDays")).isEqualTo("485");
        assertThat(codes(french, "unit")).containsExactly("urenas");
        assertThat(codes(french, "criterion")).containsExactly("muac");
        assertThat(codes(french, "admissionType")).containsExactly("nouveau");
        assertThat(text(french, "leastSachetsPerWeek")).isEqualTo("20");
        assertThat(text(french, "mostSachetsPerWeek")).isEqualTo("24");
        assertThat(sentence(french, "muac-sam"))
                .isEqualTo("PB de 112 mm : malnutrition aiguë sévère selon le PB à cet âge.");
        assertThat(sentence(english, "muac-sam"))
                .isEqualTo("MUAC of 112 mm: severe acute malnutrition by MUAC at this age.");
        assertThat(part(finding(french, "muac-sam"), "confirmed").primitiveValue())
                .isEqualTo("true");
        assertThat(part(finding(french, "ration"), "confirmed").primitiveValue())
                .isEqualTo("false");
        assertThat(server.ehr()
                        .get("Patient/" + child + "/$malnutrition-admission?date=2026-09-15")
                        .body())
                .contains("Observation/" + muac);
        // Of another day nothing was measured.
        Parameters before = ehr.get("Patient/" + child + "/$malnutrition-admission?date=2026-09-01")
                .resource(Parameters.class);
        assertThat(text(before, "outcome")).isEqualTo("not-decided");
    }

    @Test
    void aComplicationSendsToInpatientCare() {
        FhirClient ehr = server.ehr();
        String child = ehr.post("Patient", girl()).id();
        file(ehr, muac(child, DAY, "112"));
        file(ehr, complication(child, DAY, "vomissements"));

        Parameters answer = ask(ehr, child, OPERATIONS.get(0));

        assertThat(text(answer, "outcome")).isEqualTo("inpatient");
        assertThat(codes(answer, "criterion")).containsExactly("complication", "muac");
    }

    @Test
    void aYearOfBirthIsAnAgeBetweenTwo() {
        FhirClient ehr = server.ehr();
        Patient girl = girl();
        girl.setBirthDateElement(new DateType("2021"));
        String child = ehr.post("Patient", girl).id();
        file(ehr, muac(child, DAY, "130"));
        file(ehr, oedema(child, DAY, "none"));

        Parameters answer = ask(ehr, child, OPERATIONS.get(0));

        assertThat(text(answer, "leastAgeInDays")).isEqualTo("1719");
        assertThat(text(answer, "outcome")).isEqualTo("not-decided");
        assertThat(text(answer, "missing")).isEqualTo("age");
    }

    @Test
    void aTreatmentIsFollowedFromItsAdmission() {
        FhirClient ehr = server.ehr();
        String child = ehr.post("Patient", girl()).id();
        LocalDate start = DAY.minusDays(28);
        file(ehr, muac(child, start, "112"));
        file(ehr, weight(child, start, "7.0"));
        file(ehr, oedema(child, start, "none"));
        String treatment = file(ehr, treatment(child, "urenas", start, "muac"));
        file(ehr, visit(child, treatment, start, 1, true));
        file(ehr, visit(child, treatment, start.plusDays(7), 2, false));
        file(ehr, visit(child, treatment, start.plusDays(14), 3, true));
        file(ehr, muac(child, start.plusDays(14), "113"));
        file(ehr, weight(child, start.plusDays(14), "7.49"));
        file(ehr, oedema(child, start.plusDays(14), "none"));
        file(ehr, visit(child, treatment, start.plusDays(21), 4, false));
        file(ehr, visit(child, treatment, DAY, 5, false));

        Parameters answer = ask(ehr, child, OPERATIONS.get(1));

        assertThat(text(answer, "outcome")).isEqualTo("default");
        assertThat(codes(answer, "unit")).containsExactly("urenas");
        assertThat(text(answer, "admitted")).isEqualTo("2026-08-18");
        assertThat(text(answer, "stayInDays")).isEqualTo("28");
        assertThat(text(answer, "visits")).isEqualTo("2");
        assertThat(text(answer, "missedVisits")).isEqualTo("3");
        assertThat(text(answer, "missedInARow")).isEqualTo("2");
        assertThat(((Quantity) value(answer, "minimumWeight")).getValue()).isEqualByComparingTo("7");
        assertThat(((Quantity) value(answer, "weightGain")).getValue()).isEqualByComparingTo("5");
        assertThat(sentence(answer, "default")).startsWith("2 absences de suite");
        Parameters asked = ask(ehr, child, OPERATIONS.get(0));
        assertThat(asked.getParameter()).anyMatch(each -> each.getName().equals("treatment"));
    }

    @Test
    void anAppOfThePatientMayAskOfHimAlone() {
        FhirClient ehr = server.ehr();
        String child = ehr.post("Patient", girl()).id();
        String other = ehr.post("Patient", girl()).id();
        People people = new People(new Http(server.address(), server.home()));
        String scope = "launch/patient patient/*.rs";
        String token = people.tokens(people.user("data-manager", ""), people.app(scope), scope, child)
                .path("access_token")
                .asText();
        FhirClient app = server.holding(token);

        for (String operation : OPERATIONS) {
            assertThat(app.get("Patient/" + child + '/' + operation).status()).isEqualTo(200);
            assertThat(app.get("Patient/" + other + '/' + operation).status()).isIn(403, 404);
        }
    }

    @Test
    void whatIsInTheVaultIsNotInTheAnswerForOthers() {
        FhirClient ehr = server.ehr();
        String child = ehr.post("Patient", girl()).id();
        file(ehr, oedema(child, DAY, "none"));
        String path = "Patient/" + child + "/$malnutrition-admission?date=2026-09-15";
        String before = ehr.get(path).body();
        Observation hidden = muac(child, DAY, "110");
        hidden.getMeta().addSecurity().setSystem(CONFIDENTIALITY).setCode("V");
        server.clearedEhr().post("Observation", hidden);

        assertThat(ehr.get(path).body()).isEqualTo(before);
    }

    @Test
    void aSurvivorsAnswerIsAsConfidentialAsSheIs() {
        FhirClient cleared = server.clearedEhr();
        Patient survivor = Someone.survivor("S-" + UUID.randomUUID());
        String id = cleared.post("Patient", survivor).id();

        Answer answer = cleared.get("Patient/" + id + "/$malnutrition-admission");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.resource(Parameters.class).getMeta().getSecurity(CONFIDENTIALITY, "V"))
                .isNotNull();
        assertThat(server.ehr()
                        .get("Patient/" + id + "/$malnutrition-admission")
                        .status())
                .isEqualTo(404);
    }

    private static String file(FhirClient ehr, Resource record) {
        Answer answer = ehr.post(record.fhirType(), record);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.id();
    }

    private static Parameters ask(FhirClient client, String patient, String operation) {
        Answer answer = client.get("Patient/" + patient + '/' + operation + "?date=" + DAY);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.resource(Parameters.class);
    }

    private static Type value(Parameters answer, String name) {
        return answer.getParameter().stream()
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + name))
                .getValue();
    }

    private static String text(Parameters answer, String name) {
        return value(answer, name).primitiveValue();
    }

    private static List<String> codes(Parameters answer, String name) {
        return answer.getParameter().stream()
                .filter(each -> each.getName().equals(name))
                .map(each -> ((Coding) each.getValue()).getCode())
                .toList();
    }

    private static ParametersParameterComponent finding(Parameters answer, String code) {
        return answer.getParameter().stream()
                .filter(each -> each.getName().equals("finding")
                        && part(each, "code").primitiveValue().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No finding " + code));
    }

    private static String sentence(Parameters answer, String code) {
        return part(finding(answer, code), "text").primitiveValue();
    }

    private static Type part(ParametersParameterComponent parent, String name) {
        return parent.getPart().stream()
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + name))
                .getValue();
    }
}
