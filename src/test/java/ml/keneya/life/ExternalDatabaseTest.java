package ml.keneya.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import ml.keneya.storage.postgresql.PostgresqlVersion;
import ml.keneya.support.AnotherPostgresql;
import ml.keneya.support.ServerProcess;
import ml.keneya.support.Someone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The server on the operator's own PostgreSQL, named by ordinary environment variables. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExternalDatabaseTest {

    private static final String RECORD = "SELECT count(*) FROM \"FLY_HFJ_MIGRATION\"";

    private EmbeddedPostgres operators;

    @BeforeAll
    void startTheDatabaseOfTheOperator() throws Exception {
        Path data = Path.of("target", "life", "operators-postgresql").toAbsolutePath();
        operators = AnotherPostgresql.start(data);
        try (Connection connection = operators.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE keneya LOGIN PASSWORD 'right'");
            statement.execute("CREATE ROLE guest LOGIN PASSWORD 'right'");
            statement.execute("CREATE DATABASE records OWNER keneya");
            Files.writeString(data.resolve("pg_hba.conf"), """
                    host all postgres all trust
                    host all all all scram-sha-256
                    """);
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    @AfterAll
    void stopIt() throws IOException {
        operators.close();
    }

    @Test
    void itIsUsedAndNoOtherIsStarted() throws Exception {
        try (ServerProcess server = server("records", "keneya", "right").launch()) {
            assertThat(server.awaitExit()).isEqualTo(1);
            assertThat(server.output()).contains("APPLICATION FAILED TO START", "may not make the roles");
            StartTest.assertNoStackTrace(server);
            executeAsSuperuser(toldStatements(server));

            server.start();

            assertThat(server.recordSystem()
                            .post("Patient", Someone.named("Diarra"))
                            .status())
                    .isEqualTo(201);
            assertThat(server.home().resolve("postgresql")).doesNotExist();
            assertThat(server.postgresqlProcesses()).isEmpty();
            final long migrations = number(RECORD);
            server.terminate();
            executeAsSuperuser("ALTER TABLE hfj_resource DISABLE ROW LEVEL SECURITY");

            assertThat(server.launch().awaitExit()).isEqualTo(1);
            assertThat(server.output()).contains("Row-level security is not as it should be on public.hfj_resource");
            StartTest.assertNoStackTrace(server);
            executeAsSuperuser("ALTER TABLE hfj_resource ENABLE ROW LEVEL SECURITY");

            server.start();

            assertThat(migrations).isPositive();
            assertThat(number(RECORD)).isEqualTo(migrations);
            assertThat(server.output()).doesNotContain("Creating the tables", "Upgrading");
            assertThat(server.recordSystem()
                            .get("Patient?_summary=count")
                            .bundle()
                            .getTotal())
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:PORT/records, keneya, wrong, The database refused the user or the password",
        "127.0.0.1:PORT/nowhere, keneya, right, no such database",
        "127.0.0.1:PORT/postgres, guest, right, may not create",
        "127.0.0.1:9/records, keneya, right, Nothing answers",
        "nobody.invalid:5432/records, keneya, right, The host of the database is unknown: nobody.invalid",
    })
    void aDatabaseThatCannotBeUsedIsToldInOneMessage(String url, String user, String password, String told) {
        try (ServerProcess server = ServerProcess.withNewHome("external-refused")
                .with("SPRING_DATASOURCE_URL", "jdbc:postgresql://" + url.replace("PORT", "" + operators.getPort()))
                .with("SPRING_DATASOURCE_USERNAME", user)
                .with("SPRING_DATASOURCE_PASSWORD", password)
                .launch()) {
            assertThat(server.awaitExit()).isEqualTo(1);
            assertThat(server.output()).contains("APPLICATION FAILED TO START", told);
            assertThat(server.output()).doesNotContain("at org.");
            StartTest.assertNoStackTrace(server);
        }
    }

    @Test
    void aPostgresqlBefore15IsRefused() {
        assertThatThrownBy(() -> new PostgresqlVersion(140_012).requireSupported())
                .hasMessageContaining("PostgreSQL 14.12");
        assertThatThrownBy(() -> new PostgresqlVersion(90_624).requireSupported())
                .hasMessageContaining("PostgreSQL 9.6");

        new PostgresqlVersion(150_000).requireSupported();
        new PostgresqlVersion(190_001).requireSupported();
    }

    /** What the operator copies out of the message. */
    private static String toldStatements(ServerProcess server) {
        return server.output()
                .lines()
                .filter(line -> line.matches("(CREATE|ALTER) ROLE .*;"))
                .collect(Collectors.joining("\n"));
    }

    private void executeAsSuperuser(String statements) throws SQLException {
        try (Connection connection =
                        operators.getDatabase("postgres", "records").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    private ServerProcess server(String database, String user, String password) {
        return ServerProcess.withNewHome("external")
                .with("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:" + operators.getPort() + "/" + database)
                .with("SPRING_DATASOURCE_USERNAME", user)
                .with("SPRING_DATASOURCE_PASSWORD", password);
    }

    private long number(String query) throws SQLException {
        try (Connection connection =
                        operators.getDatabase("postgres", "records").getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
