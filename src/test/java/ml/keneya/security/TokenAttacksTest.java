package ml.keneya.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");
    private static final UnaryOperator<JWSHeader.Builder> AS_IS = UnaryOperator.identity();
    private static final UnaryOperator<JWTClaimsSet.Builder> OURS = UnaryOperator.identity();

    private Http http;
    private String client;
    private RSAKey key;
    private RSAKey thief;

    @BeforeEach
    void connect(@Autowired TestServer server) throws Exception {
        http = new Http(server);
        client = http.register("system/*.rs").id();
        key = RSAKey.parse(Files.readString(http.home().resolve("keys/access-tokens.jwk.json")));
        thief = new RSAKeyGenerator(2048).keyID("thief").generate();
    }

    @Test
    void theListIsRefusedAndNobodyIsCalled() throws Exception {
        assertThat(status(token(AS_IS, OURS, key)))
                .as("what the others are made from")
                .isEqualTo(200);

        try (ServerSocket trap = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            trap.setSoTimeout(1);
            for (Attack attack : attacks("http://127.0.0.1:" + trap.getLocalPort() + "/keys")) {
                assertThat(status(attack.token())).as(attack.name()).isEqualTo(401);
            }
            assertThat(isCalled(trap)).isFalse();
        }
    }

    /** A name and the token that it describes. */
    private record Attack(String name, String token) {}

    private List<Attack> attacks(String trap) throws Exception {
        String good = token(AS_IS, OURS, key);
        String[] parts = good.split("\\.", -1);
        byte[] publicKey = key.toRSAPublicKey().getEncoded();
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(publicKey)
                + "\n-----END PUBLIC KEY-----\n";
        Instant now = Instant.now();
        List<Attack> list = new ArrayList<>();
        for (String none : List.of("none", "None", "NONE", "nOnE", "", "HS256", "RS256 ")) {
            list.add(new Attack("alg " + none + " without signature", unsigned(none, parts[1]) + '.'));
            list.add(new Attack("alg " + none + " with the signature", unsigned(none, parts[1]) + '.' + parts[2]));
        }
        list.add(new Attack("no signature", parts[0] + '.' + parts[1] + '.'));
        list.add(new Attack("two parts", parts[0] + '.' + parts[1]));
        list.add(new Attack("four parts", good + '.' + parts[2]));
        list.add(new Attack("signature of zeros", parts[0] + '.' + parts[1] + '.' + base64(new byte[384])));
        list.add(new Attack("HS256 with the public key", hmac(JWSAlgorithm.HS256, publicKey)));
        list.add(new Attack("HS256 with the PEM", hmac(JWSAlgorithm.HS256, pem.getBytes(StandardCharsets.US_ASCII))));
        list.add(new Attack(
                "HS512 with the modulus",
                hmac(JWSAlgorithm.HS512, key.getModulus().decode())));
        for (String alg : List.of("ES256", "ES384", "ES512")) {
            // CVE-2022-21449: r and s of zero were a signature of everything.
            int length = alg.equals("ES256") ? 64 : alg.equals("ES384") ? 96 : 132;
            list.add(new Attack("psychic " + alg, unsigned(alg, parts[1]) + '.' + base64(new byte[length])));
        }
        for (JWSAlgorithm other : List.of(JWSAlgorithm.RS384, JWSAlgorithm.RS512, JWSAlgorithm.PS256)) {
            list.add(new Attack(
                    "another algorithm " + other, signed(new JWSHeader.Builder(other), new RSASSASigner(key))));
        }
        list.add(new Attack("issuer", token(AS_IS, c -> c.issuer("http://elsewhere.example"), key)));
        list.add(new Attack("no issuer", token(AS_IS, c -> c.issuer(null), key)));
        list.add(new Attack("audience", token(AS_IS, c -> c.audience("http://elsewhere.example/fhir"), key)));
        list.add(new Attack("audience is the issuer", token(AS_IS, c -> c.audience(http.base()), key)));
        list.add(new Attack("audience below", token(AS_IS, c -> c.audience(http.base() + "/fhir/Patient"), key)));
        list.add(new Attack("no audience", token(AS_IS, c -> c.audience((String) null), key)));
        list.add(new Attack("type JWT", token(h -> h.type(JOSEObjectType.JWT), OURS, key)));
        list.add(new Attack("no type", token(h -> h.type(null), OURS, key)));
        list.add(new Attack("type of a logout", token(h -> h.type(new JOSEObjectType("logout+jwt")), OURS, key)));
        list.add(new Attack("expired", token(AS_IS, c -> c.expirationTime(Date.from(now.minusSeconds(60))), key)));
        list.add(new Attack("never expires", token(AS_IS, c -> c.expirationTime(null), key)));
        list.add(new Attack("expires in words", token(AS_IS, c -> c.claim("exp", "tomorrow"), key)));
        list.add(new Attack("not yet", token(AS_IS, c -> c.notBeforeTime(Date.from(now.plusSeconds(120))), key)));
        for (String kid : List.of(
                "other",
                "",
                "../../../../dev/null",
                "/dev/null",
                "' OR '1'='1",
                "a\u0000b",
                "http://127.0.0.1/k",
                "x".repeat(2_000))) {
            list.add(new Attack("kid " + kid, token(h -> h.keyID(kid), OURS, thief)));
        }
        list.add(new Attack("our kid, another key", token(AS_IS, OURS, thief)));
        list.add(new Attack("jwk", token(h -> h.jwk(thief.toPublicJWK()).keyID("thief"), OURS, thief)));
        list.add(new Attack("jku", token(h -> h.jwkURL(URI.create(trap)).keyID("thief"), OURS, thief)));
        list.add(new Attack("x5u", token(h -> h.x509CertURL(URI.create(trap)).keyID("thief"), OURS, thief)));
        list.add(new Attack("iss names a trap", token(AS_IS, c -> c.issuer(trap), thief)));
        list.add(new Attack(
                "unknown crit", token(h -> h.criticalParams(Set.of("keneya")).customParam("keneya", 1), OURS, key)));
        list.add(new Attack(
                "b64", token(h -> h.base64URLEncodePayload(false).criticalParams(Set.of("b64")), OURS, key)));
        list.add(new Attack("encrypted", encrypted(good)));
        list.add(new Attack("nested", signedText(good)));
        list.add(new Attack("payload is no object", signedText("[1,2]")));
        list.add(new Attack("payload is no JSON", signedText("{\"a\":")));
        list.add(new Attack(
                "claims changed",
                parts[0]
                        + '.'
                        + base64(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                                .replace(".rs", ".cruds")
                                .getBytes(StandardCharsets.UTF_8))
                        + '.'
                        + parts[2]));
        list.add(new Attack("too long", token(AS_IS, c -> c.claim("padding", "x".repeat(8_000)), key)));
        list.add(new Attack("a word", "admin"));
        list.add(new Attack("dots", "..."));
        list.add(new Attack(
                "a bomb",
                unsigned("RS256", base64("[".repeat(3_000).getBytes(StandardCharsets.UTF_8))) + '.' + parts[2]));
        return list;
    }

    @Test
    void tenThousandUnknownKeysAreRefusedAndLeaveTheDoorOpenToOthers() throws Exception {
        String[] parts = token(AS_IS, OURS, key).split("\\.", -1);
        for (int i = 0; i < 10_000; i++) {
            String header = base64(
                    ("{\"alg\":\"RS256\",\"typ\":\"at+jwt\",\"kid\":\"" + i + "\"}").getBytes(StandardCharsets.UTF_8));
            assertThat(status(header + '.' + parts[1] + '.' + parts[2])).isEqualTo(401);
        }

        assertThat(status(token(AS_IS, OURS, key))).isEqualTo(200);
    }

    @Test
    void aTokenComesInOneHeaderInOneWay() throws Exception {
        String good = token(AS_IS, OURS, key);

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
            RSAKey own = new RSAKeyGenerator(2048).keyID("own").generate();
            String id = "attack-" + UUID.randomUUID();
            assertThat(http.sendAs(http.adminToken(), "POST", "/admin/clients", """
                    {"client_id": "%s", "client_name": "A", "scope": "system/Patient.rs", "jwks": %s}""".formatted(
                                            id, new JWKSet(own).toPublicJWKSet()))
                            .status())
                    .isEqualTo(201);

            assertThat(askFor(assertion(id, own, AS_IS)))
                    .as("what the others are made from")
                    .isEqualTo(200);
            assertThat(askFor(assertion(id, thief, h -> h.jwkURL(URI.create(url)))))
                    .isEqualTo(401);
            assertThat(askFor(assertion(id, thief, h -> h.x509CertURL(URI.create(url)))))
                    .isEqualTo(401);
            assertThat(askFor(assertion(id, thief, h -> h.jwk(thief.toPublicJWK()))))
                    .isEqualTo(401);
            assertThat(askFor(assertion(id, thief, h -> h.keyID("own")))).isEqualTo(401);
            assertThat(askFor(assertion("../" + id, own, AS_IS))).isEqualTo(401);
            assertThat(askFor("x".repeat(60_000))).isIn(400, 401);
            assertThat(askFor("x".repeat(1_000_000))).isEqualTo(413);
            assertThat(isCalled(trap)).isFalse();
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

    private static boolean isCalled(ServerSocket trap) throws IOException {
        try {
            trap.accept().close();
            return true;
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }

    private String token(
            UnaryOperator<JWSHeader.Builder> header, UnaryOperator<JWTClaimsSet.Builder> claims, RSAKey with)
            throws Exception {
        JWSHeader.Builder ours =
                new JWSHeader.Builder(JWSAlgorithm.RS256).type(ACCESS_TOKEN).keyID(key.getKeyID());
        SignedJWT token =
                new SignedJWT(header.apply(ours).build(), claims.apply(claims()).build());
        token.sign(new RSASSASigner(with));
        return token.serialize();
    }

    private String signed(JWSHeader.Builder header, JWSSigner signer) throws Exception {
        SignedJWT token =
                new SignedJWT(header.type(ACCESS_TOKEN).keyID(key.getKeyID()).build(), claims().build());
        token.sign(signer);
        return token.serialize();
    }

    private String hmac(JWSAlgorithm algorithm, byte[] secret) throws Exception {
        return signed(new JWSHeader.Builder(algorithm), new MACSigner(secret));
    }

    /** Anything, signed by us. */
    private String signedText(String payload) throws Exception {
        com.nimbusds.jose.JWSObject token = new com.nimbusds.jose.JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(ACCESS_TOKEN)
                        .keyID(key.getKeyID())
                        .build(),
                new Payload(payload));
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private String encrypted(String token) throws Exception {
        JWEObject encrypted = new JWEObject(
                new JWEHeader.Builder(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM)
                        .contentType("JWT")
                        .keyID(key.getKeyID())
                        .build(),
                new Payload(token));
        encrypted.encrypt(new RSAEncrypter(key.toRSAPublicKey()));
        return encrypted.serialize();
    }

    private String unsigned(String algorithm, String payload) {
        String header = "{\"alg\":\"" + algorithm + "\",\"typ\":\"at+jwt\",\"kid\":\"" + key.getKeyID() + "\"}";
        return base64(header.getBytes(StandardCharsets.UTF_8)) + '.' + payload;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(http.base())
                .audience(http.base() + "/fhir")
                .subject(client)
                .claim("client_id", client)
                .claim("scope", "system/*.rs")
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    }
}
