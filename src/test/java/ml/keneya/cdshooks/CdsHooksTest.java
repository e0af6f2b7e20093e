package ml.keneya.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import ml.keneya.malnutrition.fhir.NutritionRecords;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.Someone;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** CDS services, called over HTTP as an EHR calls them. */
@FhirServerTest
class CdsHooksTest {

    private static final String ADMISSION = "malnutrition-patient-view";

    @Autowired
    private TestServer server;

    @Test
    void aStrangerIsTurnedAway() {
        Answer answer = call(server.stranger(), ADMISSION, request("patient-view", "1"));

        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void anUnknownServiceIsNotFound() {
        Answer answer = call(server.ehr(), "weather", request("patient-view", "1"));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.outcome().getIssueFirstRep().getDiagnostics()).contains("GET /cds-services");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"hook\":\"patient-view\"",
                "{}",
                "{\"hook\":\"order-sign\",\"hookInstance\":\"1\",\"context\":{\"userId\":\"Practitioner/1\",\"patientId\":\"1\"}}",
                "{\"hook\":\"patient-view\",\"hookInstance\":\"1\",\"context\":{\"userId\":\"Practitioner/1\"}}",
                "{\"hook\":\"patient-view\",\"hookInstance\":\"1\",\"context\":{\"userId\":\"Practitioner/1\",\"patientId\":\"1/../2\"}}",
                "{\"hook\":\"patient-view\",\"hookInstance\":\"1\",\"context\":{\"patientId\":\"1\"}}",
                "{\"hook\":\"patient-view\",\"context\":{\"userId\":\"Practitioner/1\",\"patientId\":\"1\"}}"
            })
    void whatIsNoCallOfTheServiceIsRefused(String body) {
        Answer answer = call(server.ehr(), ADMISSION, body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.outcome().getIssueFirstRep().getDiagnostics()).isNotBlank();
    }

    @Test
    void aCallNestedWithoutEndIsRefused() {
        Answer answer = call(server.ehr(), ADMISSION, "{\"prefetch\":" + "[".repeat(5_000));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    }

    /** Who is not there, and who is of another facility: one answer. */
    @Test
    void ofWhomTheCallerMayNotAskThereIsNoCard() {
        FhirClient ehr = server.ehrOf("cscom-cards");
        String child = severe(ehr);
        String nobody = UUID.randomUUID().toString();

        Answer absent = call(ehr, ADMISSION, request("patient-view", nobody));
        Answer elsewhere = call(server.ehrOf("cscom-other-cards"), ADMISSION, request("patient-view", child));

        assertThat(absent.status()).isEqualTo(200);
        assertThat(absent.json().path("cards").size()).isZero();
        assertThat(elsewhere.status()).isEqualTo(200);
        assertThat(elsewhere.body()).isEqualTo(absent.body());
    }

    /** A scope with a query would tell nothing of just those who have a record that it leaves out. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "system/Patient.rs",
                "system/Patient.rs system/Observation.rs?category=vital-signs system/Condition.rs"
                        + " system/EpisodeOfCare.rs system/Encounter.rs",
                "system/Patient.rs?gender=male system/Observation.rs system/Condition.rs system/EpisodeOfCare.rs"
                        + " system/Encounter.rs"
            })
    void whoseScopesDoNotGrantAllThatIsReadIsToldSo(String scopes) {
        String reason = refusedWhoeverIsAskedFor(server.clientFor(scopes));

        assertThat(reason)
                .contains("$malnutrition-admission", scopes.contains("gender") ? ": Patient." : "Observation");
    }

    @Test
    void whoLacksHisFacilityIsToldSo() {
        FhirClient nurse = server.clientFor("system/*.rs", ",\"role\":\"clinician\",\"facility\":\"cscom-cards-lost\"");
        // Registered before it was refused.
        server.database()
                .sql("UPDATE keneya.client SET facility = NULL WHERE facility = 'cscom-cards-lost'")
                .update();

        assertThat(refusedWhoeverIsAskedFor(server.renewed(nurse))).contains("clinician");
    }

    /** There is no difference between who is there, who is not, and who is in the vault. */
    private String refusedWhoeverIsAskedFor(FhirClient blind) {
        String child = severe(server.ehrOf("cscom-cards-blind"));
        Answer hidden = server.clearedEhr().post("Patient", Someone.survivor("S" + UUID.randomUUID()));
        assertThat(hidden.status()).as(hidden.body()).isEqualTo(201);

        Answer known = call(blind, ADMISSION, request("patient-view", child));

        assertThat(known.status()).isEqualTo(403);
        for (String other : List.of(UUID.randomUUID().toString(), hidden.id())) {
            Answer answer = call(blind, ADMISSION, request("patient-view", other));
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.body()).isEqualTo(known.body());
        }
        return known.outcome().getIssueFirstRep().getDiagnostics();
    }

    @Test
    void discoveryIsOpenAndInBothLanguages() {
        JsonNode french =
                server.stranger().to(server.address()).get("cds-services").json();
        JsonNode english = server.stranger()
                .to(server.address())
                .with("Accept-Language", "en")
                .get("cds-services")
                .json();

        assertThat(french.path("services").findValuesAsText("id"))
                .containsExactly(
                        "malnutrition-patient-view",
                        "malnutrition-encounter-discharge",
                        "antenatal-patient-view",
                        "antenatal-encounter-discharge");
        assertThat(french.path("services").findValuesAsText("hook")).contains("patient-view", "encounter-discharge");
        assertThat(french.path("services").path(0).path("title").asText()).startsWith("Malnutrition aiguë");
        assertThat(english.path("services").path(0).path("title").asText()).startsWith("Acute malnutrition");
    }

    @Test
    void aSevereChildIsToBeAdmittedAndTheTreatmentSuggestedIsTaken() {
        FhirClient ehr = server.ehr();
        String child = severe(ehr);

        JsonNode french = call(ehr, ADMISSION, request("patient-view", child)).json();
        JsonNode english = call(ehr.with("Accept-Language", "en"), ADMISSION, request("patient-view", child))
                .json();

        JsonNode first = french.path("cards").path(0);
        assertThat(first.path("summary").asText()).as(french.toString()).contains("PB de 112 mm");
        assertThat(first.path("indicator").asText()).isEqualTo("critical");
        assertThat(first.path("source").path("label").asText()).isNotBlank();
        assertThat(first.path("detail").asText()).contains("Observation/");
        assertThat(english.path("cards").path(0).path("summary").asText()).contains("MUAC of 112 mm");
        assertThat(french.path("cards")).allSatisfy(card -> {
            assertThat(card.path("summary").asText()).hasSizeBetween(1, 139);
            assertThat(UUID.fromString(card.path("uuid").asText())).isNotNull();
        });

        JsonNode second = french.path("cards").path(1);
        assertThat(second.path("summary").asText()).contains("URENAS");
        JsonNode action = second.path("suggestions").path(0).path("actions").path(0);
        assertThat(action.path("type").asText()).isEqualTo("create");
        assertThat(second.path("selectionBehavior").asText()).isEqualTo("at-most-one");
        EpisodeOfCare suggested = FhirContext.forR4Cached()
                .newJsonParser()
                .parseResource(EpisodeOfCare.class, action.path("resource").toString());
        // What only the user knows.
        suggested.addExtension(NutritionRecords.EXTENSION + "ml-nutrition-source", new CodeType("spontane"));
        suggested.setIdentifier(NutritionRecords.treatment(child, "urenas", LocalDate.now(ZoneOffset.UTC), "muac")
                .getIdentifier());
        Answer stored = ehr.post("EpisodeOfCare", suggested);
        assertThat(stored.status()).as(stored.body()).isEqualTo(201);

        // Once a treatment goes on, none is suggested.
        JsonNode after = call(ehr, ADMISSION, request("patient-view", child)).json();
        assertThat(after.findValues("suggestions")).isEmpty();
    }

    @Test
    void aCallIsRecordedAsAccessToThePatientAndSoIsOneThatGotNothing() {
        FhirClient ehr = server.ehrOf("cscom-cards-audited");
        String child = severe(ehr);
        call(ehr, ADMISSION, request("patient-view", child));
        call(server.ehrOf("cscom-cards-curious"), ADMISSION, request("patient-view", child));

        String log = server.auditor().get("AuditEvent?entity=Patient/" + child).body();

        assertThat(log).contains("refused");
        assertThat(server.auditor()
                        .get("AuditEvent?entity=Patient/" + child)
                        .bundle()
                        .getEntry())
                .anyMatch(entry -> entry.getResource() instanceof AuditEvent);
    }

    private static String severe(FhirClient ehr) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String child = ehr.post("Patient", NutritionRecords.girl()).id();
        for (Resource record : NutritionRecords.severe(child, today)) {
            Answer stored = ehr.post(record.fhirType(), record);
            assertThat(stored.status()).as(stored.body()).isEqualTo(201);
        }
        return child;
    }

    private Answer call(FhirClient client, String service, String body) {
        return client.to(server.address()).post("cds-services/" + service, "application/json", body);
    }

    private static String request(String hook, String patient) {
        return """
                {"hook": "%s", "hookInstance": "%s", "context": {"userId": "Practitioner/1", "patientId": "%s", "encounterId": "1"}}
                """.formatted(hook, UUID.randomUUID(), patient);
    }
}
