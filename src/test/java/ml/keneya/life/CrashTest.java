package ml.keneya.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.ServerProcess;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.util.FileSystemUtils;

/**
 * The server and its PostgreSQL die by SIGKILL while clients write. What was acknowledged is there afterwards, each
 * transaction whole, and nobody has to repair anything.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CrashTest {

    private static final String SYSTEM = "https://keneya.ml/test/crash";
    private static final int WRITERS = 3;

    private final ServerProcess server = ServerProcess.withNewHome("crash");

    /** The identifiers of all patients ever sent, and whether the server said that it stored them. */
    private final Map<String, Boolean> sent = new ConcurrentHashMap<>();

    private final Queue<Answer> refusals = new ConcurrentLinkedQueue<>();

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    @Order(1)
    void aFirstStartCutShortIsTakenUpByTheNext() {
        Path data = server.home().resolve("postgresql");

        dieWhen(() -> data.resolve("global").toFile().exists());
        dieWhen(() -> server.output().contains("Creating the tables"));
        dieWhen(() -> server.output().contains("Installing"));
        server.start();

        assertThat(server.recordSystem().get("ValueSet?_summary=count").bundle().getTotal())
                .isPositive();
        assertThat(server.recordSystem()
                        .get("StructureDefinition?url=https://keneya.ml/fhir/StructureDefinition/ml-patient")
                        .bundle()
                        .getEntry())
                .hasSize(1);
    }

    /** PostgreSQL alone, seven times: the server heals itself. */
    @Test
    @Order(2)
    void postgresqlIsStartedAgainByTheServer() {
        if (server.readiness() == 0) {
            server.start();
        }

        for (int round = 0; round < 7; round++) {
            long before = server.postmaster().orElseThrow().pid();
            writeUntil(20, server::killPostgresql);
            ServerProcess.await(
                    "PostgreSQL again",
                    () -> server.postmaster().filter(now -> now.pid() != before).isPresent());
            server.awaitReady();
        }

        assertNothingIsLost();
        assertThat(refusals).extracting(Answer::status).containsOnly(503);
        assertThat(refusals).allMatch(answer -> answer.header("Retry-After").isPresent());
    }

    @Test
    @Order(3)
    void theNextStartFindsEverythingAfterTheServerDied() {
        for (int round = 0; round < 2; round++) {
            writeUntil(20, server::kill);
            server.start();
        }

        assertNothingIsLost();
    }

    @Test
    @Order(4)
    void theNextStartFindsEverythingAfterBothDied() {
        writeUntil(20, () -> {
            server.kill();
            server.killPostgresql();
        });

        server.start();

        assertNothingIsLost();
    }

    @Test
    @Order(5)
    void theTextIndexHoldsWhatTheDatabaseDoes() throws IOException {
        FhirClient client = server.recordSystem();
        String deleted = post(client, "wordofthedeleted").id();
        ServerProcess.await("the text index", () -> finds("wordofthedeleted"));
        post(client, "wordofthekept");
        client.delete("Patient/" + deleted);
        server.kill();
        server.killPostgresql();
        FileSystemUtils.deleteRecursively(server.home().resolve("text-index"));

        server.start();

        ServerProcess.await("the text index", () -> finds("wordofthekept"));
        assertThat(finds("wordofthedeleted")).isFalse();
    }

    private void dieWhen(BooleanSupplier moment) {
        server.launch();
        ServerProcess.await("the moment to die", moment);
        server.kill();
    }

    /** Writers write; when that many transactions are acknowledged, death comes amid the next ones. */
    private void writeUntil(int acknowledged, Runnable death) {
        FhirClient client = server.recordSystem();
        long before = acknowledged();
        boolean[] dead = {false};
        List<Thread> writers = IntStream.range(0, WRITERS)
                .mapToObj(number -> new Thread(() -> {
                    while (!dead[0]) {
                        write(client);
                    }
                }))
                .toList();
        writers.forEach(Thread::start);
        ServerProcess.await(acknowledged + " transactions", () -> acknowledged() >= before + acknowledged);
        death.run();
        dead[0] = true;
        writers.forEach(writer -> {
            try {
                writer.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
    }

    private void write(FhirClient client) {
        String identifier = UUID.randomUUID().toString().replace("-", "");
        sent.put(identifier, false);
        try {
            Answer answer = client.post("", transaction(identifier));
            if (answer.status() == 200) {
                sent.put(identifier, true);
            } else {
                refusals.add(answer);
            }
        } catch (AssertionError noAnswer) {
            // The server is dead: the client knows nothing of its transaction.
        }
    }

    private long acknowledged() {
        return sent.values().stream().filter(stored -> stored).count();
    }

    private void assertNothingIsLost() {
        FhirClient client = server.recordSystem();
        assertThat(acknowledged()).isPositive();
        for (Map.Entry<String, Boolean> each : sent.entrySet()) {
            Bundle found = client.get(
                            "Patient?identifier=" + SYSTEM + "|" + each.getKey() + "&_revinclude=Observation:subject")
                    .bundle();
            assertThat(found.getEntry()).as(each.toString()).hasSizeBetween(each.getValue() ? 3 : 0, 3);
            assertThat(found.getEntry())
                    .as(each.toString())
                    .hasSizeBetween(0, 3)
                    .matches(e -> e.size() % 3 == 0);
        }
    }

    private boolean finds(String word) {
        return !server.recordSystem()
                .get("Patient?_content=" + word)
                .bundle()
                .getEntry()
                .isEmpty();
    }

    private static Answer post(FhirClient client, String word) {
        return client.post("Patient", patient(UUID.randomUUID().toString(), word));
    }

    private static Patient patient(String identifier, String word) {
        Patient patient = new Patient();
        patient.addIdentifier().setSystem(SYSTEM).setValue(identifier);
        patient.addName().setFamily(word);
        return patient;
    }

    private static Bundle transaction(String identifier) {
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        String patient = "urn:uuid:" + UUID.randomUUID();
        add(bundle, patient, patient(identifier, "word" + identifier))
                .getRequest()
                .setIfNoneExist("identifier=" + SYSTEM + "|" + identifier);
        for (int i = 0; i < 2; i++) {
            Observation observation = new Observation();
            observation
                    .setStatus(ObservationStatus.FINAL)
                    .setCode(new CodeableConcept().setText("crash"))
                    .setSubject(new Reference(patient));
            add(bundle, "urn:uuid:" + UUID.randomUUID(), observation);
        }
        return bundle;
    }

    private static Bundle.BundleEntryComponent add(Bundle bundle, String url, Resource resource) {
        Bundle.BundleEntryComponent entry = bundle.addEntry().setFullUrl(url).setResource(resource);
        entry.getRequest().setMethod(HTTPVerb.POST).setUrl(resource.fhirType());
        return entry;
    }
}
