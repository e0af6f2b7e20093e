package ml.keneya.storage.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The version of a PostgreSQL server.
 *
 * @param number its {@code server_version_num}, such as 180001 for 18.1
 */
public record PostgresqlVersion(int number) {

    private static final int OLDEST = 15;

    /** The version of the server behind that source. */
    public static PostgresqlVersion of(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT current_setting('server_version_num')::int")) {
            row.next();
            return new PostgresqlVersion(row.getInt(1));
        }
    }

    /** Refuses what this server was never tested with and does not know to be safe; newer ones are let in. */
    public void requireSupported() {
        if (number / 10_000 < OLDEST) {
            throw new PostgresqlException(
                    "The database is PostgreSQL " + this + "; Keneya needs " + OLDEST + " or newer.",
                    "Upgrade it, or let spring.datasource.url name another.");
        }
    }

    @Override
    public String toString() {
        return number / 10_000 + "." + (number >= 100_000 ? number % 10_000 : number / 100 % 100);
    }
}
