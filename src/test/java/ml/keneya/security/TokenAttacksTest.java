package ml.keneya.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What has been tried on JSON Web Tokens: none of it opens the door, and none of it makes the server call anybody. */
@FhirServerTest
class TokenAttacksTest {

    private Http http;
    private TokenAttacks attacks;

    @BeforeEach
    void connect(@Autowired TestServer server) throws Exception {
        http = new Http(server);
        attacks = new TokenAttacks(
                http.base(),
                http.base() + "/fhir",
                http.register("system/*.rs").id(),
                RSAKey.parse(Files.readString(http.home().resolve("keys/access-tokens.jwk.json"))),
                List.of(JWSAlgorithm.RS384, JWSAlgorithm.RS512, JWSAlgorithm.PS256),
                List.of(JOSEObjectType.JWT));
    }

    @Test
    void theListIsRefusedAndNobodyIsCalled() throws Exception {
        assertThat(status(attacks.good())).as("what the others are made from").isEqualTo(200);

        try (ServerSocket trap = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            trap.setSoTimeout(1);
            for (TokenAttacks.Attack attack : attacks.list("http://127.0.0.1:" + trap.getLocalPort() + "/keys")) {
                assertThat(status(attack.token())).as(attack.name()).isEqualTo(401);
            }
            assertThat(TokenAttacks.isCalled(trap)).isFalse();
        }
    }

    @Test
    void tenThousandUnknownKeysAreRefusedAndLeaveTheDoorOpenToOthers() throws Exception {
        String good = attacks.good();
        for (int i = 0; i < 10_000; i++) {
            assertThat(status(TokenAttacks.withKey("" + i, good))).isEqualTo(401);
        }

        assertThat(status(good)).isEqualTo(200);
    }

    @Test
    void aTokenComesInOneHeaderInOneWay() throws Exception {
        String good = attacks.good();

        assertThat(http.get("/fhir/Patient?access_token=" + good).status()).isEqualTo(401);
        assertThat(http.get("/fhir/Patient", "Authorization", "Bearer " + good, "Authorization", "Bearer x")
                        .status())
                .isIn(400, 401);
        assertThat(http.get("/fhir/Patient", "Authorization", "Basic " + good).status())
                .isEqualTo(401);
        assertThat(http.get("/fhir/Patient", "Authorization", good).status()).isEqualTo(401);
        assertThat(http.get("/fhir/Patient", "Authorization", "Bearer").status())
                .isEqualTo(401);
        assertThat(http.get("/fhir/Patient", "Authorization", "Bearer " + good + ' ' + good)
                        .status())
                .isEqualTo(401);
        assertThat(http.get("/fhir/Patient", "Authorization", "DPoP " + good).status())
                .isEqualTo(401);
        assertThat(http.get("/fhir/Patient", "Authorization", "Bearer " + "x".repeat(1_000_000))
                        .status())
                .isIn(400, 401, 431);
        // The name of a scheme has no case: RFC 9110, section 11.1.
        assertThat(http.get("/fhir/Patient", "Authorization", "bearer " + good).status())
                .isEqualTo(200);
    }

    @Test
    void aClientIsNotFetchedItsKeysFromWhereverItSays() throws Exception {
        try (ServerSocket trap = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            trap.setSoTimeout(1);
            String url = "http://127.0.0.1:" + trap.getLocalPort() + "/keys";
            RSAKey thief = new RSAKeyGenerator(2048).keyID("thief").generate();
            RSAKey own = new RSAKeyGenerator(2048).keyID("own").generate();
            String id = "attack-" + UUID.randomUUID();
            assertThat(http.sendAs(http.adminToken(), "POST", "/admin/clients", """
                    {"client_id": "%s", "client_name": "A", "scope": "system/Patient.rs", "jwks": %s}""".formatted(
                                            id, new JWKSet(own).toPublicJWKSet()))
                            .status())
                    .isEqualTo(201);

            assertThat(askFor(assertion(id, own, TokenAttacks.AS_IS)))
                    .as("what the others are made from")
                    .isEqualTo(200);
            assertThat(askFor(assertion(id, thief, h -> h.jwkURL(URI.create(url)))))
                    .isEqualTo(401);
            assertThat(askFor(assertion(id, thief, h -> h.x509CertURL(URI.create(url)))))
                    .isEqualTo(401);
            assertThat(askFor(assertion(id, thief, h -> h.jwk(thief.toPublicJWK()))))
                    .isEqualTo(401);
            assertThat(askFor(assertion(id, thief, h -> h.keyID("own")))).isEqualTo(401);
            assertThat(askFor(assertion("../" + id, own, TokenAttacks.AS_IS))).isEqualTo(401);
            assertThat(askFor("x".repeat(60_000))).isIn(400, 401);
            assertThat(askFor("x".repeat(1_000_000))).isEqualTo(413);
            assertThat(TokenAttacks.isCalled(trap)).isFalse();
        }
    }

    private int askFor(String assertion) {
        return http.form(
                        "/oauth2/token",
                        Map.of(
                                "grant_type",
                                "client_credentials",
                                "client_assertion_type",
                                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                                "client_assertion",
                                assertion))
                .status();
    }

    private String assertion(String id, RSAKey with, UnaryOperator<JWSHeader.Builder> header) throws Exception {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(id)
                .subject(id)
                .audience(http.base() + "/oauth2/token")
                .jwtID(UUID.randomUUID().toString())
                .expirationTime(Date.from(Instant.now().plusSeconds(240)))
                .build();
        SignedJWT assertion = new SignedJWT(
                header.apply(new JWSHeader.Builder(JWSAlgorithm.RS384).keyID(with.getKeyID()))
                        .build(),
                claims);
        assertion.sign(new RSASSASigner(with));
        return assertion.serialize();
    }

    private int status(String token) {
        return http.getAs(token.replaceAll("[^\\x20-\\x7e]", ""), "/fhir/Patient")
                .status();
    }
}
