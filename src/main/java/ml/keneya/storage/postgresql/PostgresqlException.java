package ml.keneya.storage.postgresql;

/** A PostgreSQL that this server cannot work with, for a reason that is no {@link java.sql.SQLException}. */
final class PostgresqlException extends RuntimeException {

    private final String action;

    PostgresqlException(String message, String action) {
        super(message);
        this.action = action;
    }

    /** What the operator may do. */
    String action() {
        return action;
    }
}
