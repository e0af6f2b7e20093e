package ml.keneya.storage.postgresql;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Set;

/**
 * The database does not answer, or not now: no fault of the request, which may be sent again.
 *
 * @see <a href="https://www.postgresql.org/docs/18/errcodes-appendix.html">PostgreSQL, error codes</a>
 */
final class DatabaseOutage {

    /** What the client is told in {@code Retry-After}; the embedded PostgreSQL needs about as long to start again. */
    static final String SECONDS_TO_WAIT = "5";

    /** Connection exceptions, and insufficient resources. */
    private static final Set<String> CLASSES = Set.of("08", "53");

    /** Stopped by the operator, after a crash, and not yet started. */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03");

    /** Another transaction keeps a lock for too long: it will be gone in a moment. */
    private static final String LOCK_TIMEOUT = "55P03";

    /** Ended for the sake of another transaction, by a deadlock or because it could not be serialized. */
    private static final Set<String> LOST = Set.of("40P01", "40001");

    /** The statement was stopped because it ran for too long: sent again, it would do so again. */
    private static final String STATEMENT_TIMEOUT = "57014";

    /**
     * What the pool says, without a state, when the failed transaction is rolled back on a connection that it took
     * away.
     */
    private static final String TAKEN_AWAY = "Connection is closed";

    private DatabaseOutage() {}

    static boolean caused(Throwable failure) {
        for (Throwable link = failure; link != null; link = link.getCause()) {
            if (link instanceof SQLException refusal && isOutage(refusal)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the request asks for more work than the database may spend on one. */
    static boolean isTooCostly(Throwable failure) {
        for (Throwable link = failure; link != null; link = link.getCause()) {
            if (link instanceof SQLException refusal && STATEMENT_TIMEOUT.equals(refusal.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutage(SQLException failure) {
        String state = Objects.requireNonNullElse(failure.getSQLState(), "");
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || STATES.contains(state)
                || LOST.contains(state)
                || state.equals(LOCK_TIMEOUT)
                || (state.isEmpty() && TAKEN_AWAY.equals(failure.getMessage()))
                || (state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
    }
}
