package ml.keneya.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who gets a token, and for what. */
@FhirServerTest
class TokenEndpointTest {

    private static final String V = "?_security=http://terminology.hl7.org/CodeSystem/v3-Confidentiality|V";
    private static final String ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private Http http;

    @BeforeEach
    void connect(@Autowired TestServer server) {
        http = new Http(server);
    }

    @Test
    void aWrongSecretIsRefused() {
        Http.Answer answer = http.askForToken(new Http.TestClient("admin", "wrong"), "");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().path("error").textValue()).isEqualTo("invalid_client");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic realm=");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void anUnknownClientIsRefused() {
        assertThat(http.askForToken(new Http.TestClient("nobody", "x"), "").status())
                .isEqualTo(401);
    }

    @Test
    void aSecretInTheBodyIsRefused() {
        Http.TestClient client = http.register("system/Patient.rs");

        Http.Answer answer = http.form(
                "/oauth2/token",
                Map.of("grant_type", "client_credentials", "client_id", client.id(), "client_secret", client.secret()));

        assertThat(answer.status()).isNotEqualTo(200);
        assertThat(answer.body()).doesNotContain("access_token");
    }

    @ParameterizedTest
    @CsvSource({
        "system/Patient.rs, system/Observation.rs",
        "system/Patient.rs, system/Patient.c",
        "system/Patient.rs, openid",
        "system/Patient.rs, system/Patient.sr",
        "system/*.cruds, patient/*.rs",
        "system/*.cruds, user/*.rs openid offline_access",
        "system/*.cruds, user/*.cruds",
        "system/*.cruds, system/*.rs" + V,
        "system/Encounter.rs" + V + ", system/Encounter.rs"
    })
    void aScopeThatIsNotRegisteredIsRefused(String registered, String asked) {
        Http.Answer answer = http.askForToken(http.register(registered), asked);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("error").textValue()).isEqualTo("invalid_scope");
    }

    @ParameterizedTest
    @CsvSource({
        "system/*.cruds, system/Observation.rs, system/Observation.rs",
        "system/Observation.rs, system/*.cruds, system/Observation.rs",
        "system/Patient.rs, system/Patient.rs openid system/Observation.rs, system/Patient.rs",
        "system/*.cruds, system/Patient.read, system/Patient.rs",
        "system/*.rs system/Encounter.rs" + V + ", system/Encounter.rs" + V + ", system/Encounter.rs" + V
    })
    void whatIsAskedForAndRegisteredIsGranted(String registered, String asked, String granted) {
        Http.Answer answer = http.askForToken(http.register(registered), asked);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("scope").textValue()).isEqualTo(granted);
        assertThat(answer.json().path("expires_in").intValue()).isBetween(3_590, 3_600);
    }

    @Test
    void theTokenSaysWhoseItIsAndForWhom() throws ParseException {
        SignedJWT token = SignedJWT.parse(http.adminToken());

        assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
        assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
        JWTClaimsSet claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(http.base());
        assertThat(claims.getAudience()).containsExactly(http.base() + "/fhir");
        assertThat(claims.getStringClaim("client_id")).isEqualTo("admin");
        assertThat(claims.getStringClaim("scope")).isEqualTo("system/*.cruds");
        assertThat(claims.getStringClaim("keneya_role")).isEqualTo("administrator");
    }

    @Test
    void aClientProvesItselfWithItsKey() throws JOSEException {
        RSAKey rsa = new RSAKeyGenerator(2048).keyID("r1").generate();
        ECKey ec = new ECKeyGenerator(Curve.P_384).keyID("e1").generate();
        String id = registerKeys(rsa, ec);

        assertThat(ask(signed(rsa, claims(id))).status()).isEqualTo(200);
        assertThat(ask(signed(ec, claims(id))).status()).isEqualTo(200);
    }

    @Test
    void aClientProvesItselfWithAKeyThatItPublishes() throws JOSEException, IOException {
        ECKey key = new ECKeyGenerator(Curve.P_384).keyID("published").generate();
        byte[] keys = new JWKSet(List.of(key)).toPublicJWKSet().toString().getBytes(StandardCharsets.UTF_8);
        HttpServer publisher = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        publisher.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        publisher.start();
        try {
            String id = "keys-" + UUID.randomUUID();
            Http.Answer registered = http.sendAs(http.adminToken(), "POST", "/admin/clients", """
                    {"client_id": "%s", "client_name": "Keys", "scope": "system/Patient.rs",
                     "jwks_uri": "http://127.0.0.1:%d/jwks"}""".formatted(
                            id, publisher.getAddress().getPort()));
            assertThat(registered.status()).isEqualTo(201);
            assertThat(registered.json().has("client_secret")).isFalse();
            ECKey impostor = new ECKeyGenerator(Curve.P_384).keyID("published").generate();

            refused(signed(impostor, claims(id)));
            String assertion = signed(key, claims(id));
            assertThat(ask(assertion).status()).isEqualTo(200);
            refused(assertion);
        } finally {
            publisher.stop(0);
        }
    }

    @Test
    void anAssertionIsGoodOnce() throws JOSEException {
        RSAKey key = new RSAKeyGenerator(2048).keyID("k").generate();
        String assertion = signed(key, claims(registerKeys(key)));

        assertThat(ask(assertion).status()).isEqualTo(200);
        assertThat(ask(assertion).status()).isEqualTo(401);
    }

    @Test
    void anAssertionThatIsNotForUsOrTooLongLivedIsRefused() throws JOSEException {
        RSAKey key = new RSAKeyGenerator(2048).keyID("k").generate();
        RSAKey impostor = new RSAKeyGenerator(2048).keyID("k").generate();
        String id = registerKeys(key);
        Instant now = Instant.now();

        refused(signed(key, claims(id).audience(http.base())));
        refused(signed(key, claims(id).audience("http://elsewhere.example/oauth2/token")));
        refused(signed(key, claims(id).issuer("admin")));
        refused(signed(key, claims(id).subject("admin")));
        refused(signed(key, claims("admin")));
        refused(signed(key, claims(id).expirationTime(null)));
        refused(signed(key, claims(id).expirationTime(Date.from(now.plusSeconds(3_600)))));
        refused(signed(key, claims(id).expirationTime(Date.from(now.minusSeconds(40)))));
        refused(signed(key, claims(id).jwtID(null)));
        refused(signed(impostor, claims(id)));
        refused(signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(), key, claims(id)));
        refused("nonsense");
    }

    private void refused(String assertion) {
        assertThat(ask(assertion).status()).isEqualTo(401);
    }

    private Http.Answer ask(String assertion) {
        return http.form(
                "/oauth2/token",
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_assertion_type",
                        ASSERTION,
                        "client_assertion",
                        assertion));
    }

    private String registerKeys(JWK... keys) {
        String id = "keys-" + UUID.randomUUID();
        String jwks = new JWKSet(List.of(keys)).toPublicJWKSet().toString();
        Http.Answer answer = http.sendAs(http.adminToken(), "POST", "/admin/clients", """
                {"client_id": "%s", "client_name": "Keys", "scope": "system/Patient.rs", "jwks": %s}""".formatted(id, jwks));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().has("client_secret")).isFalse();
        return id;
    }

    private JWTClaimsSet.Builder claims(String id) {
        return new JWTClaimsSet.Builder()
                .issuer(id)
                .subject(id)
                .audience(http.base() + "/oauth2/token")
                .jwtID(UUID.randomUUID().toString())
                .expirationTime(Date.from(Instant.now().plusSeconds(240)));
    }

    private static String signed(JWK key, JWTClaimsSet.Builder claims) throws JOSEException {
        JWSAlgorithm algorithm = key instanceof ECKey ? JWSAlgorithm.ES384 : JWSAlgorithm.RS384;
        return signed(new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), key, claims);
    }

    private static String signed(JWSHeader header, JWK key, JWTClaimsSet.Builder claims) throws JOSEException {
        SignedJWT assertion = new SignedJWT(header, claims.build());
        assertion.sign(key instanceof ECKey ec ? new ECDSASigner(ec) : new RSASSASigner(key.toRSAKey()));
        return assertion.serialize();
    }
}
