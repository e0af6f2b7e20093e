package ml.keneya.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import ml.keneya.server.Messages;

/** The administrator's interface of the server that runs on a home, or another client's with credentials of its own. */
final class Administration {

    private static final String CREDENTIALS = "credentials/admin.json";
    private static final String TOKEN_ENDPOINT = "/oauth2/token";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Path credentials;
    private final Messages messages = new Messages();
    private final Locale language;

    Administration(Path home, String language) {
        this.credentials = home.resolve(CREDENTIALS);
        this.language = messages.language(language);
    }

    private Administration(Path credentials, Locale language) {
        this.credentials = credentials;
        this.language = language;
    }

    /**
     * The same, as the client whose id, secret and token endpoint that file holds, in the form of the administrator's.
     */
    Administration as(Path otherCredentials) {
        return new Administration(otherCredentials, language);
    }

    /** A sentence in the operator's language. */
    String text(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }

    /**
     * Asks the server.
     *
     * @param path after {@code /admin}
     * @param body JSON, or empty
     * @throws AdministrationException if it refuses or is not there
     */
    JsonNode send(String method, String path, String body) {
        return request(method, "/admin" + path, body);
    }

    /**
     * Invokes a FHIR operation that changes nothing.
     *
     * @param path after the base, such as {@code AuditEvent/$verify}
     * @throws AdministrationException if the server refuses or is not there
     */
    JsonNode invoke(String path) {
        return request("GET", "/fhir/" + path, "");
    }

    private JsonNode request(String method, String path, String body) {
        JsonNode client = client();
        String endpoint = client.path("token_endpoint").asText();
        URI server = URI.create(endpoint.substring(0, endpoint.length() - TOKEN_ENDPOINT.length()));
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token(endpoint, client))
                .header("Accept-Language", language.getLanguage())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return answer(request);
    }

    ObjectMapper json() {
        return json;
    }

    private JsonNode client() {
        try {
            JsonNode client = json.readTree(Files.readString(credentials));
            if (!client.path("token_endpoint").asText().endsWith(TOKEN_ENDPOINT)
                    || !client.path("client_id").isTextual()
                    || !client.path("client_secret").isTextual()) {
                throw new AdministrationException(text("command.credentials.incomplete", credentials));
            }
            return client;
        } catch (JsonProcessingException notJson) {
            throw new AdministrationException(text("command.not-json", credentials), notJson);
        } catch (IOException e) {
            throw new AdministrationException(text("command.credentials", credentials), e);
        }
    }

    private String token(String endpoint, JsonNode client) {
        String basic = client.path("client_id").asText()
                + ':'
                + client.path("client_secret").asText();
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoint))
                .timeout(PATIENCE)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        return answer(request).path("access_token").asText();
    }

    private JsonNode answer(HttpRequest request) {
        try {
            HttpResponse<String> answer =
                    http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            JsonNode body = json.readTree(answer.body().isBlank() ? "{}" : answer.body());
            if (answer.statusCode() >= 400) {
                String reason = body.at("/issue/0/diagnostics")
                        .asText(body.path("error").asText());
                throw new AdministrationException(
                        reason.isBlank() ? text("command.status", answer.statusCode()) : reason);
            }
            return body;
        } catch (JsonProcessingException notOurs) {
            throw new AdministrationException(
                    text("command.unreachable", request.uri().getAuthority()), notOurs);
        } catch (IOException e) {
            throw new AdministrationException(
                    text("command.unreachable", request.uri().getAuthority()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AdministrationException(
                    text("command.unreachable", request.uri().getAuthority()), e);
        }
    }
}
