package ml.keneya.security.users;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ml.keneya.security.Role;
import ml.keneya.security.Standing;
import ml.keneya.security.clients.Clearance;
import ml.keneya.security.smart.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The registered people, in PostgreSQL.
 *
 * <p>Whatever changes what somebody may do ends all that was granted before: his tokens, and the apps' means of getting
 * others.
 */
public final class Users {

    private static final String END_AUTHORIZATIONS =
            "WITH ended AS (DELETE FROM keneya.oauth2_authorization WHERE principal_name = :id) ";

    private static final String NOTE = """
            noted AS (
                INSERT INTO keneya.clearance_notice (user_id, role, facility, granted_by, occurred_at)
                SELECT user_id, role, facility, CAST(:by AS text), CAST(:now AS timestamptz)
                FROM changed WHERE CAST(:cleared AS boolean))
            SELECT count(*) FROM changed""";

    private final JdbcClient jdbc;
    private final Standing standing;

    Users(JdbcClient jdbc, Standing standing) {
        this.jdbc = jdbc;
        this.standing = standing;
    }

    public Optional<User> find(String id) {
        return jdbc.sql("SELECT * FROM keneya.user_account WHERE user_id = :id")
                .param("id", id)
                .query(Users::user)
                .optional();
    }

    List<User> all() {
        return jdbc.sql("SELECT * FROM keneya.user_account ORDER BY user_id")
                .query(Users::user)
                .list();
    }

    /**
     * Adds him, with a note for the privacy officer if he is cleared to see very restricted records.
     *
     * @param by the client of the administrator
     * @return whether he was added: not if his id is taken
     */
    boolean add(User user, String by) {
        return described(jdbc.sql("""
                                WITH changed AS (
                                    INSERT INTO keneya.user_account
                                        (user_id, user_name, role, scope, facility, fhir_user, breaks_the_glass,
                                         password_hash, password_is_initial, password_set_at, valid_since, created_at)
                                    VALUES (:id, :name, :role, :scope, :facility, :fhirUser, :glass, :hash, :initial,
                                            :set, :now, :now)
                                    ON CONFLICT DO NOTHING
                                    RETURNING user_id, role, facility),
                                """ + NOTE), user)
                        .param("cleared", !Clearance.toSee(user.scopes()).isEmpty())
                        .param("by", by)
                        .param("hash", user.password().hash())
                        .param("initial", user.password().isInitial())
                        .param("set", Timestamp.from(user.password().setAt()))
                        .param("now", Timestamp.from(user.createdAt()))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /**
     * Describes him anew, with a note for the privacy officer if that clears him to see very restricted records.
     *
     * @param before as he was
     * @param by the client of the administrator
     * @return whether there is one of that id
     */
    boolean replace(User user, User before, String by, Instant now) {
        boolean found = described(jdbc.sql("""
                                WITH ended AS (DELETE FROM keneya.oauth2_authorization WHERE principal_name = :id),
                                changed AS (
                                    UPDATE keneya.user_account
                                    SET user_name = :name, role = :role, scope = :scope, facility = :facility,
                                        fhir_user = :fhirUser, breaks_the_glass = :glass, valid_since = :now
                                    WHERE user_id = :id
                                    RETURNING user_id, role, facility),
                                """ + NOTE), user)
                        .param("cleared", user.isClearedAnew(before))
                        .param("by", by)
                        .param("now", Timestamp.from(now))
                        .query(Integer.class)
                        .single()
                == 1;
        standing.changed();
        return found;
    }

    /** Locks him out or lets him in again; false if there is none of that id. */
    boolean lock(String id, boolean locked, Instant now) {
        return ending(jdbc.sql(END_AUTHORIZATIONS + """
                        UPDATE keneya.user_account
                        SET locked = :locked, failures = 0, barred_until = NULL, valid_since = :now
                        WHERE user_id = :id""")
                .param("locked", locked)
                .param("now", Timestamp.from(now))
                .param("id", id));
    }

    /** Gives him another password; false if there is none of that id. */
    public boolean changePassword(String id, User.Password password) {
        return ending(jdbc.sql(END_AUTHORIZATIONS + """
                        UPDATE keneya.user_account
                        SET password_hash = :hash, password_is_initial = :initial, password_set_at = :set,
                            failures = 0, barred_until = NULL, valid_since = :set
                        WHERE user_id = :id""")
                .param("hash", password.hash())
                .param("initial", password.isInitial())
                .param("set", Timestamp.from(password.setAt()))
                .param("id", id));
    }

    /** Removes him; false if there is none of that id. */
    boolean remove(String id) {
        return ending(jdbc.sql(END_AUTHORIZATIONS + "DELETE FROM keneya.user_account WHERE user_id = :id")
                .param("id", id));
    }

    /** Ends all that he granted to apps. */
    public void endAuthorizations(String id) {
        jdbc.sql("DELETE FROM keneya.oauth2_authorization WHERE principal_name = :id")
                .param("id", id)
                .update();
        standing.changed();
    }

    /** A wrong password: after that many in a row, sign-in is barred for a while. */
    void failed(String id, int attempts, Duration barred, Instant now) {
        jdbc.sql("""
                        UPDATE keneya.user_account
                        SET failures = CASE WHEN failures + 1 >= :attempts THEN 0 ELSE failures + 1 END,
                            barred_until = CASE WHEN failures + 1 >= :attempts THEN :until ELSE barred_until END
                        WHERE user_id = :id""")
                .param("attempts", attempts)
                .param("until", Timestamp.from(now.plus(barred)))
                .param("id", id)
                .update();
    }

    /** The right password. */
    void succeeded(String id) {
        jdbc.sql("UPDATE keneya.user_account SET failures = 0, barred_until = NULL"
                        + " WHERE user_id = :id AND (failures > 0 OR barred_until IS NOT NULL)")
                .param("id", id)
                .update();
    }

    private boolean ending(JdbcClient.StatementSpec statement) {
        boolean found = statement.update() == 1;
        standing.changed();
        return found;
    }

    private static JdbcClient.StatementSpec described(JdbcClient.StatementSpec statement, User user) {
        return statement
                .param("id", user.id())
                .param("name", user.name())
                .param("role", user.role().toString())
                .param(
                        "scope",
                        user.scopes().stream().map(Scope::toString).sorted().collect(joining(" ")))
                .param("facility", user.facility().orElse(null))
                .param("fhirUser", user.fhirUser().orElse(null))
                .param("glass", user.breaksTheGlass());
    }

    private static User user(ResultSet row, int number) throws SQLException {
        // A role that this version does not know may do nothing.
        Optional<Role> role = Role.parse(row.getString("role"));
        return new User(
                row.getString("user_id"),
                row.getString("user_name"),
                role.orElse(Role.RESEARCHER),
                role.isPresent() ? Scope.parseAll(row.getString("scope")) : Set.of(),
                Optional.ofNullable(row.getString("facility")),
                Optional.ofNullable(row.getString("fhir_user")),
                row.getBoolean("breaks_the_glass"),
                row.getBoolean("locked"),
                new User.Password(
                        row.getString("password_hash"),
                        row.getBoolean("password_is_initial"),
                        row.getTimestamp("password_set_at").toInstant()),
                Optional.ofNullable(row.getTimestamp("barred_until")).map(Timestamp::toInstant),
                row.getTimestamp("created_at").toInstant());
    }
}
