package ml.keneya.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Which access tokens the FHIR endpoint believes. */
@FhirServerTest
class AccessTokenTest {

    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");

    private Http http;
    private RSAKey key;
    private String client;

    @BeforeEach
    void connect(@Autowired TestServer server) throws IOException, ParseException {
        http = new Http(server);
        client = http.register("system/Patient.rs").id();
        key = RSAKey.parse(Files.readString(http.home().resolve("keys/access-tokens.jwk.json")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fhir/Patient",
                "/fhir/Patient/1",
                "/fhir",
                "/fhir/",
                "/fhir/metadata/",
                "/fhir/metadata/x",
                "/fhir/_history",
                "/fhir/.well-known/other",
                "/fhir/$expunge",
                "/admin/clients",
                "/actuator",
                "/actuator/env",
                "/oauth2/introspect",
                "/oauth2/device_authorization",
                "/connect/register"
            })
    void withoutATokenTheDoorStaysClosed(String path) {
        Http.Answer answer = http.get(path, "Accept-Language", "en");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.header("Content-Type")).startsWith("application/fhir+json");
        assertThat(answer.json().at("/issue/0/code").textValue()).isEqualTo("login");
        assertThat(answer.json().at("/issue/0/diagnostics").textValue()).startsWith("An access token is needed");
    }

    @Test
    void frenchIsSpokenToWhoeverAsksForNothing() {
        assertThat(http.get("/fhir/Patient").json().at("/issue/0/diagnostics").textValue())
                .startsWith("Un jeton d’accès est nécessaire");
    }

    @Test
    void aTokenInTheAddressIsNone() {
        assertThat(http.get("/fhir/Patient?access_token=" + http.adminToken()).status())
                .isEqualTo(401);
    }

    @Test
    void aTokenWithoutSignatureIsRefused() {
        refused(new PlainJWT(claims().build()).serialize());
    }

    @Test
    void aTokenSignedWithThePublicKeyAsSecretIsRefused() throws JOSEException {
        byte[] publicKey = key.toRSAPublicKey().getEncoded();

        refused(signed(
                new JWSHeader.Builder(JWSAlgorithm.HS256).type(ACCESS_TOKEN), claims(), new MACSigner(publicKey)));
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() throws JOSEException {
        refused(signed(claims().issuer("http://elsewhere.example")));
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() throws JOSEException {
        refused(signed(claims().audience("http://elsewhere.example/fhir")));
        refused(signed(claims().audience((String) null)));
    }

    @Test
    void aTokenOfAnotherTypeIsRefused() throws JOSEException {
        refused(signed(header().type(JOSEObjectType.JWT), claims(), new RSASSASigner(key)));
        refused(signed(header().type(null), claims(), new RSASSASigner(key)));
    }

    @Test
    void anExpiredTokenIsRefused() throws JOSEException {
        refused(signed(claims().expirationTime(Date.from(Instant.now().minusSeconds(40)))));
        refused(signed(claims().expirationTime(null)));
    }

    @Test
    void aTokenOfTheFutureIsRefused() throws JOSEException {
        refused(signed(claims().notBeforeTime(Date.from(Instant.now().plusSeconds(60)))));
    }

    @Test
    void aTokenOfAnUnknownKeyIsRefused() throws JOSEException {
        RSAKey other = new RSAKeyGenerator(2048).keyID("other").generate();
        RSAKey impostor = new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate();

        refused(signed(header().keyID("other"), claims(), new RSASSASigner(other)));
        refused(signed(header(), claims(), new RSASSASigner(impostor)));
        refused(signed(header().keyID("other").jwk(other.toPublicJWK()), claims(), new RSASSASigner(other)));
    }

    @Test
    void aTamperedTokenIsRefused() {
        String[] parts = http.tokenFor("system/Patient.rs").split("\\.", -1);
        String[] admins = http.adminToken().split("\\.", -1);

        refused(parts[0] + '.' + admins[1] + '.' + parts[2]);
    }

    @Test
    void anOverlongTokenIsRefused() throws JOSEException {
        refused(signed(claims().claim("padding", "x".repeat(7_500))));
    }

    @Test
    void whatIsNoTokenIsRefused() {
        refused("nonsense");
        refused("a.b.c");
    }

    /** We never issue one: whoever could sign it would not gain the widest role by saying none. */
    @Test
    void aTokenThatNamesNoRoleOpensNothing() throws JOSEException {
        Http.Answer answer = http.get(
                "/fhir/Patient",
                "Authorization",
                "Bearer " + signed(claims().claim("keneya_role", null)),
                "Accept-Language",
                "en");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().at("/issue/0/diagnostics").textValue())
                .startsWith("This token is good but names no role.")
                .contains("keneya_role", "clinician, gbv-case-worker");
    }

    @Test
    void aTokenOfOursIsBelieved() throws JOSEException {
        assertThat(http.getAs(signed(claims()), "/fhir/Patient").status()).isEqualTo(200);
    }

    @Test
    void aTokenOfAClientThatIsNotRegisteredIsRefused() throws JOSEException {
        refused(signed(claims().claim("client_id", "nobody")));
        refused(signed(claims().claim("sid", "none")));
        refused(signed(claims().issueTime(Date.from(Instant.EPOCH))));
    }

    @Test
    void metadataAndHealthNeedNoToken() {
        assertThat(http.get("/fhir/metadata").status()).isEqualTo(200);
        assertThat(http.get("/actuator/health").status()).isIn(200, 503);
        assertThat(http.get("/oauth2/jwks").json().at("/keys/0/d").isMissingNode())
                .isTrue();
    }

    @Test
    void smartConfigurationTellsWhatIsTrue() {
        Http.Answer answer = http.get("/fhir/.well-known/smart-configuration");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.json().path("issuer").textValue()).isEqualTo(http.base());
        assertThat(answer.json().path("token_endpoint").textValue()).isEqualTo(http.base() + "/oauth2/token");
        assertThat(answer.json().path("grant_types_supported"))
                .extracting(Object::toString)
                .containsExactly("\"authorization_code\"", "\"client_credentials\"", "\"refresh_token\"");
        assertThat(answer.json().path("capabilities"))
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "\"launch-standalone\"",
                        "\"client-public\"",
                        "\"client-confidential-symmetric\"",
                        "\"client-confidential-asymmetric\"",
                        "\"context-standalone-patient\"",
                        "\"permission-offline\"",
                        "\"permission-patient\"",
                        "\"permission-user\"",
                        "\"permission-v2\"",
                        "\"sso-openid-connect\"");
        assertThat(answer.json().path("authorization_endpoint").textValue())
                .isEqualTo(http.base() + "/oauth2/authorize");
        assertThat(answer.json().path("code_challenge_methods_supported").toString())
                .isEqualTo("[\"S256\"]");
        assertThat(http.get("/.well-known/openid-configuration")
                        .json()
                        .path("jwks_uri")
                        .textValue())
                .isEqualTo(http.base() + "/oauth2/jwks");
    }

    @Test
    void answersAreNeitherCachedNorFramedNorShared() {
        Http.Answer answer = http.get("/fhir/Patient", "Authorization", "Bearer " + http.tokenFor("system/Patient.rs"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(answer.headers().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"));
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    private void refused(String token) {
        Http.Answer answer = http.getAs(token, "/fhir/Patient");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
        assertThat(answer.json().at("/issue/0/code").textValue()).isEqualTo("login");
    }

    private JWTClaimsSet.Builder claims() {
        return TokenAttacks.claims(http.base(), http.base() + "/fhir", client);
    }

    private JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).type(ACCESS_TOKEN).keyID(key.getKeyID());
    }

    private String signed(JWTClaimsSet.Builder claims) throws JOSEException {
        return signed(header(), claims, new RSASSASigner(key));
    }

    private static String signed(JWSHeader.Builder header, JWTClaimsSet.Builder claims, JWSSigner signer)
            throws JOSEException {
        SignedJWT token = new SignedJWT(header.build(), claims.build());
        token.sign(signer);
        return token.serialize();
    }
}
