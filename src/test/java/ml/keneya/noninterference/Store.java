package ml.keneya.noninterference;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import ml.keneya.security.Http;
import ml.keneya.security.People;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.ServerProcess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A server with its records, and those who may ask it. */
final class Store implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    /** That of an emergency is good for a quarter of an hour. */
    private static final Duration TOKEN_USE = Duration.ofMinutes(10);

    private static final String SAFE =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$'()*,;:@/?&=%";

    private final ServerProcess server;
    private final Map<String, String> secrets = new HashMap<>();
    private final Map<String, String> users = new HashMap<>();
    private final Map<String, String> apps = new HashMap<>();
    private final Map<String, String> files;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private volatile long renewal = System.nanoTime() + TOKEN_USE.toNanos();

    /**
     * @param auditKey what hashes the values in the log of audit
     * @param files by callers who may open one file only, the id of its patient
     * @param forLong whether it pays to compile it thoroughly
     */
    Store(String name, String auditKey, Map<String, String> files, boolean forLong) {
        this.files = files;
        server = ServerProcess.withNewHome("noninterference-" + name)
                .with("KENEYA_SECURITY_TOKENLIFETIME", "1h")
                // Who is told of an emergency; no mail server listens there.
                .with("KENEYA_SECURITY_EMERGENCY_PRIVACYOFFICER", "officer@example.org")
                .with("SPRING_MAIL_HOST", "127.0.0.1")
                .with("SPRING_MAIL_PORT", "1")
                .with("SERVER_TOMCAT_MAXKEEPALIVEREQUESTS", "-1");
        try {
            Files.createDirectories(server.home().resolve("keys"));
            Files.writeString(server.home().resolve("keys/audit"), auditKey);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (forLong) {
            server.compiledThoroughly();
        }
        server.launch();
    }

    /** One that both stores share, so that the same value has the same hash. */
    static String newAuditKey() {
        return "noninterference-" + UUID.randomUUID();
    }

    /** Waits until it is ready, and registers the callers. */
    void open() {
        server.awaitReady(PATIENCE);
        FhirClient administrator = server.administrator().to(server.address());
        Callers.REGISTRATIONS.forEach((id, registration) -> {
            Answer answer = administrator.post(
                    "admin/clients",
                    "application/json",
                    "{\"client_id\":\"%s\",\"client_name\":\"Test\",\"role\":\"%s\",\"scope\":\"%s\"%s}"
                            .formatted(
                                    id,
                                    registration.role(),
                                    registration.scope(),
                                    registration.facility().isEmpty()
                                            ? ""
                                            : ",\"facility\":\"" + registration.facility() + "\""));
            if (answer.status() != 201) {
                throw new AssertionError(answer.toString());
            }
            secrets.put(id, answer.json().path("client_secret").asText());
        });
        new TreeMap<>(Callers.PEOPLE).forEach(this::register);
    }

    private void register(String caller, Callers.Registration registration) {
        String more = registration.facility().isEmpty() ? "" : ",\"facility\":\"" + registration.facility() + "\"";
        users.put(
                caller,
                people().user(
                                registration.role(),
                                caller.equals(Callers.EMERGENCY) ? more + ",\"break_the_glass\":true" : more));
        if (!registration.scope().isEmpty()) {
            apps.put(caller, people().app(registration.scope()));
        }
    }

    private People people() {
        return new People(new Http(server.address(), server.home()));
    }

    String base() {
        return server.address() + "fhir";
    }

    String log() {
        return server.output();
    }

    /** What the server answers; symbols are already resolved. */
    CompletableFuture<Answer> ask(Request request, String id) {
        HttpRequest.Builder http = HttpRequest.newBuilder(URI.create(base() + "/" + escaped(request.path())))
                .timeout(Duration.ofMinutes(1))
                .header("X-Request-ID", id)
                .method(
                        request.method(),
                        request.body().isEmpty()
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(
                                        request.path().endsWith("/_search")
                                                ? escaped(request.body())
                                                : request.body()));
        if (!request.caller().equals(Callers.STRANGER)) {
            http.header("Authorization", "Bearer " + token(request.caller()));
        }
        request.headers()
                .forEach((name, value) -> http.header(name, name.equals("If-None-Exist") ? escaped(value) : value));
        return HTTP.sendAsync(http.build(), BodyHandlers.ofString(StandardCharsets.UTF_8))
                .thenApply(answer -> new Answer(answer.statusCode(), answer.headers(), answer.body()));
    }

    private String token(String caller) {
        return tokens.computeIfAbsent(caller, this::newToken);
    }

    boolean needsTokens() {
        return renewal < System.nanoTime();
    }

    void forgetTokens() {
        tokens.clear();
        renewal = System.nanoTime() + TOKEN_USE.toNanos();
    }

    private String newToken(String caller) {
        return Callers.PEOPLE.containsKey(caller) ? newTokenOfApp(caller) : newTokenOfClient(caller);
    }

    private String newTokenOfApp(String caller) {
        String user = users.get(caller);
        String app = apps.get(caller);
        String scope = Callers.PEOPLE.get(caller).scope();
        JsonNode tokens = switch (caller) {
            case Callers.EMERGENCY -> people().breakTheGlass(user, files.get(caller));
            case Callers.PATIENT_APP -> people().tokens(user, app, scope, files.get(caller));
            default -> people().tokens(user, app, scope);
        };
        String token = tokens.path("access_token").asText();
        if (token.isEmpty()) {
            throw new AssertionError("No token for " + caller + ": " + tokens);
        }
        return token;
    }

    private String newTokenOfClient(String caller) {
        String credentials = Base64.getEncoder()
                .encodeToString((caller + ":" + secrets.get(caller)).getBytes(StandardCharsets.UTF_8));
        String form = "grant_type=client_credentials&scope="
                + URLEncoder.encode(Callers.REGISTRATIONS.get(caller).scope(), StandardCharsets.UTF_8);
        try {
            JsonNode answer = Population.JSON.readTree(HTTP.send(
                            HttpRequest.newBuilder(server.address().resolve("oauth2/token"))
                                    .header("Authorization", "Basic " + credentials)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString(form))
                                    .build(),
                            BodyHandlers.ofString())
                    .body());
            return answer.path("access_token").asText();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Percent-encodes what an address cannot hold; a percent sign is taken for one that is encoded already. */
    private static String escaped(String path) {
        StringBuilder escaped = new StringBuilder();
        for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
            if (each > 0 && SAFE.indexOf(each) >= 0) {
                escaped.append((char) each);
            } else {
                escaped.append('%').append("%02X".formatted(each));
            }
        }
        return escaped.toString();
    }

    @Override
    public void close() {
        server.close();
    }

    /** Switches row-level security off: what hides the vault then is HAPI's partitions and what is done after them. */
    void stopHiding() {
        try {
            String port = Files.readAllLines(server.home().resolve("postgresql/postmaster.pid"))
                    .get(3)
                    .strip();
            JdbcClient owner = JdbcClient.create(new DriverManagerDataSource(
                    "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                    "postgres",
                    Files.readString(server.home().resolve("credentials/postgresql"))));
            owner.sql("SELECT DISTINCT polrelid::regclass::text FROM pg_policy")
                    .query(String.class)
                    .list()
                    .forEach(table -> owner.sql("ALTER TABLE " + table + " DISABLE ROW LEVEL SECURITY")
                            .update());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
