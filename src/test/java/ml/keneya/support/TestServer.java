package ml.keneya.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import ml.keneya.server.Home;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The server under test as its clients know it: an address, and the credentials in its home. */
public final class TestServer {

    private static final String CLEARANCE = "?_security=http://terminology.hl7.org/CodeSystem/v3-Confidentiality|V";

    private static final String AUDITOR = ",\"role\":\"auditor\"";

    private final Environment environment;
    private final Path home;
    private final DataSource connections;
    private final JdbcClient database;
    private final Map<String, FhirClient> clients = new ConcurrentHashMap<>();
    private final Map<String, Credentials> credentials = new ConcurrentHashMap<>();

    private record Credentials(String id, String secret, String scope) {}

    public TestServer(Environment environment, Home home, JdbcConnectionDetails database) {
        this.environment = environment;
        this.connections =
                new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword());
        this.database = JdbcClient.create(connections);
        this.home = home.home();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + "/");
    }

    public URI base() {
        return address().resolve("fhir/");
    }

    public Path home() {
        return home;
    }

    /** The store as its owner sees it: all rows. */
    public JdbcClient database() {
        return database;
    }

    /** The owner's connections. */
    public DataSource connections() {
        return connections;
    }

    /** Nobody: no token. */
    public FhirClient stranger() {
        return new FhirClient(base(), "");
    }

    /** Whoever holds that token. */
    public FhirClient holding(String token) {
        return new FhirClient(base(), token);
    }

    /** The first administrator. */
    public FhirClient administrator() {
        return clients.computeIfAbsent("administrator", name -> administratorOfNow());
    }

    /** The same with a token of this moment, and the secret too: a test may have renewed it. */
    public FhirClient administratorOfNow() {
        JsonNode admin = read(home.resolve("credentials/admin.json"));
        return clientWith(
                admin.path("client_id").asText(), admin.path("client_secret").asText(), "system/*.cruds");
    }

    /** An ordinary record system: everything but what is very restricted. */
    public FhirClient ehr() {
        return clientFor("system/*.cruds");
    }

    /** A record system cleared for records after gender-based violence. */
    public FhirClient clearedEhr() {
        return clientFor("system/*.cruds system/*.cruds" + CLEARANCE);
    }

    /** Who reads the log of ordinary requests. */
    public FhirClient auditor() {
        return clientFor("system/AuditEvent.rs", AUDITOR);
    }

    /** Who also reads the log of the vault. */
    public FhirClient clearedAuditor() {
        return clientFor("system/AuditEvent.rs" + CLEARANCE, AUDITOR);
    }

    /** A newly registered client with that scope, the same for the same scope. */
    public FhirClient clientFor(String scope) {
        return clientFor(scope, "");
    }

    /** A record system of that facility. */
    public FhirClient ehrOf(String facility) {
        return clientFor("system/*.cruds", ",\"facility\":\"" + facility + "\"");
    }

    /** A newly registered client with that scope and these other members of its registration. */
    public FhirClient clientFor(String scope, String more) {
        FhirClient administrator = administrator();
        return clients.computeIfAbsent(scope + more, wanted -> {
            String id = "test-" + UUID.randomUUID();
            Answer registered = administrator
                    .to(address())
                    .post(
                            "admin/clients",
                            "application/json",
                            "{\"client_id\":\"%s\",\"client_name\":\"Test\",\"scope\":\"%s\"%s}"
                                    .formatted(id, scope, more));
            return clientWith(id, registered.json().path("client_secret").asText(), scope);
        });
    }

    /** The same client with a token of this moment: the other may be as old as the server. */
    public FhirClient renewed(FhirClient client) {
        Credentials held = credentials.get(client.token());
        return clientWith(held.id(), held.secret(), held.scope());
    }

    private FhirClient clientWith(String id, String secret, String scope) {
        Answer answer = FhirClient.token(address(), id, secret, scope);
        String token = answer.json().path("access_token").asText();
        if (token.isEmpty()) {
            throw new AssertionError("No token for " + id + ": " + answer);
        }
        FhirClient client = new FhirClient(base(), token);
        credentials.put(client.token(), new Credentials(id, secret, scope));
        return client;
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
