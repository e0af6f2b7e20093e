package ml.keneya.storage;

import static ml.keneya.storage.Records.HEIGHT;
import static ml.keneya.storage.Records.REGISTER;
import static ml.keneya.storage.Records.observation;
import static ml.keneya.storage.Records.patient;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A request sent again because the network was lost, at the worst moment: all at once.
 *
 * <p>{@code -Dconditional-creates.keys=1000 -Dconditional-creates.parallel=64} asks for more than the build does: that
 * many people, each sent that many times at once. Updates and transactions are a tenth of it.
 */
@FhirServerTest
class ConcurrencyTest {

    private static final int KEYS = Integer.getInteger("conditional-creates.keys", 5);
    private static final int FEWER_KEYS = Math.min(KEYS, Math.max(5, KEYS / 10));
    private static final int AT_ONCE = Integer.getInteger("conditional-creates.parallel", 20);

    @Autowired
    TestServer server;

    private final ExecutorService phones = Executors.newFixedThreadPool(AT_ONCE);
    FhirClient ehr;

    @BeforeEach
    void signIn() {
        ehr = server.ehr();
    }

    @AfterEach
    void hangUp() {
        phones.shutdownNow();
    }

    @Test
    void conditionalCreatesAtOnceLeaveOnePatient() {
        List<String> keys = keys(KEYS);

        for (String key : keys) {
            FhirClient once = ehr.with("If-None-Exist", "identifier=" + REGISTER + "%7C" + key);
            List<Answer> answers = atOnce(() -> once.post("Patient", patient(key)));

            assertThat(answers)
                    .extracting(Answer::status)
                    .containsOnly(200, 201)
                    .containsOnlyOnce(201);
            assertThat(answers)
                    .extracting(Answer::id)
                    .containsOnly(answers.get(0).id());
        }

        assertOnePatientEach(keys);
    }

    @Test
    void conditionalUpdatesAtOnceLeaveOnePatient() {
        List<String> keys = keys(FEWER_KEYS);

        for (String key : keys) {
            List<Answer> answers = atOnce(() -> ehr.put("Patient?identifier=" + REGISTER + "|" + key, patient(key)));

            assertThat(answers)
                    .extracting(Answer::status)
                    .containsOnly(200, 201)
                    .containsOnlyOnce(201);
        }

        assertOnePatientEach(keys);
    }

    @Test
    void transactionsAtOnceLeaveOnePatientWithAllItsObservations() {
        List<String> keys = keys(FEWER_KEYS);

        for (String key : keys) {
            List<Answer> answers = atOnce(() -> ehr.post("", visit(key)));

            assertThat(answers).extracting(Answer::status).containsOnly(200);
            // Those that were tried again too.
            assertThat(answers)
                    .flatExtracting(answer -> answer.bundle().getEntry())
                    .extracting(entry -> entry.getResponse().getLocation())
                    .allMatch(location -> location.matches("\\w+/[0-9a-f-]{36}/_history/\\d+"));
            assertThat(ehr.get("Observation?_summary=count&subject.identifier=" + REGISTER + "|" + key)
                            .bundle()
                            .getTotal())
                    .isEqualTo(AT_ONCE);
        }

        assertOnePatientEach(keys);
    }

    private static List<String> keys(int count) {
        return Stream.generate(Records::unique).limit(count).toList();
    }

    private Bundle visit(String key) {
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
                .setResource(observation("", HEIGHT, "2026").setSubject(new Reference(registration)))
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

    /** As a search finds them, and as the rows of the store are. */
    private void assertOnePatientEach(List<String> keys) {
        for (String key : keys) {
            assertThat(ehr.get("Patient?identifier=" + REGISTER + "|" + key)
                            .bundle()
                            .getEntry())
                    .hasSize(1);
        }
        assertThat(server.database()
                        .sql("SELECT count(DISTINCT res_id) FROM hfj_spidx_token"
                                + " WHERE res_type = 'Patient' AND sp_name = 'identifier' AND sp_value IN (:keys)")
                        .param("keys", keys)
                        .query(Integer.class)
                        .single())
                .isEqualTo(keys.size());
    }
}
