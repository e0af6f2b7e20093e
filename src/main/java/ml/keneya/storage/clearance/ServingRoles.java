package ml.keneya.storage.clearance;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Array;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ml.keneya.storage.schema.OwnersTask;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes the roles that serve requests, once. Their passwords lie in a table that only the owner may read, so nodes
 * share them and a restart changes nothing.
 *
 * <p>An owner without the right to make roles is told what somebody who has it may run.
 */
final class ServingRoles implements OwnersTask {

    /** PostgreSQL cuts longer names off in silence. */
    private static final int LONGEST_NAME = 63;

    private static final String PERMISSION_DENIED = "42501";
    private static final String WRONG_PASSWORD = "28P01";
    private static final String NO_SUCH_LOGIN = "28000";

    private final JdbcConnectionDetails database;
    private final Map<String, String> settings;

    ServingRoles(JdbcConnectionDetails database, ClearanceProperties properties) {
        this.database = database;
        this.settings = ServingRole.settings(properties);
    }

    /** @throws ClearanceException if the owner may not make them and nobody else has */
    @Override
    public void run(JdbcClient owner) {
        List<String> missing = new ArrayList<>();
        for (String name : Clearance.roles(databaseName(owner))) {
            if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
                throw new ClearanceException(
                        "The name of the database is too long for roles named after it, such as " + name + ".",
                        "Rename the database: at most 54 bytes.");
            }
            owner.sql("INSERT INTO keneya.serving_role VALUES (:name, :password) ON CONFLICT DO NOTHING")
                    .param("name", name)
                    .param("password", newPassword())
                    .update();
            missing.addAll(missing(owner, role(owner, name)));
        }
        try {
            missing.forEach(statement -> owner.sql(statement).update());
        } catch (DataAccessException e) {
            if (!PERMISSION_DENIED.equals(state(e))) {
                throw e;
            }
            throw new ClearanceException(
                    "The database user may not make the roles that serve requests.",
                    "Let a superuser of PostgreSQL run this once, then start again (or give the user CREATEROLE):\n\n"
                            + String.join(";\n", missing) + ";\n");
        }
    }

    /** What each pool logs in with. */
    Map<Clearance, ServingRole> read(JdbcClient owner) {
        String name = databaseName(owner);
        Map<Clearance, ServingRole> roles = new EnumMap<>(Clearance.class);
        Arrays.stream(Clearance.values()).forEach(clearance -> roles.put(clearance, role(owner, clearance.role(name))));
        return roles;
    }

    private ServingRole role(JdbcClient owner, String name) {
        String password = owner.sql("SELECT password FROM keneya.serving_role WHERE name = :name")
                .param("name", name)
                .query(String.class)
                .single();
        return new ServingRole(name, password, settings);
    }

    private List<String> missing(JdbcClient owner, ServingRole role) {
        Optional<List<String>> configured = owner.sql(
                        "SELECT coalesce(rolconfig, '{}') FROM pg_roles WHERE rolname = :name")
                .param("name", role.name())
                .query((row, number) -> texts(row.getArray(1)))
                .optional();
        if (configured.isEmpty()) {
            return role.creation();
        }
        List<String> missing = new ArrayList<>();
        if (!logsIn(role)) {
            missing.addAll(role.newPassword());
        }
        boolean asSet = settings.entrySet().stream()
                .allMatch(setting -> configured.get().contains(setting.getKey() + "=" + setting.getValue()));
        if (!asSet) {
            missing.addAll(role.configuration());
        }
        return missing;
    }

    private boolean logsIn(ServingRole role) {
        try {
            DriverManager.getConnection(database.getJdbcUrl(), role.name(), role.password())
                    .close();
            return true;
        } catch (SQLException e) {
            if (List.of(WRONG_PASSWORD, NO_SUCH_LOGIN).contains(e.getSQLState())) {
                return false;
            }
            throw new IllegalStateException(e);
        }
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static String databaseName(JdbcClient owner) {
        return owner.sql("SELECT current_database()").query(String.class).single();
    }

    private static String newPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static String state(DataAccessException e) {
        return e.getMostSpecificCause() instanceof SQLException cause ? cause.getSQLState() : "";
    }
}
