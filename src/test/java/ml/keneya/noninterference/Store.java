package ml.keneya.noninterference;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.ServerProcess;

/** A server with its records, and those who may ask it. */
final class Store implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration TOKEN_USE = Duration.ofMinutes(40);
    private static final String SAFE =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$'()*,;:@/?&=%";

    private final ServerProcess server;
    private final Map<String, String> secrets = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();
    private long renewal;

    Store(String name) {
        server = ServerProcess.withNewHome("noninterference-" + name)
                .with("KENEYA_SECURITY_TOKENLIFETIME", "1h")
                .with("SERVER_TOMCAT_MAXKEEPALIVEREQUESTS", "-1")
                .launch();
    }

    /** Waits until it is ready, and registers the callers. */
    void open() {
        server.awaitReady();
        FhirClient administrator = server.administrator().to(server.address());
        Callers.REGISTRATIONS.forEach((id, registration) -> {
            Answer answer = administrator.post(
                    "admin/clients",
                    "application/json",
                    "{\"client_id\":\"%s\",\"client_name\":\"Test\",\"role\":\"%s\",\"scope\":\"%s\"}"
                            .formatted(id, registration.role(), registration.scope()));
            if (answer.status() != 201) {
                throw new AssertionError(answer.toString());
            }
            secrets.put(id, answer.json().path("client_secret").asText());
        });
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
        if (renewal < System.nanoTime()) {
            tokens.clear();
            renewal = System.nanoTime() + TOKEN_USE.toNanos();
        }
        return tokens.computeIfAbsent(caller, this::newToken);
    }

    private String newToken(String caller) {
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

    /** Both, side by side. */
    static List<Answer> both(CompletableFuture<Answer> one, CompletableFuture<Answer> other) {
        return List.of(one.join(), other.join());
    }
}
