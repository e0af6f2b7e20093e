package ml.keneya.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import ml.keneya.support.ServerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** In production somebody else issues the tokens, and this server none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExternalIssuerTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private ECKey key;
    private HttpServer issuer;
    private ServerProcess server;

    @BeforeAll
    void start() throws IOException, JOSEException {
        key = new ECKeyGenerator(Curve.P_384).keyID("k").generate();
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/realm/.well-known/openid-configuration", """
                {"issuer": "%s/", "jwks_uri": "%s/keys", "token_endpoint": "%s/token"}""".formatted(name(), name(), name()));
        answer("/realm/keys", new JWKSet(List.of(key)).toPublicJWKSet().toString());
        issuer.start();
        server = ServerProcess.withNewHome("external-issuer")
                .with("KENEYA_SECURITY_EMBEDDED", "false")
                // The issuer itself ends its name with a slash.
                .with("KENEYA_SECURITY_ISSUER", name())
                .with("KENEYA_SECURITY_LIMITS_STRANGERRATE", "1")
                .with("KENEYA_SECURITY_LIMITS_STRANGERBURST", "200")
                .start();
    }

    private String name() {
        return "http://127.0.0.1:" + issuer.getAddress().getPort() + "/realm";
    }

    private void answer(String path, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        issuer.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    @AfterAll
    void stop() {
        server.close();
        issuer.stop(0);
    }

    @Test
    void nothingOfTheEmbeddedIssuerIsThere() throws Exception {
        for (String path : List.of("oauth2/token", "oauth2/jwks", "oauth2/authorize", "login", "admin/users")) {
            assertThat(get(path, "").statusCode()).as(path).isEqualTo(401);
            assertThat(get(path, token(claims(name()).claim("keneya_role", "administrator")))
                            .statusCode())
                    .as(path)
                    .isIn(403, 404);
        }
        assertThat(server.home().resolve("credentials/admin.json")).doesNotExist();
        assertThat(get("fhir/.well-known/smart-configuration", "").body())
                .contains(name() + "/token")
                .doesNotContain("launch-standalone");
    }

    @Test
    void itsTokensAreBelievedWithAndWithoutTheSlash() throws Exception {
        assertThat(get("fhir/Patient", token(claims(name()))).statusCode()).isEqualTo(200);
        assertThat(get("fhir/Patient", token(claims(name() + "/"))).statusCode())
                .isEqualTo(200);
        assertThat(get("fhir/Patient", token(claims(name() + "/other"))).statusCode())
                .isEqualTo(401);
    }

    @Test
    void theRoleBindsWhateverTheIssuerGrants() throws Exception {
        String auditor = token(claims(name()).claim("keneya_role", "auditor"));

        assertThat(get("fhir/Patient", auditor).statusCode()).isEqualTo(403);
    }

    @Test
    void whoShowsBadTokensIsTurnedAwayAndDoesNotFillTheLog() throws Exception {
        String answer = getFromAnotherAddress("nonsense");
        int refused = 0;
        while (answer.startsWith("HTTP/1.1 401")) {
            refused++;
            answer = getFromAnotherAddress("nonsense");
        }

        assertThat(refused).isBetween(20, 30);
        assertThat(answer).startsWith("HTTP/1.1 429").contains("Retry-After: ", "\"throttled\"");
        assertThat(getFromAnotherAddress(token(claims(name()))))
                .as("another behind the same address")
                .startsWith("HTTP/1.1 200");
        assertThat(recorded(401)).isEqualTo(refused);
        assertThat(recorded(429)).isZero();
    }

    private int recorded(int status) {
        return server.database()
                .sql("SELECT count(*) FROM keneya.audit_event WHERE source = '127.0.0.2' AND status = ?")
                .param(status)
                .query(Integer.class)
                .single();
    }

    /** Which no other test here asks from. */
    private String getFromAnotherAddress(String token) throws IOException {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), server.address().getPort(), InetAddress.getByName("127.0.0.2"), 0)) {
            socket.getOutputStream()
                    .write(("GET /fhir/Patient?_count=1 HTTP/1.1\r\nHost: 127.0.0.1:"
                                    + server.address().getPort() + "\r\nConnection: close\r\nAuthorization: Bearer "
                                    + token + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private JWTClaimsSet.Builder claims(String name) {
        return new JWTClaimsSet.Builder()
                .issuer(name)
                .subject("ehr")
                .audience(server.address() + "fhir")
                .claim("client_id", "ehr")
                .claim("scope", "system/*.rs")
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    }

    private String token(JWTClaimsSet.Builder claims) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES384)
                        .type(new JOSEObjectType("at+jwt"))
                        .keyID("k")
                        .build(),
                claims.build());
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
