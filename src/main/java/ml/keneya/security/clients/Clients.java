package ml.keneya.security.clients;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ml.keneya.security.Role;
import ml.keneya.security.smart.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The registered clients, in PostgreSQL. */
public final class Clients {

    private final JdbcClient jdbc;

    Clients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Client> find(String id) {
        return jdbc.sql("SELECT * FROM keneya.client WHERE client_id = :id")
                .param("id", id)
                .query(Clients::client)
                .optional();
    }

    List<Client> all() {
        return jdbc.sql("SELECT * FROM keneya.client ORDER BY client_id")
                .query(Clients::client)
                .list();
    }

    /** Adds it; false if its id is taken. */
    boolean add(Client client) {
        return jdbc.sql("""
                        INSERT INTO keneya.client
                            (client_id, client_name, scope, role, facility, secret_hash, jwks, created_at)
                        VALUES (:id, :name, :scope, :role, :facility, :hash, :jwks, :created)
                        ON CONFLICT DO NOTHING""")
                        .param("id", client.id())
                        .param("name", client.name())
                        .param(
                                "scope",
                                client.scopes().stream()
                                        .map(Scope::toString)
                                        .sorted()
                                        .collect(joining(" ")))
                        .param("role", client.role().toString())
                        .param("facility", client.facility().orElse(null))
                        .param("hash", client.proof() instanceof Client.Secret secret ? secret.hash() : null)
                        .param("jwks", client.proof() instanceof Client.Keys keys ? keys.jwks() : null)
                        .param("created", Timestamp.from(client.createdAt()))
                        .update()
                == 1;
    }

    void changeSecret(String id, String hash) {
        jdbc.sql("UPDATE keneya.client SET secret_hash = :hash WHERE client_id = :id AND jwks IS NULL")
                .param("hash", hash)
                .param("id", id)
                .update();
    }

    /** Removes it; false if there was none. Tokens issued to it live on until they expire. */
    boolean remove(String id) {
        return jdbc.sql("DELETE FROM keneya.client WHERE client_id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Notes that a client assertion was used; false if it was used before. */
    public boolean use(String clientId, String jti, Instant expiresAt, Instant now) {
        jdbc.sql("DELETE FROM keneya.client_assertion WHERE expires_at < :now")
                .param("now", Timestamp.from(now.minusSeconds(60)))
                .update();
        return jdbc.sql("""
                        INSERT INTO keneya.client_assertion (client_id, jti, expires_at)
                        VALUES (:client, :jti, :expires)
                        ON CONFLICT DO NOTHING""")
                        .param("client", clientId)
                        .param("jti", jti)
                        .param("expires", Timestamp.from(expiresAt))
                        .update()
                == 1;
    }

    private static Client client(ResultSet row, int number) throws SQLException {
        String jwks = row.getString("jwks");
        return new Client(
                row.getString("client_id"),
                row.getString("client_name"),
                Scope.parseAll(row.getString("scope")),
                // A role that this version does not know opens nothing.
                Role.parse(row.getString("role")).orElse(Role.EXCHANGE),
                Optional.ofNullable(row.getString("facility")),
                jwks == null ? new Client.Secret(row.getString("secret_hash")) : new Client.Keys(jwks),
                row.getTimestamp("created_at").toInstant());
    }
}
