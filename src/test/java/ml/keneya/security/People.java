package ml.keneya.security;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Registers people and apps for tests, as an administrator does. */
final class People {

    static final String PASSWORD = "quatre mots de passe longs";

    private final Http http;

    People(Http http) {
        this.http = http;
    }

    /** Registers a user of that role, who has not chosen a password yet; the first one is in the answer. */
    JsonNode register(String role, String more) {
        Http.Answer answer =
                http.sendAs(http.adminToken(), "POST", "/admin/users", """
                {"user_id": "u-%s", "user_name": "Aïssata", "role": "%s" %s}""".formatted(UUID.randomUUID(), role, more));
        if (answer.status() != 201) {
            throw new AssertionError(answer.body());
        }
        return answer.json();
    }

    /** A user of that role who has chosen a password. */
    String user(String role, String more) {
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
    String app(String scope) {
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
    JsonNode tokens(String user, String app, String scope) {
        return exchange(app, signedIn(user).code(app, scope), Browser.VERIFIER).json();
    }
}
