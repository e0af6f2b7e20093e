package ml.keneya.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import ml.keneya.audit.Verification.Breach;
import ml.keneya.audit.Verification.Fault;
import ml.keneya.audit.Verification.Finding;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Whoever changes the log, though he owns the database, is found out. Each change is rolled back. */
@FhirServerTest
class VerificationTest {

    @Autowired
    TestServer server;

    @Autowired
    Anchors anchors;

    @Autowired
    AuditTable table;

    private long end;

    @BeforeEach
    void makeSomeRecords() {
        for (int i = 0; i < 4; i++) {
            server.ehr().get("Patient/" + UUID.randomUUID());
        }
        end = table.last(Chain.ORDINARY).sequence();
        anchors.add(Chain.ORDINARY, table.last(Chain.ORDINARY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE keneya.audit_event SET status = 200 WHERE sequence = 1",
                "DELETE FROM keneya.audit_event WHERE sequence = 1",
                "TRUNCATE keneya.audit_event",
                "DELETE FROM keneya.audit_event_reference",
                "TRUNCATE keneya.audit_event_reference"
            })
    void theDatabaseRefusesToChangeTheLog(String sql) {
        JdbcTemplate jdbc = new JdbcTemplate(server.connections());

        assertThatThrownBy(() -> jdbc.execute(sql)).rootCause().hasMessageContaining("The audit log only grows");
        assertThatThrownBy(() -> jdbc.execute("SET session_replication_role = replica; " + sql))
                .rootCause()
                .hasMessageContaining("The audit log only grows");
    }

    @Test
    void anUntouchedLogIsWhole() throws SQLException {
        assertThat(after("SELECT 1")).isEmpty();
    }

    @Test
    void aChangedRowIsFound() throws SQLException {
        for (String change : new String[] {
            "status = 200",
            "client = 'nobody'",
            "entities = '{}'",
            "recorded = recorded + interval '1 microsecond'",
            "query = 'x'",
            "source = ''",
            "hash = sha256('')"
        }) {
            assertThat(after("UPDATE keneya.audit_event SET " + change + " WHERE partition_id = 1000 AND sequence = "
                            + (end - 2)))
                    .as(change)
                    .hasValue(new Breach(end - 2, Fault.CHANGED));
        }
    }

    @Test
    void aChangeOfAccessThatWasRewrittenIsFound() throws SQLException {
        server.clientFor("system/Patient.rs", ",\"role\":\"data-manager\",\"facility\":\"" + UUID.randomUUID() + "\"");
        long row = server.database()
                .sql("SELECT max(sequence) FROM keneya.audit_event WHERE subject_change = 'registered'")
                .query(Long.class)
                .single();

        for (String change : new String[] {
            "subject_type = 'user'",
            "subject = 'nobody'",
            "subject = NULL",
            "subject_change = 'removed'",
            "subject_role = 'clinician'",
            "subject_facility = NULL",
            "subject_very_restricted = 'sees'",
            "subject_breaks_the_glass = true",
            "reason = 'wrong-password'"
        }) {
            assertThat(after("UPDATE keneya.audit_event SET " + change + " WHERE partition_id = 1000 AND sequence = "
                            + row))
                    .as(change)
                    .hasValue(new Breach(row, Fault.CHANGED));
        }
    }

    @Test
    void aDeletedRowIsFound() throws SQLException {
        assertThat(after("DELETE FROM keneya.audit_event WHERE partition_id = 1000 AND sequence = " + (end - 2)))
                .hasValue(new Breach(end - 2, Fault.MISSING));
    }

    @Test
    void rowsMovedUpOverADeletedOneAreFound() throws SQLException {
        assertThat(after("DELETE FROM keneya.audit_event WHERE partition_id = 1000 AND sequence = " + (end - 2)
                        + "; UPDATE keneya.audit_event SET sequence = sequence - 1 WHERE partition_id = 1000 AND sequence > "
                        + (end - 2)))
                .hasValue(new Breach(end - 2, Fault.CHANGED));
    }

    @Test
    void anInsertedRowIsFound() throws SQLException {
        assertThat(after(
                        "INSERT INTO keneya.audit_event SELECT partition_id, sequence + 1, gen_random_uuid(), recorded,"
                                + " request_id, client, user_id, fhir_user, role, facility, purpose, source, method, path,"
                                + " interaction, status, query, patients, entities, refused, hash FROM keneya.audit_event"
                                + " WHERE partition_id = 1000 AND sequence = " + end))
                .hasValue(new Breach(end + 1, Fault.CHANGED));
    }

    @Test
    void anEndThatWasCutOffIsFound() throws SQLException {
        assertThat(after("DELETE FROM keneya.audit_event WHERE partition_id = 1000 AND sequence > " + (end - 2)))
                .hasValue(new Breach(end - 1, Fault.NOT_AS_ANCHORED));
    }

    @Test
    void anEmptiedLogIsFound() throws SQLException {
        assertThat(after("TRUNCATE keneya.audit_event")).hasValue(new Breach(1, Fault.NOT_AS_ANCHORED));
    }

    @Test
    void aReferenceThatIsFoundNoMoreIsFound() throws SQLException {
        assertThat(after("DELETE FROM keneya.audit_event_reference WHERE partition_id = 1000 AND sequence = " + end))
                .isPresent()
                .get()
                .extracting(Breach::fault)
                .isEqualTo(Fault.NOT_INDEXED);
    }

    /** What the verification says after that, done by a superuser who switches the triggers off. */
    private Optional<Breach> after(String sql) throws SQLException {
        try (Connection connection = server.connections().getConnection()) {
            connection.setAutoCommit(false);
            try {
                JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
                jdbc.execute("ALTER TABLE keneya.audit_event DISABLE TRIGGER ALL");
                jdbc.execute("ALTER TABLE keneya.audit_event_reference DISABLE TRIGGER ALL");
                jdbc.execute(sql);
                Finding finding = new Verification(new AuditTable(jdbc, jdbc), anchors).verify(Chain.ORDINARY);
                return finding.breach();
            } finally {
                connection.rollback();
            }
        }
    }
}
