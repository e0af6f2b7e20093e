package ml.keneya.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import ml.keneya.server.Home;
import ml.keneya.support.TestServer;

/** Talks to a running server as any client does. */
public final class Http {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final Home home;

    /** An answer, its body still text. */
    record Answer(int status, Map<String, String> headers, String body) {
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(body, e);
            }
        }

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** A client that was registered for a test. */
    record TestClient(String id, String secret) {}

    Http(TestServer server) {
        this(server.address(), server.home());
    }

    /** To the server at that address, with what lies in its home. */
    public Http(URI address, Path home) {
        this.base = address.toString().replaceAll("/$", "");
        this.home = new Home(home);
    }

    String base() {
        return base;
    }

    Home home() {
        return home;
    }

    Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    Answer getAs(String token, String path) {
        return get(path, "Authorization", "Bearer " + token);
    }

    Answer sendAs(String token, String method, String path, String body, String... headers) {
        String type = method.equals("PATCH")
                ? "application/json-patch+json"
                : path.startsWith("/fhir") ? "application/fhir+json" : "application/json";
        return send(request(path, headers)
                .method(method, BodyPublishers.ofString(body))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type));
    }

    Answer createAs(String token, String body) {
        try {
            return sendAs(
                    token,
                    "POST",
                    "/fhir/" + JSON.readTree(body).path("resourceType").textValue(),
                    body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer form(String path, Map<String, String> form, String... headers) {
        String body = form.entrySet().stream()
                .map(each -> encode(each.getKey()) + '=' + encode(each.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    Answer askForToken(TestClient who, String scope) {
        Map<String, String> form = new TreeMap<>(Map.of("grant_type", "client_credentials"));
        if (!scope.isEmpty()) {
            form.put("scope", scope);
        }
        String credentials = encode(who.id()) + ':' + encode(who.secret());
        return form(
                "/oauth2/token",
                form,
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    /** A token of a new client that is registered for the scope. */
    String tokenFor(String scope) {
        return askForToken(register(scope), "").json().path("access_token").textValue();
    }

    TestClient register(String scope) {
        String id = "test-" + UUID.randomUUID();
        Answer answer = sendAs(
                adminToken(),
                "POST",
                "/admin/clients",
                JSON.createObjectNode()
                        .put("client_id", id)
                        .put("client_name", "Test")
                        .put("scope", scope)
                        .toString());
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.body());
        }
        return new TestClient(id, answer.json().path("client_secret").textValue());
    }

    TestClient admin() {
        try {
            JsonNode file = JSON.readTree(Files.readString(home.resolve("credentials/admin.json")));
            return new TestClient(
                    file.path("client_id").textValue(),
                    file.path("client_secret").textValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String adminToken() {
        return askForToken(admin(), "").json().path("access_token").textValue();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            response.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
            return new Answer(response.statusCode(), headers, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
