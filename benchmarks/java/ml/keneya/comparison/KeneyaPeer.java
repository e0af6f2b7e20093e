package ml.keneya.comparison;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keneya as an operator runs it: the jar, all settings as they come, an exchange as its client. */
final class KeneyaPeer implements Peer {

    private static final String SCOPE = "system/*.cruds";
    private static final String CLIENT = "comparison";

    private final String name;
    private final Path home;
    private final Settings settings;
    private final ObjectMapper json = new ObjectMapper();
    private @Nullable ServerJvm server;
    private @Nullable String secret;

    KeneyaPeer(String name, Settings settings) {
        this.name = name;
        this.settings = settings;
        this.home = settings.folder().resolve(name);
    }

    @Override
    public Kind kind() {
        return Kind.KENEYA;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Start start() {
        server = ServerJvm.launch(
                home.resolveSibling(name + ".log"),
                settings.heap(),
                List.of("-jar", settings.jar().toString()),
                Map.of("KENEYA_HOME", home.toString(), "SERVER_PORT", "%port%"));
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
        if (secret == null) {
            secret = registered();
        }
        return Optional.of(token(CLIENT, secret));
    }

    /** The secret of a client that is an exchange: it sees all ordinary records. */
    private String registered() {
        try {
            String administrator = token(
                    "admin",
                    json.readTree(home.resolve("credentials/admin.json").toFile())
                            .path("client_secret")
                            .asText());
            return new Http(running().address(), Optional.of(administrator))
                    .post(
                            "/admin/clients",
                            "application/json",
                            "{\"client_id\":\"%s\",\"client_name\":\"Comparison\",\"scope\":\"%s\"}"
                                    .formatted(CLIENT, SCOPE))
                    .body()
                    .path("client_secret")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String token(String client, String itsSecret) {
        return new Http(running().address(), Optional.empty()).token(client, itsSecret, SCOPE);
    }

    @Override
    public long pid() {
        return running().pid();
    }

    @Override
    public long postmaster() {
        return Long.parseLong(postmasterFile().get(0).strip());
    }

    @Override
    public Connection database() throws SQLException {
        try {
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + postmasterFile().get(3).strip() + "/postgres",
                    "postgres",
                    Files.readString(home.resolve("credentials/postgresql")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> postmasterFile() {
        try {
            return Files.readAllLines(home.resolve("postgresql/postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
    }
}
