package ml.keneya.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** How a SMART app gets into records in the name of a person: standalone launch, SMART App Launch 2.2. */
@FhirServerTest
class LaunchTest {

    private static final String V = "?_security=http://terminology.hl7.org/CodeSystem/v3-Confidentiality|V";

    private Http http;
    private People people;

    @BeforeEach
    void connect(@Autowired TestServer server) {
        http = new Http(server);
        people = new People(http);
    }

    @Test
    void anUnknownAppOrAddressIsNotSentAnywhere() {
        Browser browser = new Browser(http);
        String app = people.app("user/*.rs");
        Map<String, String> stranger = browser.launch("nobody", "user/*.rs");
        Map<String, String> elsewhere = browser.launch(app, "user/*.rs");
        elsewhere.put("redirect_uri", "https://evil.example/callback");
        Map<String, String> nearby = browser.launch(app, "user/*.rs");
        nearby.put("redirect_uri", Browser.REDIRECT + "/more");

        for (Map<String, String> launch : List.of(stranger, elsewhere, nearby)) {
            Browser.Page page = browser.authorize(launch);

            assertThat(page.status()).isEqualTo(400);
            assertThat(page.location()).isEmpty();
            assertThat(page.body())
                    .contains("The app cannot be opened", launch.equals(stranger) ? "client_id" : "redirect_uri")
                    .doesNotContain("evil.example");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "aud, https://elsewhere.example/fhir, invalid_request, aud must be http, aud doit etre http",
        "aud,, invalid_request, aud must be http, aud doit etre http",
        "state,, invalid_request, state is missing, Il manque state",
        "code_challenge,, invalid_request, code_challenge is missing, Il manque code_challenge",
        "code_challenge_method, plain, invalid_request, must be S256, doit etre S256",
        "code_challenge_method,, invalid_request, must be S256, doit etre S256",
        "scope, user/Observation.rs, invalid_scope, The app is registered for nothing, est enregistree pour rien",
        "scope, system/Patient.rs, invalid_scope, The app is registered for nothing, est enregistree pour rien",
        "scope, patient/Patient.rs, invalid_scope, The app is registered for nothing, est enregistree pour rien",
        "scope,, invalid_scope, The app is registered for nothing, est enregistree pour rien",
        "response_type, token, unsupported_response_type, response_type must be code, response_type doit être code"
    })
    void aLaunchThatIsNotAsItMustBeIsRefused(
            String parameter, String value, String error, String english, String french) {
        Browser browser = new Browser(http);
        Map<String, String> launch =
                browser.launch(people.app("user/Patient.rs patient/Patient.rs"), "user/Patient.rs");
        launch.remove(parameter);
        if (value != null) {
            launch.put(parameter, value);
        }

        Browser.Page page = browser.authorize(launch);
        Browser.Page inFrench = new Browser(http, "fr").authorize(launch);

        if (parameter.equals("response_type")) {
            assertThat(page.status()).isEqualTo(400);
            assertThat(page.body()).contains(english);
            assertThat(inFrench.body()).contains(french);
            return;
        }
        assertThat(page.status()).isEqualTo(302);
        assertThat(page.location()).startsWith(Browser.REDIRECT);
        assertThat(page.parameter("error")).isEqualTo(error);
        assertThat(page.parameter("state")).isEqualTo(launch.getOrDefault("state", ""));
        assertThat(page.parameter("error_description")).contains(english);
        assertThat(inFrench.parameter("error_description"))
                .as("RFC 6749 allows these characters only")
                .matches("[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]+")
                .contains(french);
    }

    @Test
    void whatThePersonMayNotGrantIsSaidToBeSo() {
        Browser browser = people.signedIn(people.user("clinician", ", \"scope\": \"user/Patient.rs\""));
        String app = people.app("user/Observation.rs");

        Browser.Page refused = browser.authorize(browser.launch(app, "user/Observation.rs"));

        assertThat(refused.parameter("error")).isEqualTo("invalid_scope");
        assertThat(refused.parameter("error_description")).contains("allowed to this person");
    }

    @Test
    void whoIsNotSignedInIsAskedToAndThenGoesOn() {
        String user = people.user("data-manager", "");
        String app = people.app("user/Patient.rs");
        Browser browser = new Browser(http);

        Browser.Page door = browser.authorize(browser.launch(app, "user/Patient.rs"));
        Browser.Page in = browser.signIn(user, People.PASSWORD);

        assertThat(door.location()).isEqualTo(http.base() + "/login");
        assertThat(in.location()).startsWith(http.base() + "/oauth2/authorize?");
        assertThat(browser.get(browser.get(in.location()).location()).body())
                .contains("Let Vaccins in?", "Patient", "see");
    }

    @Test
    void anAppGetsWhatWasAskedForAndAgreedTo() {
        String user = people.user("clinician", ", \"facility\": \"cscom-1\"");
        String app = people.app("user/*.rs");

        JsonNode tokens = people.tokens(user, app, "user/Patient.rs user/Observation.cruds openid");

        assertThat(tokens.path("token_type").textValue()).isEqualTo("Bearer");
        assertThat(tokens.path("scope").textValue().split(" "))
                .containsExactlyInAnyOrder("user/Patient.rs", "user/Observation.rs");
        assertThat(tokens.has("refresh_token")).isFalse();
        assertThat(tokens.has("id_token")).isFalse();
        String token = tokens.path("access_token").textValue();
        assertThat(http.getAs(token, "/fhir/Patient?_count=1").status()).isEqualTo(200);
        assertThat(http.getAs(token, "/fhir/Encounter?_count=1").status()).isEqualTo(403);
        assertThat(http.createAs(token, "{\"resourceType\":\"Observation\"}").status())
                .isEqualTo(403);
    }

    @Test
    void nobodyGrantsMoreThanHeMayDo() {
        String app = people.app("user/*.cruds user/*.cruds" + V);

        assertThat(scope(people.user("researcher", ""), app, "user/*.cruds")).containsExactly("user/*.rs");
        assertThat(scope(people.user("clinician", ", \"scope\": \"user/Patient.rs\""), app, "user/*.cruds"))
                .containsExactly("user/Patient.rs");
        assertThat(scope(
                        people.user("clinician", ", \"scope\": \"user/*.c" + V + "\""),
                        app,
                        "user/Encounter.cruds" + V))
                .containsExactly("user/Encounter.c" + V);
        assertThat(scope(people.user("gbv-case-worker", ""), app, "user/Encounter.cruds" + V))
                .containsExactly("user/Encounter.cruds" + V);
    }

    private List<String> scope(String user, String app, String asked) {
        return Arrays.asList(
                people.tokens(user, app, asked).path("scope").textValue().split(" "));
    }

    @Test
    void whoRefusesGrantsNothing() {
        Browser browser = people.signedIn(people.user("data-manager", ""));
        Map<String, String> launch = browser.launch(people.app("user/Patient.rs"), "user/Patient.rs");
        Browser.Page consent = browser.consent(launch);

        Browser.Page refused = browser.submit(
                "/oauth2/authorize",
                consent,
                Map.of("state", consent.field("state"), "client_id", consent.field("client_id")));

        assertThat(refused.location()).startsWith(Browser.REDIRECT);
        assertThat(refused.parameter("error")).isEqualTo("access_denied");
        assertThat(refused.parameter("error_description")).isEqualTo("The person has not authorized the app.");
        assertThat(refused.parameter("state")).isEqualTo(launch.get("state"));
    }

    @Test
    void aFormOfAnotherPersonOrWithoutItsTokenIsRefused() {
        String app = people.app("user/Patient.rs");
        Browser victim = people.signedIn(people.user("data-manager", ""));
        Browser.Page consent = victim.consent(victim.launch(app, "user/Patient.rs"));
        Browser thief = people.signedIn(people.user("data-manager", ""));
        Browser.Page own = thief.get("/account");

        assertThat(thief.get("/oauth2/consent?state=" + consent.field("state")).status())
                .isEqualTo(400);
        assertThat(thief.submit(
                                "/oauth2/authorize",
                                own,
                                Map.of("state", consent.field("state"), "client_id", app, "scope", "user/Patient.rs"))
                        .status())
                .isEqualTo(400);
        assertThat(victim.post(
                                "/account/password",
                                Browser.form(
                                        Map.of("current", People.PASSWORD, "chosen", "un autre mot de passe long")))
                        .location())
                .endsWith("/login");
        assertThat(victim.post("/oauth2/patient", Browser.form(Map.of("search", "x")))
                        .location())
                .endsWith("/login");
    }

    @Test
    void aCodeIsGoodOnceForItsAppWithItsVerifier() {
        String user = people.user("data-manager", "");
        String app = people.app("user/Patient.rs");
        String other = people.app("user/Patient.rs");
        Browser browser = people.signedIn(user);

        assertThat(people.exchange(
                                app, browser.code(app, "user/Patient.rs"), "another-verifier-0123456789-0123456789-01")
                        .status())
                .isEqualTo(400);
        assertThat(people.exchange(other, browser.code(app, "user/Patient.rs"), Browser.VERIFIER)
                        .status())
                .isEqualTo(400);
        assertThat(people.exchange(app, "sha256:" + browser.code(app, "user/Patient.rs"), Browser.VERIFIER)
                        .status())
                .isEqualTo(400);
        String code = browser.code(app, "user/Patient.rs");
        Http.Answer first = people.exchange(app, code, Browser.VERIFIER);
        assertThat(first.status()).isEqualTo(200);
        String token = first.json().path("access_token").textValue();
        assertThat(http.getAs(token, "/fhir/Patient?_count=1").status()).isEqualTo(200);

        assertThat(people.exchange(app, code, Browser.VERIFIER).status()).isEqualTo(400);
        assertThat(http.getAs(token, "/fhir/Patient?_count=1").status())
                .as("the token of a code that was used twice")
                .isEqualTo(401);
    }

    @Test
    void anAppWithASecretNeedsBothSecretAndVerifier() {
        String user = people.user("data-manager", "");
        JsonNode app = people.app("user/Patient.rs", "");
        String id = app.path("client_id").textValue();
        String basic = basic(id, app.path("client_secret").textValue());
        Browser browser = people.signedIn(user);

        assertThat(people.exchange(id, browser.code(id, "user/Patient.rs"), Browser.VERIFIER)
                        .status())
                .isEqualTo(401);
        assertThat(people.exchange(
                                id,
                                browser.code(id, "user/Patient.rs"),
                                "another-verifier-0123456789-0123456789-01",
                                "Authorization",
                                basic)
                        .status())
                .isEqualTo(400);
        assertThat(people.exchange(id, browser.code(id, "user/Patient.rs"), Browser.VERIFIER, "Authorization", basic)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anAppWithAKeyNeedsBothKeyAndVerifier() throws JOSEException {
        ECKey key = new ECKeyGenerator(Curve.P_384).keyID("k").generate();
        String id = people.app(
                        "user/Patient.rs",
                        ", \"jwks\": {\"keys\": [%s]}"
                                .formatted(key.toPublicJWK().toJSONString()))
                .path("client_id")
                .textValue();
        Browser browser = people.signedIn(people.user("data-manager", ""));

        assertThat(exchange(id, key, browser.code(id, "user/Patient.rs"), "another-verifier-0123456789-0123456789-01")
                        .status())
                .isEqualTo(400);
        assertThat(exchange(id, key, browser.code(id, "user/Patient.rs"), Browser.VERIFIER)
                        .status())
                .isEqualTo(200);
    }

    private Http.Answer exchange(String id, ECKey key, String code, String verifier) throws JOSEException {
        SignedJWT assertion = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES384).keyID("k").build(),
                new JWTClaimsSet.Builder()
                        .issuer(id)
                        .subject(id)
                        .audience(http.base() + "/oauth2/token")
                        .jwtID(UUID.randomUUID().toString())
                        .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                        .build());
        assertion.sign(new ECDSASigner(key));
        return http.form(
                "/oauth2/token",
                new TreeMap<>(Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        Browser.REDIRECT,
                        "code_verifier",
                        verifier,
                        "client_assertion_type",
                        "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                        "client_assertion",
                        assertion.serialize())));
    }

    @Test
    void theAppIsToldWhoSignedIn() throws ParseException {
        String practitioner = "Practitioner/" + UUID.randomUUID();
        String user = people.user("clinician", ", \"fhirUser\": \"%s\"".formatted(practitioner));
        String app = people.app("openid fhirUser user/Patient.rs");

        JsonNode tokens = people.tokens(user, app, "openid fhirUser user/Patient.rs");
        String idToken = tokens.path("id_token").textValue();
        JWTClaimsSet claims = SignedJWT.parse(idToken).getJWTClaimsSet();

        assertThat(claims.getSubject()).isEqualTo(user);
        assertThat(claims.getAudience()).containsExactly(app);
        assertThat(claims.getIssuer()).isEqualTo(http.base());
        assertThat(claims.getStringClaim("fhirUser")).isEqualTo(http.base() + "/fhir/" + practitioner);
        assertThat(http.getAs(idToken, "/fhir/Patient?_count=1").status())
                .as("an ID token is no access token")
                .isEqualTo(401);
    }

    @Test
    void aRefreshTokenIsGoodOnceAndItsSecondUseEndsAll() {
        String app = people.app("user/Patient.rs offline_access");
        JsonNode first = people.tokens(people.user("data-manager", ""), app, "user/Patient.rs offline_access");

        JsonNode second =
                people.refresh(app, first.path("refresh_token").textValue()).json();
        assertThat(http.getAs(second.path("access_token").textValue(), "/fhir/Patient?_count=1")
                        .status())
                .isEqualTo(200);

        assertThat(people.refresh(app, first.path("refresh_token").textValue()).status())
                .isEqualTo(400);
        assertThat(people.refresh(app, second.path("refresh_token").textValue()).status())
                .isEqualTo(400);
        assertThat(http.getAs(second.path("access_token").textValue(), "/fhir/Patient?_count=1")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aRefreshTokenIsItsAppsAlone() {
        String app = people.app("user/Patient.rs offline_access");
        String other = people.app("user/Patient.rs offline_access");
        JsonNode tokens = people.tokens(people.user("data-manager", ""), app, "user/Patient.rs offline_access");

        assertThat(people.refresh(other, tokens.path("refresh_token").textValue())
                        .status())
                .isEqualTo(400);
        assertThat(people.refresh("admin", tokens.path("refresh_token").textValue())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void whatAnAppGivesBackIsGone() {
        String app = people.app("user/Patient.rs offline_access");
        JsonNode tokens = people.tokens(people.user("data-manager", ""), app, "user/Patient.rs offline_access");

        assertThat(http.form(
                                "/oauth2/revoke",
                                Map.of("token", tokens.path("refresh_token").textValue(), "client_id", app))
                        .status())
                .isEqualTo(200);

        ended(app, tokens);
    }

    @Test
    void signingOutLockingAndRemovingEndAllAccess() {
        String app = people.app("user/Patient.rs offline_access");
        String scope = "user/Patient.rs offline_access";
        String leaver = people.user("data-manager", "");
        String locked = people.user("data-manager", "");
        String removed = people.user("data-manager", "");
        String demoted = people.user("data-manager", "");
        JsonNode ofLeaver = people.tokens(leaver, app, scope);
        JsonNode ofLocked = people.tokens(locked, app, scope);
        JsonNode ofRemoved = people.tokens(removed, app, scope);
        JsonNode ofDemoted = people.tokens(demoted, app, scope);
        String admin = http.adminToken();

        Browser browser = people.signedIn(leaver);
        browser.submit("/logout", browser.get("/account"), Map.of());
        assertThat(http.sendAs(admin, "PUT", "/admin/users/" + locked + "/lock", "")
                        .status())
                .isEqualTo(204);
        assertThat(http.sendAs(admin, "DELETE", "/admin/users/" + removed, "").status())
                .isEqualTo(204);
        assertThat(http.sendAs(admin, "PUT", "/admin/users/" + demoted, """
                                {"user_id": "%s", "user_name": "A", "role": "researcher"}""".formatted(demoted))
                        .status())
                .isEqualTo(200);

        ended(app, ofLeaver);
        ended(app, ofLocked);
        ended(app, ofRemoved);
        ended(app, ofDemoted);
        assertThat(new Browser(http).signIn(locked, People.PASSWORD).location()).contains("error");
    }

    @Test
    void aRemovedAppLosesAllAtOnceEvenIfItComesBack() {
        String app = people.app("user/Patient.rs offline_access");
        JsonNode tokens = people.tokens(people.user("data-manager", ""), app, "user/Patient.rs offline_access");

        http.sendAs(http.adminToken(), "DELETE", "/admin/clients/" + app, "");
        assertThat(http.getAs(tokens.path("access_token").textValue(), "/fhir/Patient?_count=1")
                        .status())
                .isEqualTo(401);
        http.sendAs(http.adminToken(), "POST", "/admin/clients", """
                {"client_id": "%s", "client_name": "Again", "scope": "user/Patient.rs offline_access",
                 "redirect_uris": ["%s"], "token_endpoint_auth_method": "none"}""".formatted(app, Browser.REDIRECT));

        ended(app, tokens);
    }

    private void ended(String app, JsonNode tokens) {
        assertThat(http.getAs(tokens.path("access_token").textValue(), "/fhir/Patient?_count=1")
                        .status())
                .isEqualTo(401);
        assertThat(people.refresh(app, tokens.path("refresh_token").textValue()).status())
                .isEqualTo(400);
    }

    @Test
    void aSessionOpensNoRecords() {
        Browser browser = people.signedIn(people.user("data-manager", ""));

        assertThat(browser.get("/fhir/Patient").status()).isEqualTo(401);
        assertThat(browser.get("/admin/users").status()).isEqualTo(401);
    }

    @Test
    void anAppOfAnAdministratorAdministersNothing() {
        String app = people.app("user/*.cruds");
        String token = people.tokens(people.user("administrator", ""), app, "user/*.cruds")
                .path("access_token")
                .textValue();

        assertThat(http.getAs(token, "/admin/users").status()).isEqualTo(403);
        assertThat(http.getAs(token, "/fhir/ValueSet?_count=1").status()).isEqualTo(200);
    }

    static String basic(String id, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((id + ':' + secret).getBytes(StandardCharsets.UTF_8));
    }
}
