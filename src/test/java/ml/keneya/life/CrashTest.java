package ml.keneya.life;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import ml.keneya.support.Someone;
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
 * The server and its PostgreSQL die by SIGKILL while clients write and read. What was acknowledged is there afterwards,
 * each transaction whole, whatever was answered is in the audit log once, and nobody has to repair anything.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CrashTest {

    private static final String SYSTEM = "https://keneya.ml/test/crash";
    private static final String REQUEST_ID = "X-Request-Id";
    private static final int WRITERS = 3;

    private final ServerProcess server = ServerProcess.withNewHome("crash");

    /** The identifiers of all patients ever sent, and whether the server said that it stored them. */
    private final Map<String, Boolean> sent = new ConcurrentHashMap<>();

    private final Queue<Answer> refusals = new ConcurrentLinkedQueue<>();

    /** The status of each request that was answered, by its number; 503 says that it may not have been recorded. */
    private final Map<String, Integer> answered = new ConcurrentHashMap<>();

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
        assertEveryAnswerIsRecorded();
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
        assertEveryAnswerIsRecorded();
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
        assertEveryAnswerIsRecorded();
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
        List<Thread> writers = IntStream.range(0, WRITERS + 1)
                .mapToObj(number -> new Thread(() -> {
                    while (!dead[0]) {
                        if (number < WRITERS) {
                            write(client);
                        } else {
                            read(client);
                        }
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
            Answer answer = client.with(REQUEST_ID, identifier).post("", transaction(identifier));
            answered.put(identifier, answer.status());
            if (answer.status() == 200) {
                sent.put(identifier, true);
            } else {
                refusals.add(answer);
            }
        } catch (AssertionError noAnswer) {
            // The server is dead: the client knows nothing of its transaction.
        }
    }

    /** Every other finds nothing: what is refused is recorded too. */
    private void read(FhirClient client) {
        String request = UUID.randomUUID().toString().replace("-", "");
        String path = answered.size() % 2 == 0 ? "Patient?_count=1" : "Patient/" + UUID.randomUUID();
        try {
            answered.put(request, client.with(REQUEST_ID, request).get(path).status());
        } catch (AssertionError noAnswer) {
            // The server is dead.
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

    private void assertEveryAnswerIsRecorded() {
        Map<String, List<Integer>> recorded = server
                .database()
                .sql("SELECT request_id, status FROM keneya.audit_event WHERE request_id IS NOT NULL")
                .query((row, number) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        answered.forEach((request, status) -> {
            if (status == 503) {
                assertThat(recorded.getOrDefault(request, List.of()))
                        .as(request)
                        .hasSizeBetween(0, 1)
                        .allMatch(kept -> kept == 503);
            } else {
                assertThat(recorded.get(request)).as(request).containsExactly(status);
            }
        });
        assertThat(answered.values()).contains(200, 404);

        Map<String, Object> log = server.database()
                .sql("SELECT count(*) AS rows, max(sequence) AS last FROM keneya.audit_event WHERE partition_id = 1000")
                .query()
                .singleRow();
        assertThat(log.get("rows")).as("no gap").isEqualTo(log.get("last"));

        JsonNode verification = server.administrator().get("AuditEvent/$verify").json();
        assertThat(verification.findValues("valueBoolean"))
                .as(verification.toString())
                .isNotEmpty()
                .allMatch(JsonNode::asBoolean);
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
        Patient patient = Someone.unnamed();
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
