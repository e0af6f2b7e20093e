package ml.keneya.storage;

import static ml.keneya.storage.Records.REGISTER;
import static ml.keneya.storage.Records.WEIGHT;
import static ml.keneya.storage.Records.observation;
import static ml.keneya.storage.Records.patient;
import static ml.keneya.storage.Records.unique;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A request sent again because the network was lost, at the worst moment: twenty at once. */
@FhirServerTest
class ConcurrencyTest {

    private static final int AT_ONCE = 20;

    @Autowired
    TestServer server;

    private final ExecutorService phones = Executors.newFixedThreadPool(AT_ONCE);
    FhirClient ehr;
    String key;

    @BeforeEach
    void signIn() {
        ehr = server.ehr();
        key = unique();
    }

    @AfterEach
    void hangUp() {
        phones.shutdownNow();
    }

    @RepeatedTest(5)
    void twentyConditionalCreatesLeaveOnePatient() {
        FhirClient once = ehr.with("If-None-Exist", "identifier=" + REGISTER + "%7C" + key);

        List<Answer> answers = atOnce(() -> once.post("Patient", patient(key)));

        assertThat(answers).extracting(Answer::status).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(answers).extracting(Answer::id).containsOnly(answers.get(0).id());
        assertOnePatient();
    }

    @RepeatedTest(5)
    void twentyConditionalUpdatesLeaveOnePatient() {
        List<Answer> answers = atOnce(() -> ehr.put("Patient?identifier=" + REGISTER + "|" + key, patient(key)));

        assertThat(answers).extracting(Answer::status).containsOnly(200, 201).containsOnlyOnce(201);
        assertOnePatient();
    }

    @RepeatedTest(5)
    void twentyTransactionsLeaveOnePatientWithAllItsObservations() {
        List<Answer> answers = atOnce(() -> ehr.post("", visit()));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertOnePatient();
        assertThat(ehr.get("Observation?_summary=count&subject.identifier=" + REGISTER + "|" + key)
                        .bundle()
                        .getTotal())
                .isEqualTo(AT_ONCE);
    }

    private Bundle visit() {
        Bundle bundle = new Bundle().setType(Bundle.BundleType.TRANSACTION);
        String registration = "urn:uuid:" + UUID.randomUUID();
        bundle.addEntry()
                .setFullUrl(registration)
                .setResource(patient(key))
                .getRequest()
                .setMethod(Bundle.HTTPVerb.POST)
                .setUrl("Patient")
                .setIfNoneExist("identifier=" + REGISTER + "|" + key);
        bundle.addEntry()
                .setResource(observation("", WEIGHT, "2026").setSubject(new Reference(registration)))
                .getRequest()
                .setMethod(Bundle.HTTPVerb.POST)
                .setUrl("Observation");
        return bundle;
    }

    private List<Answer> atOnce(Supplier<Answer> request) {
        List<CompletableFuture<Answer>> answers = Stream.generate(() -> CompletableFuture.supplyAsync(request, phones))
                .limit(AT_ONCE)
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private void assertOnePatient() {
        assertThat(ehr.get("Patient?identifier=" + REGISTER + "|" + key)
                        .bundle()
                        .getEntry())
                .hasSize(1);
    }
}
