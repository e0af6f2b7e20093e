package ml.keneya.storage;

import static ml.keneya.storage.Records.patient;
import static ml.keneya.storage.Records.registered;
import static ml.keneya.storage.Records.unique;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Clients that name the version they know. */
@FhirServerTest
class VersionsTest {

    private static final String STALE = "W/\"9\"";
    private static final String JSON_PATCH = "application/json-patch+json";
    private static final String DEACTIVATE = "[{\"op\":\"add\",\"path\":\"/active\",\"value\":false}]";

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
    void aStaleVersionIsNeverUpdated() {
        String id = registered(ehr, key);

        assertThat(ehr.with("If-Match", STALE).put("Patient/" + id, changed(id)).status())
                .isEqualTo(412);
        assertThat(current(id)).isEqualTo("W/\"1\"");
    }

    @Test
    void aStaleVersionIsNeverPatched() {
        String id = registered(ehr, key);

        assertThat(ehr.with("If-Match", STALE)
                        .patch("Patient/" + id, JSON_PATCH, DEACTIVATE)
                        .status())
                .isEqualTo(412);
        assertThat(current(id)).isEqualTo("W/\"1\"");
    }

    @Test
    void aStaleVersionIsNeverDeleted() {
        String id = registered(ehr, key);

        assertThat(ehr.with("If-Match", STALE).delete("Patient/" + id).status()).isEqualTo(412);
        assertThat(current(id)).isEqualTo("W/\"1\"");
    }

    @Test
    void aVersionOfWhatDoesNotExistIsNeverCreated() {
        String id = UUID.randomUUID().toString();

        assertThat(ehr.with("If-Match", STALE).put("Patient/" + id, changed(id)).status())
                .isEqualTo(412);
        assertThat(ehr.get("Patient/" + id).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(
            value = HTTPVerb.class,
            names = {"PUT", "DELETE"})
    void aStaleVersionStopsItsTransaction(HTTPVerb method) {
        String id = registered(ehr, key);

        Answer answer = ehr.post("", bundle(BundleType.TRANSACTION, method, id, STALE));

        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.outcome().hasIssue()).isTrue();
        assertThat(current(id)).isEqualTo("W/\"1\"");
        assertThat(ehr.get("Patient?family=" + key + "beside").bundle().getEntry())
                .isEmpty();
    }

    @Test
    void aVersionOfWhatDoesNotExistStopsItsTransaction() {
        String id = UUID.randomUUID().toString();

        assertThat(ehr.post("", bundle(BundleType.TRANSACTION, HTTPVerb.PUT, id, STALE))
                        .status())
                .isEqualTo(412);
        assertThat(ehr.get("Patient/" + id).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(
            value = HTTPVerb.class,
            names = {"PUT", "DELETE"})
    void aStaleVersionFailsItsEntryOfABatchOnly(HTTPVerb method) {
        String id = registered(ehr, key);

        Bundle answer =
                ehr.post("", bundle(BundleType.BATCH, method, id, STALE)).bundle();

        assertThat(answer.getEntry().get(0).getResponse().getStatus()).startsWith("412");
        assertThat(answer.getEntry().get(1).getResponse().getStatus()).startsWith("201");
        assertThat(current(id)).isEqualTo("W/\"1\"");
    }

    @Test
    void theVersionATransactionAnsweredIsGoodForTheNext() {
        String id = registered(ehr, key);

        Bundle first = ehr.post("", bundle(BundleType.TRANSACTION, HTTPVerb.PUT, id, "W/\"1\""))
                .bundle();
        String etag = first.getEntryFirstRep().getResponse().getEtag();

        assertThat(etag).isEqualTo("W/\"2\"");
        assertThat(ehr.with("If-Match", etag).delete("Patient/" + id).status()).isIn(200, 204);
    }

    @Test
    void theCurrentVersionIsUpdatedPatchedAndDeleted() {
        String id = registered(ehr, key);

        assertThat(ehr.with("If-Match", "W/\"1\"")
                        .put("Patient/" + id, changed(id))
                        .status())
                .isEqualTo(200);
        assertThat(ehr.with("If-Match", "W/\"2\"")
                        .patch("Patient/" + id, JSON_PATCH, DEACTIVATE)
                        .status())
                .isEqualTo(200);
        assertThat(ehr.with("If-Match", "W/\"3\"").delete("Patient/" + id).status())
                .isIn(200, 204);
    }

    @Test
    void whoKnowsTheVersionIsNotSentItAgain() {
        Answer read = ehr.get("Patient/" + registered(ehr, key));
        String address = "Patient/" + read.id();

        Answer byTag =
                ehr.with("If-None-Match", read.header("ETag").orElseThrow()).get(address);
        Answer byDate = ehr.with(
                        "If-Modified-Since", read.header("Last-Modified").orElseThrow())
                .get(address);

        assertThat(byTag.status()).isEqualTo(304);
        assertThat(byTag.body()).isEmpty();
        assertThat(byDate.status()).isEqualTo(304);
        assertThat(byDate.body()).isEmpty();
    }

    @Test
    void whoKnowsAnOlderVersionIsSentTheNewOne() {
        Answer read = ehr.get("Patient/" + registered(ehr, key));

        Answer byTag = ehr.with("If-None-Match", STALE).get("Patient/" + read.id());
        Answer byDate =
                ehr.with("If-Modified-Since", "Sat, 21 Nov 2015 00:00:00 GMT").get("Patient/" + read.id());

        assertThat(byTag.status()).isEqualTo(200);
        assertThat(byDate.status()).isEqualTo(200);
    }

    private Patient changed(String id) {
        Patient patient = patient(key).setActive(true);
        patient.setId(id);
        return patient;
    }

    /** The named version of a patient is written, and another patient beside it. */
    private Bundle bundle(BundleType type, HTTPVerb method, String id, String version) {
        Bundle bundle = new Bundle().setType(type);
        Bundle.BundleEntryComponent entry = bundle.addEntry();
        if (method == HTTPVerb.PUT) {
            entry.setResource(changed(id));
        }
        entry.getRequest().setMethod(method).setUrl("Patient/" + id).setIfMatch(version);
        bundle.addEntry()
                .setResource(patient(key + "beside"))
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("Patient");
        return bundle;
    }

    private String current(String id) {
        return ehr.get("Patient/" + id).header("ETag").orElseThrow();
    }
}
