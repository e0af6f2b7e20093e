package ml.keneya.security;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Registers people and apps for tests, as an administrator does. */
public final class People {

    static final String PASSWORD = "quatre mots de passe longs";

    /** What an app asks for with which the glass is broken. */
    static final String EMERGENCY =
            "launch/patient patient/*.rs" + " purpose_of_use=http://terminology.hl7.org/CodeSystem/v3-ActReason|BTG";

    static final String REASON = "Inconsciente, hémorragie, allergie inconnue";

    private final Http http;

    public People(Http http) {
        this.http = http;
    }

    /**
     * Registers a user of that role, at some facility if it needs one, who has not chosen a password yet; the first one
     * is in the answer.
     */
    JsonNode register(String role, String more) {
        boolean isAnywhere = more.contains("\"facility\"")
                || Role.parse(role).filter(Role::treatsPatients).isEmpty();
        Http.Answer answer = http.sendAs(http.adminToken(), "POST", "/admin/users", """
                {"user_id": "u-%s", "user_name": "Aïssata", "role": "%s" %s %s}""".formatted(
                        UUID.randomUUID(), role, isAnywhere ? "" : ", \"facility\": \"cscom-1\"", more));
        if (answer.status() != 201) {
            throw new AssertionError(answer.body());
        }
        return answer.json();
    }

    /** A user of that role who has chosen a password. */
    public String user(String role, String more) {
        JsonNode user = register(role, more);
        String id = user.path("user_id").textValue();
        Browser browser = new Browser(http);
        browser.signIn(id, user.path("password").textValue());
        Browser.Page page = browser.get("/account/password");
        Browser.Page chosen = browser.submit(
                "/account/password",
                page,
                Map.of("current", user.path("password").textValue(), "chosen", PASSWORD));
        if (chosen.status() != 302) {
            throw new AssertionError(chosen.body());
        }
        return id;
    }

    /** A public app with that scope. */
    public String app(String scope) {
        return app(scope, ", \"token_endpoint_auth_method\": \"none\"")
                .path("client_id")
                .textValue();
    }

    JsonNode app(String scope, String more) {
        Http.Answer answer = http.sendAs(http.adminToken(), "POST", "/admin/clients", """
                {"client_id": "app-%s", "client_name": "Vaccins", "scope": "%s", "redirect_uris": ["%s"] %s}""".formatted(
                        UUID.randomUUID(), scope, Browser.REDIRECT, more));
        if (answer.status() != 201) {
            throw new AssertionError(answer.body());
        }
        return answer.json();
    }

    /** A browser in which that user is signed in. */
    Browser signedIn(String user) {
        Browser browser = new Browser(http);
        Browser.Page page = browser.signIn(user, PASSWORD);
        if (page.status() != 302 || page.location().contains("error")) {
            throw new AssertionError(page.toString());
        }
        return browser;
    }

    Http.Answer exchange(String app, String code, String verifier, String... headers) {
        Map<String, String> form = new TreeMap<>(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                Browser.REDIRECT,
                "code_verifier",
                verifier));
        if (headers.length == 0) {
            form.put("client_id", app);
        }
        return http.form("/oauth2/token", form, headers);
    }

    Http.Answer refresh(String app, String token) {
        return http.form(
                "/oauth2/token", Map.of("grant_type", "refresh_token", "refresh_token", token, "client_id", app));
    }

    /** What an app gets whose user agrees to all. */
    public JsonNode tokens(String user, String app, String scope) {
        return exchange(app, signedIn(user).code(app, scope), Browser.VERIFIER).json();
    }

    /** What an app gets whose user picks that patient and agrees to all. */
    public JsonNode tokens(String user, String app, String scope, String patient) {
        Browser browser = signedIn(user);
        Browser.Page page = browser.pick(browser.consent(browser.launch(app, scope)), patient);
        return exchange(app, browser.agree(page).parameter("code"), Browser.VERIFIER)
                .json();
    }

    /** What an app gets whose user breaks the glass for that patient. */
    public JsonNode breakTheGlass(String user, String named) {
        String app = app(EMERGENCY);
        Browser browser = signedIn(user);
        // offline_access is more than it is registered for.
        Browser.Page page = browser.consent(browser.launch(app, EMERGENCY + " offline_access"));
        Browser.Page declared = browser.declare(page, named, REASON);
        if (declared.status() != 302) {
            throw new AssertionError(declared.body());
        }
        String code = browser.agree(browser.get(declared.location())).parameter("code");
        return exchange(app, code, Browser.VERIFIER).json();
    }
}
