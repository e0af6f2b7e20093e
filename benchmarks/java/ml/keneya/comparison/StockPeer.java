package ml.keneya.comparison;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A {@link StockServer} on the PostgreSQL that Keneya brings, with the same settings of it. */
final class StockPeer implements Peer {

    private final Kind kind;
    private final String name;
    private final Settings settings;
    private final Path data;
    private final EmbeddedPostgres postgresql;
    private @Nullable ServerJvm server;

    StockPeer(Kind kind, String name, Settings settings) {
        this.kind = kind;
        this.name = name;
        this.settings = settings;
        this.data = settings.folder().resolve(name);
        this.postgresql = started(data);
    }

    private static EmbeddedPostgres started(Path data) {
        try {
            Files.createDirectories(data);
            return EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    // It stops after the server, not when this virtual machine begins to.
                    .setRegisterShutdownHook(false)
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "''")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("max_wal_size", "1GB")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Start start() {
        List<String> arguments = new ArrayList<>(List.of(
                "-Dlogback.configurationFile=benchmarks/logback.xml",
                "-Dlevel=INFO",
                "-cp",
                ServerJvm.classPathWithoutKeneya(),
                StockServer.class.getName(),
                "%port%",
                postgresql.getJdbcUrl("postgres", "postgres")));
        if (kind == Kind.STOCK_VALIDATING) {
            arguments.add(settings.guide().toString());
        }
        server = ServerJvm.launch(data.resolveSibling(name + ".log"), settings.heap(), arguments, Map.of());
        return server.awaitAnswer("/fhir/metadata");
    }

    @Override
    public void stop() {
        running().stop();
        server = null;
    }

    @Override
    public URI endpoint() {
        return running().address().resolve("/fhir");
    }

    @Override
    public Optional<String> token() {
        return Optional.empty();
    }

    @Override
    public long pid() {
        return running().pid();
    }

    @Override
    public long postmaster() {
        try {
            return Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Connection database() throws SQLException {
        return postgresql.getPostgresDatabase().getConnection();
    }

    private ServerJvm running() {
        if (server == null) {
            throw new IllegalStateException(name + " does not run");
        }
        return server;
    }

    @Override
    public void close() {
        if (server != null) {
            stop();
        }
        try {
            postgresql.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
