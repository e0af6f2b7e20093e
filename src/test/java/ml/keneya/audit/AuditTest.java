package ml.keneya.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.ServerProcess;
import ml.keneya.support.Someone;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** No audit, no answer: each answer has its record, and the record tells no more than it must. */
@FhirServerTest
class AuditTest {

    private static final int ORDINARY = 1_000;
    private static final int VAULT = 2_000;

    @Autowired
    TestServer server;

    @Test
    void aStrangerWhoIsTurnedAwayIsRecorded() {
        Map<String, Object> event = after(() -> assertThat(
                        server.stranger().get("Patient/" + UUID.randomUUID()).status())
                .isEqualTo(401));

        assertThat(event).containsEntry("status", 401).containsEntry("path", "/fhir/Patient/{id}");
        assertThat(event.get("client")).isNull();
    }

    @Test
    void aRequestBeyondTheScopesIsRecordedWithWhatItAskedFor() {
        FhirClient reader = server.clientFor("system/Observation.rs");
        String patient = server.ehr().post("Patient", Someone.named("Diarra")).id();

        Map<String, Object> event = after(
                () -> assertThat(reader.get("Patient/" + patient).status()).isEqualTo(403));

        assertThat(event)
                .containsEntry("status", 403)
                .containsEntry("interaction", "read")
                .containsEntry("entities", List.of("Patient/" + patient));
        assertThat(event.get("client")).asString().startsWith("test-");
    }

    @Test
    void aRequestOverABoundIsRecorded() {
        FhirClient ehr = server.ehr();

        Map<String, Object> event = after(
                () -> assertThat(ehr.get("Patient?_count=100000").status()).isEqualTo(400));

        assertThat(event).containsEntry("status", 400).containsEntry("path", "/fhir/Patient");
    }

    @Test
    void aTokenThatIsRefusedIsRecordedWithTheClientThatWasClaimed() {
        Map<String, Object> event =
                after(() -> assertThat(token("admin", "guess").status()).isEqualTo(401));

        assertThat(event)
                .containsEntry("interaction", "token")
                .containsEntry("status", 401)
                .containsEntry("client", "admin");
    }

    @Test
    void aTokenThatIsGivenIsRecorded() {
        server.administrator();

        Map<String, Object> event =
                after(ORDINARY, 2, () -> server.clientFor("system/Observation.rs?code=" + UUID.randomUUID()));

        assertThat(event).containsEntry("interaction", "token").containsEntry("status", 200);
        assertThat(event.get("client")).asString().startsWith("test-");
    }

    @Test
    void registeringAClientIsRecorded() {
        FhirClient administrator = server.administrator().to(server.address());

        Map<String, Object> event =
                after(() -> administrator.post("admin/clients", "application/json", "{\"client_id\":\"\"}"));

        assertThat(event)
                .containsEntry("interaction", "admin")
                .containsEntry("client", "admin")
                .containsEntry("status", 400);
    }

    @Test
    void whatIsOpenToEveryoneIsNotRecordedUnlessItIsRefused() {
        int before = rows(ORDINARY);
        server.stranger().get("metadata");
        server.stranger().get(".well-known/smart-configuration");
        server.stranger().to(server.address()).get("actuator/health");
        server.stranger().to(server.address()).get("oauth2/jwks");
        assertThat(rows(ORDINARY)).isEqualTo(before);

        FhirClient liar = server.stranger().with("Authorization", "Bearer nonsense");
        assertThat(liar.get("metadata").status()).isEqualTo(401);
        assertThat(rows(ORDINARY)).isEqualTo(before + 1);
    }

    @Test
    void whatIsWrittenIsRecordedWithItsIdAndItsPatient() {
        FhirClient ehr = server.ehr();
        String patient = ehr.post("Patient", Someone.named("Diarra")).id();
        Answer[] created = new Answer[1];

        Map<String, Object> event = after(() -> created[0] = ehr.post("Observation", observation(patient)));

        assertThat(event)
                .containsEntry("interaction", "create")
                .containsEntry("status", 201)
                .containsEntry("entities", List.of("Observation/" + created[0].id()))
                .containsEntry("patients", List.of("Patient/" + patient));
    }

    @Test
    void whoseRecordsWereShownIsRecordedHoweverTheyWereAskedFor() {
        FhirClient ehr = server.ehr();
        String patient = ehr.post("Patient", Someone.named("Diarra")).id();
        String observation = ehr.post("Observation", observation(patient)).id();

        for (String path : List.of(
                "Observation/" + observation,
                "Observation/" + observation + "/_history/1",
                "Observation/" + observation + "/_history",
                "Observation?_id=" + observation,
                "Observation?patient=" + patient,
                "Patient/" + patient + "/$everything",
                "Patient?_id=" + patient + "&_revinclude=Observation:patient")) {
            Map<String, Object> event =
                    after(() -> assertThat(ehr.get(path).status()).isEqualTo(200));
            assertThat(event).as(path).containsEntry("patients", List.of("Patient/" + patient));
        }
    }

    @Test
    void aBatchIsOneRecordThatNamesItsRefusedEntriesToo() {
        FhirClient ehr = server.ehr();
        String patient = ehr.post("Patient", Someone.named("Diarra")).id();
        String absent = UUID.randomUUID().toString();
        Bundle batch = new Bundle();
        batch.setType(BundleType.BATCH);
        batch.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl("Patient/" + patient);
        batch.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl("Patient/" + absent);

        Map<String, Object> event =
                after(() -> assertThat(ehr.post("", batch).status()).isEqualTo(200));

        assertThat(event).containsEntry("interaction", "batch").containsEntry("refused", List.of("Patient/" + absent));
        assertThat((List<?>) event.get("entities")).hasSize(2);
        assertThat(event).containsEntry("patients", List.of("Patient/" + patient));
    }

    @Test
    void asManyRecordsAsAnswersAndTheChainIsWhole() {
        FhirClient ehr = server.ehr();
        String patient = ehr.post("Patient", Someone.named("Diarra")).id();
        Bundle transaction = new Bundle();
        transaction.setType(BundleType.TRANSACTION);
        transaction
                .addEntry()
                .setResource(observation(patient))
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("Observation");
        List<Runnable> requests = List.of(
                () -> ehr.get("Patient/" + patient),
                () -> ehr.get("Patient/" + UUID.randomUUID()),
                () -> ehr.get("Nonsense/1"),
                () -> ehr.get("Patient?nonsense=1"),
                () -> ehr.get("Patient?gender=female&_count=1"),
                () -> ehr.get("Patient/_history?_count=1"),
                () -> ehr.get("ValueSet/$nonsense"),
                () -> ehr.post("", transaction),
                () -> ehr.post("Patient", "application/fhir+json", "{"),
                () -> ehr.post("Patient/_search", "application/x-www-form-urlencoded", "gender=male&_count=1"),
                () -> ehr.send("Patient/" + patient, "OPTIONS", "text/plain", new byte[0]),
                () -> ehr.patch("Patient/" + patient, "application/json-patch+json", "[]"),
                () -> ehr.delete("Patient/" + patient),
                () -> ehr.get("Patient/" + patient),
                () -> server.stranger().get("Patient"),
                () -> server.stranger().to(server.address()).get("nowhere/at/all"),
                () -> token("nobody", "nothing"));
        int before = rows(ORDINARY);

        requests.parallelStream().forEach(Runnable::run);

        assertThat(rows(ORDINARY)).isEqualTo(before + requests.size());
        assertThat(whole(server.auditor(), "ordinary")).isTrue();
    }

    @Test
    void whatACallerWithAClearanceDoesLeavesTheOrdinaryLogUntouched() {
        FhirClient cleared = server.clearedEhr();
        String patient = cleared.post("Patient", Someone.named("Diarra")).id();
        Encounter encounter = new Encounter();
        encounter
                .getMeta()
                .addSecurity()
                .setSystem("http://terminology.hl7.org/CodeSystem/v3-Confidentiality")
                .setCode("V");
        encounter.setStatus(Encounter.EncounterStatus.FINISHED);
        encounter
                .getClass_()
                .setSystem("http://terminology.hl7.org/CodeSystem/v3-ActCode")
                .setCode("AMB");
        int ordinary = rows(ORDINARY);
        int vault = rows(VAULT);

        String id = cleared.post("Encounter", encounter).id();
        cleared.get("Encounter/" + id);
        cleared.get("Encounter/" + UUID.randomUUID());
        cleared.get("Patient/" + patient);
        cleared.get("Encounter?_id=" + id);

        assertThat(rows(ORDINARY)).isEqualTo(ordinary);
        assertThat(rows(VAULT)).isEqualTo(vault + 5);
        assertThat(last(VAULT).get("query")).asString().matches("hmac:[0-9a-f]{32}");
    }

    @Test
    void aTokenThatOpensTheVaultIsRecordedInTheVault() {
        server.administrator();
        int vault = rows(VAULT);

        server.clientFor("system/Observation.rs?_security="
                + "http://terminology.hl7.org/CodeSystem/v3-Confidentiality|V&code=" + UUID.randomUUID());

        assertThat(rows(VAULT)).isEqualTo(vault + 1);
        assertThat(last(VAULT)).containsEntry("interaction", "token").containsEntry("status", 200);
    }

    @Test
    void whatWasSearchedForIsRecordedWithoutWhatMayNameAPerson() {
        FhirClient ehr = server.ehr();
        String patient = UUID.randomUUID().toString();

        Map<String, Object> event = after(() -> ehr.get(
                "Observation?patient=" + patient + "&patient.name=Zeinabou&patient.birthdate=1991-02-03&_count=7"));

        assertThat(event.get("query"))
                .asString()
                .contains("patient=" + patient, "_count=7", "patient.name=hmac:", "patient.birthdate=hmac:")
                .doesNotContain("Zeinabou", "1991");
    }

    @Test
    void whileTheLogCannotBeWrittenNothingIsAnsweredAndNothingWritten() throws SQLException {
        FhirClient ehr = server.ehr();
        String patient = ehr.post("Patient", Someone.named("Diarra")).id();
        int before = rows(ORDINARY);
        int patients = patients();
        try (Connection connection = server.connections().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE keneya.audit_event IN EXCLUSIVE MODE");

            Answer first = ehr.get("Patient/" + patient);
            Answer second = ehr.post("Patient", Someone.named("Diarra"));

            for (Answer answer : List.of(first, second)) {
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.header("Retry-After")).hasValue("5");
                assertThat(answer.body()).doesNotContain(patient);
                assertThat(answer.header("ETag")).isEmpty();
                assertThat(answer.header("Location")).isEmpty();
                assertThat(answer.outcome().hasIssue()).isTrue();
            }
            assertThat(server.stranger().get("metadata").status()).isEqualTo(200);
            connection.rollback();
        }
        ServerProcess.await("the log", () -> ehr.get("Patient/" + patient).status() == 200);
        assertThat(patients()).isEqualTo(patients);
        assertThat(server.database().sql("""
                                SELECT count(*) FROM keneya.audit_event
                                WHERE partition_id = 1000 AND sequence > ? AND status = 503 AND interaction = 'read'""").param(before).query(Integer.class).single())
                .isEqualTo(1);
    }

    private int patients() {
        return server.database()
                .sql("SELECT count(*) FROM hfj_resource WHERE res_type = 'Patient'")
                .query(Integer.class)
                .single();
    }

    static boolean whole(FhirClient auditor, String chain) {
        Answer answer = auditor.get("AuditEvent/$verify");
        assertThat(answer.status()).isEqualTo(200);
        for (var parameter : answer.json().path("parameter")) {
            if (parameter.path("name").asText().equals(chain)) {
                return parameter.path("part").path(0).path("valueBoolean").asBoolean();
            }
        }
        throw new AssertionError("No chain " + chain + ": " + answer.body());
    }

    private Answer token(String id, String secret) {
        String credentials = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return server.stranger()
                .to(server.address())
                .with("Authorization", "Basic " + credentials)
                .post("oauth2/token", "application/x-www-form-urlencoded", "grant_type=client_credentials");
    }

    private Map<String, Object> after(Runnable request) {
        return after(ORDINARY, 1, request);
    }

    /** The last record after that, which made so many. */
    private Map<String, Object> after(int partition, int records, Runnable request) {
        int before = rows(partition);
        request.run();
        assertThat(rows(partition)).isEqualTo(before + records);
        return last(partition);
    }

    private Map<String, Object> last(int partition) {
        return server.database()
                .sql("""
                        SELECT interaction, status, path, client, query, array_to_string(patients, ' ') AS patients,
                            array_to_string(entities, ' ') AS entities, array_to_string(refused, ' ') AS refused
                        FROM keneya.audit_event WHERE partition_id = ? ORDER BY sequence DESC LIMIT 1""")
                .param(partition)
                .query((row, number) -> {
                    Map<String, Object> columns = new HashMap<>();
                    for (String name : List.of("interaction", "path", "client", "query")) {
                        columns.put(name, row.getString(name));
                    }
                    columns.put("status", row.getInt("status"));
                    for (String name : List.of("patients", "entities", "refused")) {
                        columns.put(name, List.of(row.getString(name).split(" ", -1)));
                    }
                    return columns;
                })
                .single();
    }

    private int rows(int partition) {
        return server.database()
                .sql("SELECT count(*) FROM keneya.audit_event WHERE partition_id = ?")
                .param(partition)
                .query(Integer.class)
                .single();
    }

    static Observation observation(String patient) {
        Observation observation = new Observation();
        observation.setStatus(ObservationStatus.FINAL);
        observation.getCode().setText("test");
        observation.getSubject().setReference("Patient/" + patient);
        return observation;
    }
}
