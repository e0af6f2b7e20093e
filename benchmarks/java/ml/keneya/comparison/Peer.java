package ml.keneya.comparison;

import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** A server that is measured, with a PostgreSQL of its own. */
interface Peer extends AutoCloseable {

    Kind kind();

    /** One of its kind, where there are two. */
    String name();

    /** Starts it, and waits for its first answer. */
    Start start();

    /** Stops it; it may be started again. */
    void stop();

    /** The FHIR endpoint, without a slash at the end. */
    URI endpoint();

    /** For a quarter of an hour; empty if anybody may do anything. */
    Optional<String> token();

    long pid();

    /** The main process of its PostgreSQL. */
    long postmaster();

    Connection database() throws SQLException;

    /** Of the tables and indexes, once what was deleted is gone. */
    default long databaseBytes() {
        try (Connection connection = database();
                Statement statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE");
            ResultSet size = statement.executeQuery("SELECT pg_database_size(current_database())");
            size.next();
            return size.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    void close();
}
