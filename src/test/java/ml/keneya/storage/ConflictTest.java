package ml.keneya.storage;

import static ml.keneya.storage.Records.HEIGHT;
import static ml.keneya.storage.Records.REGISTER;
import static ml.keneya.storage.Records.observation;
import static ml.keneya.storage.Records.patient;
import static ml.keneya.storage.Records.registered;
import static ml.keneya.storage.Records.unique;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.jpa.dao.tx.HapiTransactionService;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.ServerProcess;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

/** Transactions that PostgreSQL ends for the sake of another one: no fault of the client, and no failure to it. */
@FhirServerTest
class ConflictTest {

    @Autowired
    TestServer server;

    @Autowired
    DataSource serving;

    FhirClient ehr;
    String key;
    String first;
    String second;

    @BeforeEach
    void register() {
        ehr = server.ehr();
        key = unique();
        first = registered(ehr, key);
        second = registered(ehr, unique());
    }

    @Test
    void aDeadlockIsTriedAgain() throws SQLException {
        int before = deadlocks();

        Answer answer = duringDeadlock(() -> ehr.post("", both()));

        ServerProcess.await("a deadlock", () -> deadlocks() > before);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(version(first)).isEqualTo("2");
        assertThat(version(second)).isEqualTo("2");
    }

    /** Two transactions of clients: whichever is ended, neither client is told of a failure. */
    @Test
    void transactionsInOppositeOrderAreBothServed() {
        Bundle there = both();
        Bundle back = both();
        Collections.reverse(back.getEntry());

        List<Answer> answers = Stream.of(there, back, there, back, there, back)
                .map(bundle -> CompletableFuture.supplyAsync(() -> ehr.post("", bundle)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(Answer::status).containsOnly(200);
    }

    /** Whoever named a version is not tried again, as it may be stale by then; here it is not. */
    @Test
    void aDeadlockOfATransactionThatNamesVersionsIsNoStaleVersion() throws SQLException {
        int before = deadlocks();
        Bundle careful = both();
        careful.getEntry().forEach(entry -> entry.getRequest().setIfMatch("W/\"1\""));

        Answer answer = duringDeadlock(() -> ehr.post("", careful));

        ServerProcess.await("a deadlock", () -> deadlocks() > before);
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void aSerializationFailureIsTriedAgain() throws SQLException {
        isolation("'repeatable read'");
        try (Connection other = server.connections().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("UPDATE hfj_resource SET res_updated = res_updated WHERE fhir_id = '" + first + "'");
            int before = rollbacks();

            CompletableFuture<Answer> answer =
                    CompletableFuture.supplyAsync(() -> ehr.put("Patient/" + first, named(first, key)));
            statement.execute(untilSomebodyWaits(""));
            other.commit();

            assertThat(answer.join().status()).isEqualTo(200);
            assertThat(version(first)).isEqualTo("2");
            ServerProcess.await("a serialization failure", () -> rollbacks() > before);
        } finally {
            isolation("DEFAULT");
        }
    }

    @Test
    void whatWouldFailAgainIsNotTriedAgain() {
        ehr.post("Observation", observation("", HEIGHT, "2026").setSubject(new Reference("Patient/" + first)));
        Bundle taken = bundle(patient(key));
        Patient other = patient(key);
        other.setId(second);
        Bundle deletion = new Bundle().setType(Bundle.BundleType.TRANSACTION);
        deletion.addEntry().getRequest().setMethod(Bundle.HTTPVerb.DELETE).setUrl("Patient/" + first);

        assertThat(retriesDuring(() -> ehr.post("Patient", patient(key)))).isZero();
        assertThat(retriesDuring(() -> ehr.put("Patient/" + second, other))).isZero();
        assertThat(retriesDuring(() -> ehr.post("", taken))).isZero();
        assertThat(retriesDuring(() -> ehr.delete("Patient/" + first))).isZero();
        assertThat(retriesDuring(() -> ehr.post("", deletion))).isZero();
    }

    /** It may have been taken at this moment by who is found by it now. Here it was before, by another. */
    @Test
    void whoLooksForAnotherIdentifierLooksForItAFewTimes() {
        Bundle bundle = bundle(patient(key));
        bundle.getEntryFirstRep().getRequest().setIfNoneExist("identifier=" + REGISTER + "|" + unique());

        assertThat(retriesDuring(() -> ehr.post("", bundle))).isEqualTo(2);
    }

    private static Bundle bundle(Patient patient) {
        Bundle bundle = new Bundle().setType(Bundle.BundleType.TRANSACTION);
        bundle.addEntry()
                .setResource(patient)
                .getRequest()
                .setMethod(Bundle.HTTPVerb.POST)
                .setUrl("Patient");
        return bundle;
    }

    /** Of the transactions of a request that ends in a conflict: HAPI logs each. */
    private static long retriesDuring(Supplier<Answer> request) {
        Logger log = (Logger) LoggerFactory.getLogger(HapiTransactionService.class);
        Level before = log.getLevel();
        ListAppender<ILoggingEvent> logged = new ListAppender<>();
        logged.start();
        log.addAppender(logged);
        log.setLevel(Level.INFO);
        try {
            Answer answer = request.get();
            assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        } finally {
            log.setLevel(before);
            log.detachAppender(logged);
        }
        return logged.list.stream()
                .filter(event -> event.getMessage().startsWith("About to start a transaction retry"))
                .count();
    }

    /**
     * Somebody holds the second patient, and wants the first as soon as the server, which holds the first, wants the
     * second. He waits for hours before he looks whether that is a deadlock, so the server is its victim.
     */
    private Answer duringDeadlock(Supplier<Answer> request) throws SQLException {
        try (Connection other = server.connections().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SET LOCAL deadlock_timeout = '1h'; " + lock(second));
            CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(request);
            statement.execute(untilSomebodyWaits(lock(first).replace("SELECT", "PERFORM")));
            other.commit();
            return answer.join();
        }
    }

    private static String lock(String patient) {
        return "SELECT FROM hfj_resource WHERE fhir_id = '" + patient + "' FOR UPDATE;";
    }

    /** In the database, so that a busy machine does not delay what comes next. */
    private static String untilSomebodyWaits(String next) {
        return """
                DO $$ BEGIN
                    WHILE NOT EXISTS (SELECT FROM pg_locks
                            WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))) LOOP
                        PERFORM pg_sleep(0.01);
                    END LOOP;
                    %s
                END $$""".formatted(next);
    }

    private int deadlocks() {
        return count("deadlocks");
    }

    private int rollbacks() {
        return count("xact_rollback");
    }

    private int count(String what) {
        return server.database()
                .sql("SELECT " + what + " FROM pg_stat_database WHERE datname = current_database()")
                .query(Integer.class)
                .single();
    }

    /** Of all connections that serve, which are made anew. */
    private void isolation(String level) {
        server.database()
                .sql("SELECT rolname FROM pg_roles WHERE rolname LIKE '%\\_care'")
                .query(String.class)
                .list()
                .forEach(role -> server.database()
                        .sql("ALTER ROLE " + role + " SET default_transaction_isolation = " + level)
                        .update());
        ((AbstractRoutingDataSource) serving)
                .getResolvedDataSources()
                .values()
                .forEach(pool -> ((HikariDataSource) pool).getHikariPoolMXBean().softEvictConnections());
    }

    private Bundle both() {
        Bundle bundle = new Bundle().setType(Bundle.BundleType.TRANSACTION);
        for (String id : new String[] {first, second}) {
            bundle.addEntry()
                    .setResource(named(id, unique()))
                    .getRequest()
                    .setMethod(Bundle.HTTPVerb.PUT)
                    .setUrl("Patient/" + id);
        }
        return bundle;
    }

    private static Patient named(String id, String key) {
        Patient patient = patient(key + "-new");
        patient.setId(id);
        return patient;
    }

    private String version(String patient) {
        return ehr.get("Patient/" + patient).json().at("/meta/versionId").asText();
    }
}
