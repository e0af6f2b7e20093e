package ml.keneya.storage.postgresql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.stream.Stream;
import ml.keneya.server.Home;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL server that runs beside Keneya on a machine that has none, its data in the home.
 *
 * <p>The library that brings it is made for tests and trades durability for speed. Here an acknowledged write is on the
 * disk: {@code fsync} and {@code synchronous_commit} are on, and every connection needs the password kept in the home.
 */
final class EmbeddedPostgresql implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgresql.class);
    private static final String SUPERUSER = "postgres";

    private final PostgresqlLauncher launcher;
    private final EmbeddedPostgres.Builder settings;
    private final Path data;
    private final String password;
    private final int port;
    private final PostgresqlWatch watch = new PostgresqlWatch(this);
    private EmbeddedPostgres server;
    private long pid;
    private boolean closed;

    private EmbeddedPostgresql(
            PostgresqlLauncher launcher, EmbeddedPostgres.Builder settings, Path data, String password)
            throws IOException {
        this.launcher = launcher;
        this.settings = settings;
        this.data = data;
        this.password = password;
        this.server = launcher.launch(settings);
        this.port = server.getPort();
        this.pid = pid(data);
    }

    /**
     * Starts it, creating or recovering its data as needed.
     *
     * @throws IOException if it does not start
     */
    static EmbeddedPostgresql start(Home home, EmbeddedPostgresqlProperties properties) throws IOException {
        PostgresqlLauncher launcher = new PostgresqlLauncher(home);
        Path data = home.folder("postgresql");
        Path unfinished = home.resolve("postgresql.unfinished");
        String password = home.secret("credentials/postgresql", EmbeddedPostgresql::newPassword);
        Path finished = data.resolve("keneya.finished");
        if (Files.exists(unfinished) && !Files.exists(finished)) {
            // A first start that was cut short leaves a cluster that PostgreSQL cannot use; nothing is in it yet.
            FileSystemUtils.deleteRecursively(data);
            home.folder("postgresql");
        } else if (isEmpty(data)) {
            Files.createFile(unfinished);
        } else if (!Files.exists(data.resolve("PG_VERSION"))) {
            throw new IOException(data + " holds something that is not a database of PostgreSQL; nothing was changed."
                    + " Put the database back, or name another KENEYA_HOME");
        }
        Files.deleteIfExists(pidFile(data));
        LOG.info("Starting PostgreSQL on {}", data);
        EmbeddedPostgresql started =
                new EmbeddedPostgresql(launcher, settings(data, password, properties), data, password);
        try {
            if (Files.exists(unfinished)) {
                started.requirePassword();
                // First that it is finished, then that it is not unfinished: a crash between the two loses nothing.
                Files.createFile(finished);
                Files.delete(unfinished);
            }
        } catch (IOException | SQLException e) {
            started.close();
            throw new IOException("PostgreSQL started but could not be made safe", e);
        }
        started.watch.start();
        return started;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }

    private static EmbeddedPostgres.Builder settings(
            Path data, String password, EmbeddedPostgresqlProperties properties) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                // It stops when all that uses it has stopped, not when the JVM begins to.
                .setRegisterShutdownHook(false)
                // The same order of text on every machine, whatever locales it has.
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setConnectConfig("password", password)
                .setConnectConfig("connectTimeout", "5")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "''")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", properties.sharedBuffers().toMegabytes() + "MB")
                .setServerConfig("max_wal_size", "1GB")
                // Neither a statement nor its values: they may name a patient.
                .setServerConfig("log_min_error_statement", "panic")
                .setServerConfig("log_parameter_max_length_on_error", "0")
                .setServerConfig("log_error_verbosity", "terse");
    }

    /**
     * Starts it again, at the same address, if its main process has ended without {@link #close}.
     *
     * @throws IOException if it does not start
     */
    synchronized void startAgainIfDead() throws IOException {
        if (closed || launcher.processes().isRunning(pid)) {
            return;
        }
        LOG.warn("PostgreSQL has died: starting it again");
        server.close();
        launcher.processes().stopAll();
        Files.deleteIfExists(pidFile(data));
        server = launcher.launch(settings);
        pid = pid(data);
        LOG.warn("PostgreSQL runs again");
    }

    private static long pid(Path data) throws IOException {
        return Long.parseLong(Files.readAllLines(pidFile(data)).get(0).strip());
    }

    private static Path pidFile(Path data) {
        return data.resolve("postmaster.pid");
    }

    private static String newPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private void requirePassword() throws IOException, SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER ROLE " + SUPERUSER + " PASSWORD '" + password + "'");
            Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + SUPERUSER;
    }

    @Override
    public String getUsername() {
        return SUPERUSER;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public void close() throws IOException {
        LOG.info("Stopping PostgreSQL");
        watch.stop();
        stop();
    }

    private synchronized void stop() throws IOException {
        closed = true;
        server.close();
        // The library does not say whether it stopped.
        launcher.processes().stopAll();
    }
}
