package ml.keneya.storage;

import static ml.keneya.storage.Records.HEIGHT;
import static ml.keneya.storage.Records.JSON;
import static ml.keneya.storage.Records.REGISTER;
import static ml.keneya.storage.Records.observation;
import static ml.keneya.storage.Records.patient;
import static ml.keneya.storage.Records.registered;
import static ml.keneya.storage.Records.unique;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A refused transaction says which of its entries is refused. */
@FhirServerTest
class EntryOfRefusalTest {

    @Autowired
    TestServer server;

    FhirClient ehr;
    String key;

    @BeforeEach
    void signIn() {
        ehr = server.ehr().with("Accept-Language", "en");
        key = unique();
    }

    @Test
    void theEntryThatBreaksItsProfileIsNamed() {
        Observation bad = observation(registered(ehr, key + "known"), HEIGHT, "2026");
        bad.setDataAbsentReason(null);

        Answer answer = ehr.post("", transaction(patient(key), patient(key + "b"), bad));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(places(answer))
                .isNotEmpty()
                .allSatisfy(place -> assertThat(place).startsWith("Bundle.entry[2].resource"));
        assertThat(places(ehr.post("Observation", bad)))
                .allSatisfy(place -> assertThat(place).startsWith("Observation"));
    }

    @Test
    void theEntryWhoseIdIsRefusedIsNamed() {
        Patient named = patient(key);
        named.setId("awa");
        Bundle bundle = transaction(patient(key + "b"), named);
        bundle.getEntry().get(1).getRequest().setMethod(HTTPVerb.PUT).setUrl("Patient/awa");

        Answer answer = ehr.post("", bundle);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(places(answer)).containsExactly("Bundle.entry[1].resource");
    }

    @Test
    void theEntriesThatReferToNothingAreNamed() {
        String absent = UUID.randomUUID().toString();

        Answer answer = ehr.post(
                "",
                transaction(patient(key), observation(absent, HEIGHT, "2026"), observation(absent, HEIGHT, "2025")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(places(answer))
                .containsExactly("Bundle.entry[1].resource.subject", "Bundle.entry[2].resource.subject");
    }

    @Test
    void theEntryWithASearchThatFindsNobodyIsNamed() {
        Observation astray =
                observation("", HEIGHT, "2026").setSubject(new Reference("Patient?identifier=" + REGISTER + "|" + key));

        assertThat(places(ehr.post("", transaction(patient(key + "b"), astray))))
                .containsExactly("Bundle.entry[1].resource.subject");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"\"birthDate\":\"soon\";birthDate", "\"extension\":[null];entry[1]"})
    void theEntryThatDoesNotReadIsNamed(String unreadable, String told) {
        String body = """
                {"resourceType":"Bundle","type":"transaction","entry":[
                 {"resource":{"resourceType":"Patient","gender":"female"},"request":{"method":"POST","url":"Patient"}},
                 {"resource":{"resourceType":"Patient",%s},"request":{"method":"POST","url":"Patient"}}]}
                """.formatted(unreadable);

        Answer answer = ehr.post("", JSON, body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(told);
        assertThat(places(answer)).containsExactly("Bundle.entry[1].resource");
    }

    @Test
    void anIdentifierOfAnotherIsNamedAsItWasSent() {
        registered(ehr, key);
        Patient twice = patient(key);
        twice.addIdentifier().setValue("no system");

        Answer alone = ehr.post("Patient", twice);
        Answer together = ehr.post("", transaction(observation(registered(ehr, key + "b"), HEIGHT, "2026"), twice));

        for (Answer answer : List.of(alone, together)) {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.outcome().getIssueFirstRep().getDiagnostics())
                    .startsWith("Another record has the same identifier (" + REGISTER + "|" + key + ").");
        }
        assertThat(places(alone)).containsExactly("Patient.identifier[0]");
        assertThat(places(together)).containsExactly("Bundle.entry[1].resource.identifier[0]");
    }

    @Test
    void anEntryOfABatchIsToldItsOwn() {
        registered(ehr, key);

        Bundle answer = ehr.post(
                        "", transaction(patient(key + "b"), patient(key)).setType(BundleType.BATCH))
                .bundle();

        assertThat(answer.getEntry().get(1).getResponse().getStatus()).startsWith("409");
        assertThat(ehr.post("", transaction(patient(key + "c"), patient(key)).setType(BundleType.BATCH))
                        .body())
                .contains("(" + REGISTER + "|" + key + ")");
    }

    private static Bundle transaction(Resource... resources) {
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        for (Resource resource : resources) {
            bundle.addEntry()
                    .setResource(resource)
                    .getRequest()
                    .setMethod(HTTPVerb.POST)
                    .setUrl(resource.fhirType());
        }
        return bundle;
    }

    private static List<String> places(Answer answer) {
        return answer.outcome().getIssue().stream()
                .flatMap(issue -> issue.getExpression().stream())
                .map(StringType::getValue)
                .toList();
    }
}
