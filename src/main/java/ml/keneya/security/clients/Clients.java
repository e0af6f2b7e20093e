package ml.keneya.security.clients;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import ml.keneya.security.Role;
import ml.keneya.security.Standing;
import ml.keneya.security.smart.LaunchScope;
import ml.keneya.security.smart.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The registered clients, in PostgreSQL. */
public final class Clients {

    private final JdbcClient jdbc;
    private final Standing standing;

    Clients(JdbcClient jdbc, Standing standing) {
        this.jdbc = jdbc;
        this.standing = standing;
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

    /**
     * Adds it, with a note for the privacy officer if it is cleared to see very restricted records.
     *
     * @param by the client of the administrator
     * @return whether it was added: not if its id is taken
     */
    boolean add(Client client, String by) {
        String scopes = Stream.concat(client.scopes().stream(), client.launch().stream())
                .map(Object::toString)
                .sorted()
                .collect(joining(" "));
        boolean added = jdbc.sql("""
                        WITH added AS (
                            INSERT INTO keneya.client
                                (client_id, client_name, scope, role, facility, secret_hash, jwks, jwks_uri,
                                 redirect_uris, created_at)
                            VALUES (:id, :name, :scope, :role, :facility, :hash, :jwks, :jwksUri, :redirectUris,
                                    :created)
                            ON CONFLICT DO NOTHING
                            RETURNING client_id, role, facility),
                        noted AS (
                            INSERT INTO keneya.clearance_notice (client_id, role, facility, granted_by, occurred_at)
                            SELECT client_id, role, facility, CAST(:by AS text), CAST(:created AS timestamptz)
                            FROM added WHERE CAST(:cleared AS boolean))
                        SELECT count(*) FROM added""")
                        .param("id", client.id())
                        .param("name", client.name())
                        .param("scope", scopes)
                        .param("role", client.role().toString())
                        .param("facility", client.facility().orElse(null))
                        .param("hash", client.proof() instanceof Client.Secret secret ? secret.hash() : null)
                        .param("jwks", client.proof() instanceof Client.Keys keys ? keys.jwks() : null)
                        .param(
                                "jwksUri",
                                client.proof() instanceof Client.KeysAt at
                                        ? at.uri().toString()
                                        : null)
                        .param("redirectUris", String.join(" ", new TreeSet<>(client.redirectUris())))
                        .param("created", Timestamp.from(client.createdAt()))
                        .param("by", by)
                        .param("cleared", !Clearance.toSee(client.scopes()).isEmpty())
                        .query(Integer.class)
                        .single()
                == 1;
        standing.changed();
        return added;
    }

    void changeSecret(String id, String hash) {
        jdbc.sql("UPDATE keneya.client SET secret_hash = :hash WHERE client_id = :id AND secret_hash IS NOT NULL")
                .param("hash", hash)
                .param("id", id)
                .update();
    }

    /** Removes it; false if there was none. From then on its tokens open nothing, and no user's through it. */
    boolean remove(String id) {
        // In one statement: no authorization may outlive its client and meet a later one of the same name.
        boolean removed = jdbc.sql("""
                        WITH authorizations AS (
                            DELETE FROM keneya.oauth2_authorization WHERE registered_client_id = :id)
                        DELETE FROM keneya.client WHERE client_id = :id""").param("id", id).update() == 1;
        standing.changed();
        return removed;
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
        // A role that this version does not know may do nothing.
        Optional<Role> role = Role.parse(row.getString("role"));
        String scope = role.isPresent() ? row.getString("scope") : "";
        return new Client(
                row.getString("client_id"),
                row.getString("client_name"),
                Scope.parseAll(scope),
                LaunchScope.parseAll(scope),
                role.orElse(Role.RESEARCHER),
                Optional.ofNullable(row.getString("facility")),
                proof(row),
                Stream.of(row.getString("redirect_uris").split(" ", -1))
                        .filter(uri -> !uri.isEmpty())
                        .collect(toSet()),
                row.getTimestamp("created_at").toInstant());
    }

    private static Client.Proof proof(ResultSet row) throws SQLException {
        String hash = row.getString("secret_hash");
        if (hash != null) {
            return new Client.Secret(hash);
        }
        String jwks = row.getString("jwks");
        if (jwks != null) {
            return new Client.Keys(jwks);
        }
        String jwksUri = row.getString("jwks_uri");
        return jwksUri == null ? new Client.Nothing() : new Client.KeysAt(URI.create(jwksUri));
    }
}
