package ml.keneya.storage;

import static org.assertj.core.api.Assertions.assertThat;

import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Times without seconds, and dates with a time, are told as what they are, by every way in. */
@FhirServerTest
class MistakenTimesTest {

    private static final String JSON = "application/fhir+json";
    private static final String SENTENCE = "Une heure a ses secondes en FHIR";

    @Autowired
    TestServer server;

    private FhirClient ehr;

    @BeforeEach
    void connect() {
        ehr = server.ehr();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-28T09:00Z", "2026-11-28T09:00+00:00"})
    void areRefusedWhenPosted(String time) {
        assertRefused(ehr.post("Observation", JSON, observation(time)), "Observation.effective");
        assertRefused(ehr.post("Encounter", JSON, """
                        {"resourceType":"Encounter","status":"planned","class":{"code":"AMB"},
                        "statusHistory":[{"status":"planned","period":{"start":"2026-11-28T09:00:00Z"}},
                        {"status":"planned","period":{"start":"%s"}}]}""".formatted(time)), "Encounter.statusHistory[1].period.start");
        assertRefused(
                ehr.with("Accept", JSON).post("Observation", "application/fhir+xml", """
                        <Observation xmlns="http://hl7.org/fhir"><status value="final"/><code><text value="x"/></code>
                        <effectiveDateTime value="%s"/></Observation>""".formatted(time)),
                "Observation.effective");
    }

    @Test
    void aDateHasNoTime() {
        Answer refused = ehr.post("Patient", JSON, """
                {"resourceType":"Patient","name":[{"text":"Awa"}],"gender":"female",
                "birthDate":"2001-11-30T10:00:00Z"}""");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("Une date n’a ni heure", "Patient.birthDate");
        assertThat(ehr.post("Basic", JSON, """
                        {"resourceType":"Basic","code":{"text":"a","extension":[
                        {"url":"https://example.org/a","valueDate":"2026-11-30T10:00:00Z"}]}}""").body())
                .contains("Une date n’a ni heure", "Basic.code.extension[0].value");
    }

    @Test
    void areRefusedInBundlesAndValidations() {
        String wrong = observation("2026-11-28T09:00Z");
        assertRefused(ehr.post("", JSON, bundle("transaction", wrong)), "Bundle.entry[1].resource.effective");
        assertThat(ehr.post("Observation/$validate", JSON, wrong).body()).contains(SENTENCE);

        Answer batch = ehr.post("", JSON, bundle("batch", wrong));
        assertThat(batch.status()).isEqualTo(200);
        assertThat(batch.bundle().getEntry().get(0).getResponse().getStatus()).startsWith("201");
        assertThat(batch.bundle().getEntry().get(1).getResponse().getStatus()).startsWith("400");
        assertThat(batch.body()).contains(SENTENCE);
    }

    @Test
    void areRefusedInUpdatesAndPatches() {
        String id = ehr.post("Observation", JSON, observation("2026-11-28T09:00:00Z"))
                .id();

        assertRefused(ehr.patch("Observation/" + id, "application/json-patch+json", """
                        [{"op":"replace","path":"/effectiveDateTime","value":"2026-11-28T09:00Z"}]"""), "Observation.effective");
        assertThat(ehr.get("Observation/" + id).body())
                .contains("2026-11-28T09:00:00Z")
                .doesNotContain("09:00Z");
    }

    private static String bundle(String type, String wrong) {
        return """
                {"resourceType":"Bundle","type":"%s","entry":[
                {"resource":%s,"request":{"method":"POST","url":"Observation"}},
                {"resource":%s,"request":{"method":"POST","url":"Observation"}}]}""".formatted(type, observation("2026-11-28T09:00:00Z"), wrong);
    }

    private static String observation(String time) {
        return """
                {"resourceType":"Observation","status":"final","code":{"text":"x"},"effectiveDateTime":"%s"}""".formatted(time);
    }

    private static void assertRefused(Answer answer, String where) {
        assertThat(answer.status()).describedAs(answer.body()).isEqualTo(400);
        assertThat(answer.outcome().getIssue()).singleElement().satisfies(issue -> {
            assertThat(issue.getDiagnostics()).contains(SENTENCE);
            assertThat(issue.getExpression().get(0).getValue()).isEqualTo(where);
        });
    }
}
