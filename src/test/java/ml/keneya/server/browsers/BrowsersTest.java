package ml.keneya.server.browsers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Pages of the one origin that is allowed may use the server, those of others may not. */
@FhirServerTest
class BrowsersTest {

    private static final String ALLOWED = "https://app.example.ml";
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

    @Autowired
    TestServer server;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://app.example.ml",
                "https://app.example.ml:8443",
                "https://app.example.ml.evil.example",
                "https://sub.app.example.ml",
                "null"
            })
    void aPageOfAnotherOriginIsRefused(String origin) {
        Answer asked = preflight(server.stranger(), origin, "GET", "fhir/Patient");
        Answer sent = server.ehr().with("Origin", origin).get("Patient?_count=1");

        assertThat(asked.status()).isEqualTo(403);
        assertThat(sent.status()).isEqualTo(403);
        assertTellsNothing(asked);
        assertTellsNothing(sent);
    }

    @ParameterizedTest
    @CsvSource({"TRACE, fhir/Patient", "CONNECT, fhir/Patient"})
    void aPageMayNotUseAnyMethod(String method, String path) {
        Answer asked = preflight(server.stranger(), ALLOWED, method, path);

        assertThat(asked.status()).isEqualTo(403);
        assertTellsNothing(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin/clients", "admin/users", "oauth2/authorize", "actuator/health"})
    void aPageMayUseTheEndpointsOnly(String path) {
        assertTellsNothing(preflight(server.stranger(), ALLOWED, "GET", path));
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, fhir/Patient/1",
        "PATCH, fhir/Patient/1",
        "POST, fhir",
        "DELETE, fhir/Patient/1",
        "POST, oauth2/token"
    })
    void aPageThatIsAllowedMayAskWithoutAToken(String method, String path) {
        Answer asked = preflight(
                server.stranger().with("Access-Control-Request-Headers", "authorization,content-type,if-match"),
                ALLOWED,
                method,
                path);

        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.header(ALLOW_ORIGIN)).hasValue(ALLOWED);
        assertThat(asked.header("Access-Control-Allow-Methods").orElse("")).contains(method);
        assertThat(asked.header("Access-Control-Allow-Headers").orElse("").toLowerCase(Locale.ROOT))
                .contains("authorization", "content-type", "if-match");
        assertThat(asked.header("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(asked.headers().allValues("Vary").toString()).contains("Origin");
    }

    @Test
    void aPageThatIsAllowedReadsAnswersAndRefusals() {
        for (Answer answer : new Answer[] {
            server.ehr().with("Origin", ALLOWED).get("Patient?_count=1"),
            server.ehr().with("Origin", ALLOWED).get("Patient/" + UUID.randomUUID()),
            server.stranger().with("Origin", ALLOWED).get("Patient")
        }) {
            assertThat(answer.header(ALLOW_ORIGIN)).as(answer.body()).hasValue(ALLOWED);
            assertThat(answer.header("Access-Control-Expose-Headers").orElse(""))
                    .contains("ETag", "Retry-After");
        }
    }

    private Answer preflight(FhirClient client, String origin, String method, String path) {
        return client.to(server.address())
                .with("Origin", origin)
                .with("Access-Control-Request-Method", method)
                .send(path, "OPTIONS", "text/plain", new byte[0]);
    }

    private static void assertTellsNothing(Answer answer) {
        assertThat(answer.headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"));
    }
}
