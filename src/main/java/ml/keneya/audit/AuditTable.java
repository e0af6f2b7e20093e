package ml.keneya.audit;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import ml.keneya.audit.AuditRecord.Access;
import ml.keneya.audit.AuditRecord.Agent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of the log in PostgreSQL. */
final class AuditTable {

    private static final String INSERT = """
            INSERT INTO keneya.audit_event (partition_id, sequence, id, recorded, request_id, client, user_id,
                fhir_user, role, facility, purpose, source, method, path, interaction, status, query, patients,
                entities, refused, reason, hash, subject_type, subject, subject_change, subject_role,
                subject_facility, subject_very_restricted, subject_breaks_the_glass)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String INSERT_REFERENCES = """
            INSERT INTO keneya.audit_event_reference (partition_id, sequence, reference)
            SELECT ?, ?, unnest(?)""";

    private final JdbcTemplate ordinary;
    private final JdbcTemplate vault;

    /**
     * The log as those two see it.
     *
     * @param ordinary connections that see the ordinary chain only
     * @param vault connections that see both
     */
    AuditTable(JdbcTemplate ordinary, JdbcTemplate vault) {
        this.ordinary = ordinary;
        this.vault = vault;
    }

    /** PostgreSQL shows the rows of the vault's chain only to those who ask for that chain. */
    private JdbcTemplate seeing(Collection<Chain> chains) {
        return chains.contains(Chain.VAULT) ? vault : ordinary;
    }

    /** A row and where it is. */
    record Row(Chain chain, Link link, AuditRecord record) {}

    /** The last row of the chain. */
    Link last(Chain chain) {
        return seeing(Set.of(chain))
                .query(
                        """
                        SELECT sequence, hash FROM keneya.audit_event
                        WHERE partition_id = ? ORDER BY sequence DESC LIMIT 1""",
                        (row, number) -> new Link(row.getLong(1), HexFormat.of().formatHex(row.getBytes(2))),
                        chain.partition())
                .stream()
                .findFirst()
                .orElseGet(() -> Link.before(chain));
    }

    /** Rows of the chain in its order, after that one. */
    List<Row> after(Chain chain, long sequence, int most) {
        return seeing(Set.of(chain))
                .query(
                        "SELECT * FROM keneya.audit_event WHERE partition_id = ? AND sequence > ? ORDER BY sequence LIMIT ?",
                        AuditTable::row,
                        chain.partition(),
                        sequence,
                        most);
    }

    /** How many references of the rows from that one to that the index holds. */
    long references(Chain chain, long from, long to) {
        Long count = seeing(Set.of(chain)).queryForObject("""
                SELECT count(DISTINCT (sequence, reference)) FROM keneya.audit_event
                CROSS JOIN LATERAL unnest(patients || entities) AS named(reference)
                JOIN keneya.audit_event_reference USING (partition_id, sequence, reference)
                WHERE partition_id = ? AND sequence BETWEEN ? AND ?""", Long.class, chain.partition(), from, to);
        return count == null ? 0 : count;
    }

    /** The rows that a query of ours finds. */
    List<Row> find(Set<Chain> chains, String sql, Object... arguments) {
        return seeing(chains).query(sql, AuditTable::row, arguments);
    }

    /** How many rows a query of ours finds. */
    int count(Set<Chain> chains, String sql, Object... arguments) {
        Integer count = seeing(chains).queryForObject(sql, Integer.class, arguments);
        return count == null ? 0 : count;
    }

    /** Appends the rows; each transaction that calls this holds the chain's lock. */
    void append(List<Row> rows) {
        vault.execute((Connection connection) -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT);
                    PreparedStatement references = connection.prepareStatement(INSERT_REFERENCES)) {
                boolean refers = false;
                for (Row row : rows) {
                    fill(insert, row);
                    insert.addBatch();
                    Set<String> named = references(row.record());
                    if (!named.isEmpty()) {
                        references.setInt(1, row.chain().partition());
                        references.setLong(2, row.link().sequence());
                        references.setArray(3, array(connection, named.toArray()));
                        references.addBatch();
                        refers = true;
                    }
                }
                insert.executeBatch();
                if (refers) {
                    references.executeBatch();
                }
                return true;
            }
        });
    }

    /** What a row is found by. */
    static Set<String> references(AuditRecord row) {
        Set<String> references = new TreeSet<>(row.patients());
        references.addAll(row.entities());
        return references;
    }

    private static void fill(PreparedStatement insert, Row row) throws SQLException {
        AuditRecord event = row.record();
        Agent agent = event.agent();
        Connection connection = insert.getConnection();
        insert.setInt(1, row.chain().partition());
        insert.setLong(2, row.link().sequence());
        insert.setObject(3, event.id());
        insert.setObject(4, OffsetDateTime.ofInstant(event.recorded(), ZoneOffset.UTC));
        text(insert, 5, event.requestId());
        text(insert, 6, agent.client());
        text(insert, 7, agent.user());
        text(insert, 8, agent.fhirUser());
        text(insert, 9, agent.role());
        text(insert, 10, agent.facility());
        text(insert, 11, agent.purpose());
        insert.setString(12, event.source());
        insert.setString(13, event.method());
        insert.setString(14, event.path());
        insert.setString(15, event.interaction().code());
        insert.setInt(16, event.status());
        text(insert, 17, event.query());
        insert.setArray(18, array(connection, event.patients().toArray()));
        insert.setArray(19, array(connection, event.entities().toArray()));
        insert.setArray(20, array(connection, event.refused().toArray()));
        text(insert, 21, event.reason());
        insert.setBytes(22, HexFormat.of().parseHex(row.link().hash()));
        Optional<Access> access = event.access();
        text(insert, 23, access.map(Access::type));
        text(insert, 24, access.map(Access::id));
        text(insert, 25, access.map(Access::change));
        text(insert, 26, access.map(Access::role));
        text(insert, 27, access.flatMap(Access::facility));
        text(insert, 28, access.map(Access::veryRestricted));
        bool(insert, 29, access.map(Access::breaksTheGlass));
    }

    private static Array array(Connection connection, Object[] texts) throws SQLException {
        return connection.createArrayOf("text", texts);
    }

    private static void text(PreparedStatement insert, int column, Optional<String> text) throws SQLException {
        if (text.isPresent()) {
            insert.setString(column, text.get());
        } else {
            insert.setNull(column, Types.VARCHAR);
        }
    }

    private static void bool(PreparedStatement insert, int column, Optional<Boolean> bool) throws SQLException {
        if (bool.isPresent()) {
            insert.setBoolean(column, bool.get());
        } else {
            insert.setNull(column, Types.BOOLEAN);
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        AuditRecord event = new AuditRecord(
                row.getObject("id", UUID.class),
                row.getObject("recorded", OffsetDateTime.class).toInstant(),
                optional(row.getString("request_id")),
                new Agent(
                        optional(row.getString("client")),
                        optional(row.getString("user_id")),
                        optional(row.getString("fhir_user")),
                        optional(row.getString("role")),
                        optional(row.getString("facility")),
                        optional(row.getString("purpose"))),
                row.getString("source"),
                row.getString("method"),
                row.getString("path"),
                Interaction.ofCode(row.getString("interaction")),
                row.getInt("status"),
                optional(row.getString("query")),
                texts(row.getArray("patients")),
                texts(row.getArray("entities")),
                texts(row.getArray("refused")),
                optional(row.getString("reason")),
                access(row));
        return new Row(
                Chain.of(row.getInt("partition_id")),
                new Link(row.getLong("sequence"), HexFormat.of().formatHex(row.getBytes("hash"))),
                event);
    }

    private static Optional<Access> access(ResultSet row) throws SQLException {
        return row.getString("subject") == null
                ? Optional.empty()
                : Optional.of(new Access(
                        row.getString("subject_type"),
                        row.getString("subject"),
                        row.getString("subject_change"),
                        row.getString("subject_role"),
                        optional(row.getString("subject_facility")),
                        row.getString("subject_very_restricted"),
                        row.getBoolean("subject_breaks_the_glass")));
    }

    private static Optional<String> optional(@Nullable String text) {
        return Optional.ofNullable(text);
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
    }
}
