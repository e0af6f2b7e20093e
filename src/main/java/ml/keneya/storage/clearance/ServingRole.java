package ml.keneya.storage.clearance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postgresql.util.PasswordUtil;

/**
 * A role of PostgreSQL that serves requests.
 *
 * @param name its name, unquoted
 * @param password what it logs in with
 * @param settings what holds for its sessions, in milliseconds
 */
record ServingRole(String name, String password, Map<String, String> settings) {

    static Map<String, String> settings(ClearanceProperties properties) {
        return Map.of(
                "statement_timeout", "" + properties.statementTimeout().toMillis(),
                "lock_timeout", "" + properties.lockTimeout().toMillis(),
                "idle_in_transaction_session_timeout",
                        "" + properties.idleInTransactionTimeout().toMillis());
    }

    /** What makes it. The password is written as PostgreSQL keeps it, from which nobody can log in. */
    List<String> creation() {
        List<String> statements = new ArrayList<>();
        statements.add("CREATE ROLE " + Sql.name(name)
                + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD "
                + Sql.text(verifier()));
        statements.addAll(configuration());
        return statements;
    }

    List<String> newPassword() {
        return List.of("ALTER ROLE " + Sql.name(name) + " PASSWORD " + Sql.text(verifier()));
    }

    List<String> configuration() {
        return settings.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(setting -> "ALTER ROLE %s SET %s = %s"
                        .formatted(Sql.name(name), setting.getKey(), Sql.text(setting.getValue())))
                .collect(Collectors.toList());
    }

    private String verifier() {
        return PasswordUtil.encodeScramSha256(password.toCharArray());
    }
}
