package ml.keneya.storage;

import static ml.keneya.storage.Records.HEIGHT;
import static ml.keneya.storage.Records.REGISTER;
import static ml.keneya.storage.Records.found;
import static ml.keneya.storage.Records.observation;
import static ml.keneya.storage.Records.patient;
import static ml.keneya.storage.Records.registered;
import static ml.keneya.storage.Records.unique;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.Someone;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A day's records in one request. */
@FhirServerTest
class BundleTest {

    @Autowired
    TestServer server;

    FhirClient ehr;
    String key;

    @BeforeEach
    void signIn() {
        ehr = server.ehr();
        key = unique();
    }

    @Test
    void oneBadEntryLeavesNothingOfItsTransaction() {
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        create(bundle, patient(key));
        create(bundle, observation(UUID.randomUUID().toString(), HEIGHT, "2026"));

        Answer answer = ehr.post("", bundle);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.outcome().hasIssue()).isTrue();
        assertThat(stored()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "identifier=REGISTER|KEY",
                "?identifier=REGISTER|KEY",
                "Patient?identifier=REGISTER|KEY",
                "family:exact=KEY",
                "general-practitioner.identifier=REGISTER|KEY",
                "given:contains=KEY?"
            })
    void aConditionMayBeWrittenInAnyWay(String written) {
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        create(bundle, patient(key))
                .getRequest()
                .setIfNoneExist(written.replace("REGISTER", REGISTER).replace("KEY", key));

        assertThat(ehr.post("", bundle).status()).isEqualTo(200);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void moreThanFiveHundredEntriesAreRefusedWhole() {
        Bundle bundle = new Bundle().setType(BundleType.BATCH);
        for (int i = 0; i < 501; i++) {
            create(bundle, patient(key + i));
        }

        Answer answer = ehr.post("", bundle);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.outcome().hasIssue()).isTrue();
        assertThat(stored()).isZero();
    }

    @Test
    void oneBadEntryOfABatchFailsAlone() {
        String known = registered(ehr, key + "known");
        Bundle bundle = new Bundle().setType(BundleType.BATCH);
        create(bundle, observation(UUID.randomUUID().toString(), HEIGHT, "2026"));
        create(bundle, patient(key));
        get(bundle, "Patient/" + UUID.randomUUID());
        get(bundle, "Patient?colour=red");
        get(bundle, "Patient/" + known);

        Bundle answer = ehr.post("", bundle).bundle();

        assertThat(answer.getType()).isEqualTo(BundleType.BATCHRESPONSE);
        assertThat(answer.getEntry())
                .extracting(entry -> entry.getResponse().getStatus().substring(0, 3))
                .containsExactly("400", "201", "404", "400", "200");
        assertThat(answer.getEntry().get(0).getResponse().hasOutcome()).isTrue();
        assertThat(answer.getEntry().get(4).getResource().getIdElement().getIdPart())
                .isEqualTo(known);
    }

    @Test
    void recordsReferToThoseWrittenWithThem() {
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        String registration = "urn:uuid:" + UUID.randomUUID();
        create(bundle, observation("", HEIGHT, "2026").setSubject(new Reference(registration)));
        create(bundle, patient(key)).setFullUrl(registration);

        Bundle answer = ehr.post("", bundle).bundle();

        assertThat(answer.getType()).isEqualTo(BundleType.TRANSACTIONRESPONSE);
        String observation = location(answer, 0);
        assertThat(ehr.get(observation).resource(Observation.class).getSubject().getReference())
                .isEqualTo(location(answer, 1));
        assertThat(found(ehr.get("Observation?subject=" + location(answer, 1)))).containsExactly(observation);
    }

    @Test
    void recordsReferToThoseASearchFinds() {
        String awa = registered(ehr, key);
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        create(
                bundle,
                observation("", HEIGHT, "2026")
                        .setSubject(new Reference("Patient?identifier=" + REGISTER + "|" + key)));

        Bundle answer = ehr.post("", bundle).bundle();

        assertThat(ehr.get(location(answer, 0))
                        .resource(Observation.class)
                        .getSubject()
                        .getReference())
                .isEqualTo("Patient/" + awa);
    }

    @Test
    void aReferenceToASearchThatFindsNobodyIsRefused() {
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        create(
                bundle,
                observation("", HEIGHT, "2026")
                        .setSubject(new Reference("Patient?identifier=" + REGISTER + "|" + key)));

        assertThat(ehr.post("", bundle).status()).isBetween(400, 499);
    }

    @Test
    void aTransactionSentTwiceRegistersOnce() {
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        create(bundle, patient(key)).getRequest().setIfNoneExist("identifier=" + REGISTER + "|" + key);

        String first = location(ehr.post("", bundle).bundle(), 0);
        Bundle second = ehr.post("", bundle).bundle();

        assertThat(location(second, 0)).isEqualTo(first);
        assertThat(second.getEntryFirstRep().getResponse().getStatus()).startsWith("200");
        assertThat(stored()).isEqualTo(1);
    }

    private static Bundle.BundleEntryComponent create(Bundle bundle, Resource resource) {
        Bundle.BundleEntryComponent entry = bundle.addEntry().setResource(resource);
        entry.getRequest().setMethod(HTTPVerb.POST).setUrl(resource.fhirType());
        return entry;
    }

    private static void get(Bundle bundle, String url) {
        bundle.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl(url);
    }

    private static String location(Bundle answer, int entry) {
        return answer.getEntry().get(entry).getResponse().getLocation().replaceAll("/_history/.*", "");
    }

    private int stored() {
        return ehr.get("Patient?_summary=count&family=" + key).bundle().getTotal();
    }

    @Test
    void aDeletionThatNamesNothingIsRefused() {
        String bundle =
                "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[{\"request\":{\"method\":\"DELETE\",\"url\":\"Flag\"}}]}";

        Answer answer = server.ehr().with("Accept-Language", "en").post("", "application/fhir+json", bundle);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("entry[0]");
    }

    @Test
    void anElementThatFhirDoesNotKnowIsRefused() {
        Answer answer = server.ehr()
                .post("Patient", "application/fhir+json", "{\"resourceType\":\"Patient\",\"valeurr\":\"x\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("valeurr");
    }

    @Test
    void aVersionThatIsNoneIsRefused() {
        Patient patient = Someone.named("Diarra");
        String id = server.ehr().post("Patient", patient).id();
        patient.setId(id);

        assertThat(server.ehr()
                        .with("If-Match", "\"garbage\"")
                        .put("Patient/" + id, patient)
                        .status())
                .isEqualTo(400);
        assertThat(server.ehr()
                        .with("If-Modified-Since", "garbage")
                        .get("Patient/" + id)
                        .status())
                .isEqualTo(400);
    }
}
