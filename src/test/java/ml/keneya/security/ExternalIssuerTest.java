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
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
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
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import ml.keneya.support.ServerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In production somebody else issues the tokens, and this server none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExternalIssuerTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String DISCOVERY = "/realm/.well-known/openid-configuration";
    private static final String KEYS = "/realm/keys";

    /** Addresses of this machine that no other test here asks from: each has allowances of its own. */
    private static final String NONSENSE = "127.0.0.2";

    private static final String FLOOD = "127.0.0.3";
    private static final String FLOOD_OF_AN_OUTAGE = "127.0.0.4";

    private final Set<String> down = ConcurrentHashMap.newKeySet();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();

    private int neighbours;
    private ECKey key;
    private RSAKey rsaKey;
    private HttpServer issuer;
    private ServerProcess server;

    @BeforeAll
    void start() throws IOException, JOSEException {
        key = new ECKeyGenerator(Curve.P_384).keyID("k").generate();
        rsaKey = new RSAKeyGenerator(2048).keyID("r").generate();
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer(DISCOVERY, """
                {"issuer": "%s/", "jwks_uri": "%s/keys", "token_endpoint": "%s/token"}""".formatted(name(), name(), name()));
        answer(KEYS, new JWKSet(List.of(key, rsaKey)).toPublicJWKSet().toString());
        issuer.start();
        server = ServerProcess.withNewHome("external-issuer")
                .with("KENEYA_SECURITY_EMBEDDED", "false")
                // The issuer itself ends its name with a slash.
                .with("KENEYA_SECURITY_ISSUER", name())
                .with("KENEYA_SECURITY_ROLEOFSYSTEMS", "data-manager")
                .with("KENEYA_SECURITY_LIMITS_STRANGERRATE", "1")
                .with("KENEYA_SECURITY_LIMITS_STRANGERBURST", "200")
                .start();
    }

    private String name() {
        return "http://127.0.0.1:" + issuer.getAddress().getPort() + "/realm";
    }

    /** Answers that, or 500 while it is down. */
    private void answer(String path, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        asked.put(path, new AtomicInteger());
        issuer.createContext(path, exchange -> {
            asked.get(path).incrementAndGet();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            if (down.contains(path)) {
                exchange.sendResponseHeaders(500, -1);
            } else {
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
            exchange.close();
        });
    }

    @AfterAll
    void stop() {
        server.close();
        issuer.stop(0);
    }

    /** First, while the server knows nothing of him. */
    @Test
    @Order(1)
    void whileItsIssuerIsAwayItSaysSoAndAsksAgain() throws Exception {
        String good = token(claims(name()));

        down.addAll(Set.of(DISCOVERY, KEYS));
        saysThatTheIssuerIsAway(getFromNextDoor(good));
        saysThatTheIssuerIsAway(getFromNextDoor(good));
        assertThat(getFromNextDoor("nonsense"))
                .as("what is no token, whoever issued it")
                .startsWith("HTTP/1.1 401 ");
        assertThat(asked.get(DISCOVERY).get()).as("asked within five seconds").isLessThanOrEqualTo(2);
        HttpResponse<String> smart = get("fhir/.well-known/smart-configuration", "");
        assertThat(smart.statusCode()).isEqualTo(503);
        assertThat(smart.headers().firstValue("Retry-After")).contains("5");
        assertThat(get("fhir/metadata", "").statusCode()).isEqualTo(200);

        down.remove(DISCOVERY);
        ServerProcess.await("the address of the keys", () -> {
            saysThatTheIssuerIsAway(getFromNextDoor(good));
            return asked.get(KEYS).get() > 0;
        });
        for (int i = 0; i < 5; i++) {
            saysThatTheIssuerIsAway(getFromNextDoor(good));
        }
        saysThatTheIssuerIsAway(getFromNextDoor(TokenAttacks.withKey("other", good)));

        down.clear();
        ServerProcess.await("the keys", () -> getFromNextDoor(good).startsWith("HTTP/1.1 200 "));

        down.addAll(Set.of(DISCOVERY, KEYS));
        assertThat(getFromNextDoor(good)).as("of a key that is known").startsWith("HTTP/1.1 200 ");
        down.clear();
    }

    private static void saysThatTheIssuerIsAway(String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 503 ")
                .contains("Retry-After: 5", "application/fhir+json", "\"transient\"")
                .contains("The issuer of tokens does not answer");
    }

    /** While he is away too: a stranger is not let off by that. */
    @Test
    @Order(2)
    void whoShowsTokensOfUnknownKeysWhileTheIssuerIsAwayIsTurnedAway() throws Exception {
        String good = token(claims(name()));
        down.add(KEYS);
        ServerProcess.await(
                "a failure",
                () -> getFromNextDoor(TokenAttacks.withKey("other", good)).startsWith("HTTP/1.1 503 "));

        int answered = 0;
        String answer = "";
        while (!answer.startsWith("HTTP/1.1 429 ")) {
            answer = getFrom(FLOOD_OF_AN_OUTAGE, TokenAttacks.withKey("unknown-" + answered, good));
            assertThat(answer).containsPattern("^HTTP/1.1 (503|429) ");
            answered++;
        }

        assertThat(answered).isBetween(20, 40);
        down.clear();
        ServerProcess.await(
                "the keys again",
                () -> getFromNextDoor(TokenAttacks.withKey("other", good)).startsWith("HTTP/1.1 401 "));
    }

    @Test
    void theListOfAttacksIsRefusedAndNobodyElseIsCalled() throws Exception {
        TokenAttacks attacks = attacks();
        assertThat(get("fhir/Patient", attacks.good()).statusCode())
                .as("what the others are made from")
                .isEqualTo(200);

        try (ServerSocket trap = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            trap.setSoTimeout(1);
            for (TokenAttacks.Attack attack : attacks.list("http://127.0.0.1:" + trap.getLocalPort() + "/keys")) {
                assertThat(getFromNextDoor(attack.token())).as(attack.name()).startsWith("HTTP/1.1 401 ");
            }
            assertThat(TokenAttacks.isCalled(trap)).isFalse();
        }
    }

    @Test
    void aFloodOfUnknownKeysIsRefusedThenTurnedAwayAndLeavesTheDoorOpenToOthers() throws Exception {
        String good = attacks().good();
        assertThat(getFrom(FLOOD, good)).startsWith("HTTP/1.1 200 ");
        int before = asked.get(KEYS).get();

        int refused = 0;
        int turnedAway = 0;
        for (int i = 0; i < 300; i++) {
            String answer = getFrom(FLOOD, TokenAttacks.withKey("unknown-" + i, good));
            assertThat(answer).containsPattern("^HTTP/1.1 (401|429) ");
            if (answer.startsWith("HTTP/1.1 401 ")) {
                refused++;
            } else {
                turnedAway++;
            }
        }

        assertThat(refused).isBetween(20, 40);
        assertThat(turnedAway).isGreaterThan(200);
        assertThat(recorded(FLOOD, 401)).isEqualTo(refused);
        assertThat(recorded(FLOOD, 429)).isZero();
        assertThat(asked.get(KEYS).get() - before).as("his keys are asked for").isLessThanOrEqualTo(4);
        assertThat(getFrom(FLOOD, good)).startsWith("HTTP/1.1 200 ");
    }

    private TokenAttacks attacks() {
        return new TokenAttacks(
                name(),
                server.address() + "fhir",
                "ehr",
                rsaKey,
                List.of(JWSAlgorithm.RS512, JWSAlgorithm.PS384, JWSAlgorithm.PS512),
                List.of());
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

    @ParameterizedTest
    @ValueSource(strings = {"exchang", "Exchange", "", "  ", "superuser"})
    void aRoleThatIsNoneOpensNothing(String role) throws Exception {
        refusedForItsRole(claims(name()).claim("keneya_role", role), "its role is none known here");
    }

    @Test
    void aRoleThatCannotBeReadOpensNothing() throws Exception {
        for (Object role : List.of(
                List.of(),
                List.of("clinician", "exchange"),
                List.of(List.of("exchange")),
                Map.of("exchange", true),
                1,
                true)) {
            refusedForItsRole(claims(name()).claim("keneya_role", role), "its role is none known here");
        }
    }

    @Test
    void aListOfOneRoleIsThatRole() throws Exception {
        String auditor = token(claims(name()).claim("keneya_role", List.of("auditor")));
        String steward = token(claims(name()).claim("keneya_role", List.of("steward")));

        assertThat(get("fhir/Patient", auditor).statusCode()).isEqualTo(403);
        assertThat(get("fhir/AuditEvent?_count=1", auditor).statusCode()).isEqualTo(200);
        assertThat(get("fhir/Patient", steward).statusCode()).isEqualTo(200);
    }

    /** Whatever the setting says of systems. */
    @Test
    void aPersonWithoutARoleGetsNone() throws Exception {
        JWTClaimsSet.Builder person = withoutRole().subject("awa").claim("scope", "user/*.rs system/*.rs");
        refusedForItsRole(person, "names no role");
        refusedForItsRole(person.claim("preferred_username", "service-account-of-mine"), "names no role");
        refusedForItsRole(person.claim("client_id", null), "names no role");
        refusedForItsRole(person.claim("azp", "ehr"), "names no role");

        assertThat(getIn("fr", "fhir/Patient", token(person)).body())
                .contains("Ce jeton est valable mais ne nomme aucun rôle.");
    }

    /** Here data-manager, which has no key to the vault. */
    @Test
    void aSystemWithoutARoleHasTheOneOfTheSetting() throws Exception {
        String vault =
                "system/*.cruds system/*.rs?_security=http://terminology.hl7.org/CodeSystem/v3-Confidentiality|V";
        String system = token(withoutRole().claim("scope", vault));
        String keycloaks = token(withoutRole()
                .subject("7f2c0b1e")
                .claim("client_id", null)
                .claim("azp", "EHR-1")
                .claim("preferred_username", "service-account-ehr-1")
                .claim("scope", vault));

        for (String token : List.of(system, keycloaks)) {
            assertThat(get("fhir/Patient", token).statusCode()).isEqualTo(200);
        }
        assertThat(server.database()
                        .sql("SELECT DISTINCT concat(role, user_id) FROM keneya.audit_event WHERE client = 'EHR-1'")
                        .query(String.class)
                        .single())
                .isEqualTo("data-manager");
    }

    private void refusedForItsRole(JWTClaimsSet.Builder claims, String why) throws Exception {
        String answer = getFromNextDoor(token(claims));

        assertThat(answer)
                .startsWith("HTTP/1.1 403 ")
                .contains("application/fhir+json", "\"forbidden\"", why, "keneya_role", "clinician, gbv-case-worker");
    }

    private JWTClaimsSet.Builder withoutRole() {
        return claims(name()).claim("keneya_role", null);
    }

    @Test
    void whoShowsBadTokensIsTurnedAwayAndDoesNotFillTheLog() throws Exception {
        String answer = getFrom(NONSENSE, "nonsense");
        int refused = 0;
        while (answer.startsWith("HTTP/1.1 401")) {
            refused++;
            answer = getFrom(NONSENSE, "nonsense");
        }

        assertThat(refused).isBetween(20, 30);
        assertThat(answer).startsWith("HTTP/1.1 429").contains("Retry-After: ", "\"throttled\"");
        assertThat(getFrom(NONSENSE, token(claims(name()))))
                .as("another behind the same address")
                .startsWith("HTTP/1.1 200");
        assertThat(recorded(NONSENSE, 401)).isEqualTo(refused);
        assertThat(recorded(NONSENSE, 429)).isZero();
    }

    private int recorded(String source, int status) {
        return server.database()
                .sql("SELECT count(*) FROM keneya.audit_event WHERE source = ? AND status = ?")
                .param(source)
                .param(status)
                .query(Integer.class)
                .single();
    }

    /** From an address that nobody asked from: from one, most would be turned away before they are looked at. */
    private String getFromNextDoor(String token) {
        neighbours++;
        return getFrom("127.1." + neighbours / 250 + '.' + (1 + neighbours % 250), token);
    }

    private String getFrom(String source, String token) {
        String request = """
                GET /fhir/Patient?_count=1 HTTP/1.1
                Host: 127.0.0.1:%d
                Accept-Language: en
                Connection: close
                Authorization: Bearer %s

                """.formatted(server.address().getPort(), token).replace("\n", "\r\n");
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), server.address().getPort(), InetAddress.getByName(source), 0)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JWTClaimsSet.Builder claims(String name) {
        return new JWTClaimsSet.Builder()
                .issuer(name)
                .subject("ehr")
                .audience(server.address() + "fhir")
                .claim("client_id", "ehr")
                .claim("keneya_role", "exchange")
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

    private HttpResponse<String> get(String path, String token) {
        return getIn("en", path, token);
    }

    private HttpResponse<String> getIn(String language, String path, String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server.address() + path)).header("Accept-Language", language);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
