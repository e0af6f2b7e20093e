package ml.keneya.storage.postgresql;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Objects;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Tells the operator why there is no database, in one message.
 *
 * @see <a href="https://www.postgresql.org/docs/18/errcodes-appendix.html">PostgreSQL, error codes</a>
 */
final class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private static final String SETTINGS =
            "spring.datasource.url, spring.datasource.username and spring.datasource.password";

    @Override
    protected FailureAnalysis analyze(Throwable root, SQLException cause) {
        return switch (Objects.requireNonNullElse(cause.getSQLState(), "")) {
            case "28P01", "28000" ->
                analysis("The database refused the user or the password.", "Check " + SETTINGS + ".", cause);
            case "3D000" ->
                analysis(
                        "The database server has no such database.",
                        "Create it, or correct spring.datasource.url.",
                        cause);
            case "42501" ->
                analysis(
                        "The database user may not create or change the tables.",
                        "Give spring.datasource.username a role that owns the database.",
                        cause);
            case "08001", "08004", "08006", "57P03" ->
                analysis(
                        reason(cause),
                        "Start it, or correct spring.datasource.url (jdbc:postgresql://host:port/database).",
                        cause);
            default -> analysis("The database cannot be used: " + cause.getMessage(), "Check " + SETTINGS + ".", cause);
        };
    }

    private static String reason(SQLException cause) {
        for (Throwable link = cause; link != null; link = link.getCause()) {
            if (link instanceof UnknownHostException) {
                return "The host of the database is unknown: " + link.getMessage() + ".";
            }
            if (link instanceof ConnectException) {
                return "Nothing answers where the database should be: " + cause.getMessage();
            }
        }
        return "The database cannot be reached: " + cause.getMessage();
    }

    private static FailureAnalysis analysis(String description, String action, SQLException cause) {
        return new FailureAnalysis(description, action, cause);
    }
}
