package ml.keneya.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person before a browser, and the app that sent him: it keeps cookies, fills in forms, and follows no redirect. */
final class Browser {

    static final String REDIRECT = "http://127.0.0.1:9/callback";
    static final String VERIFIER = "a-verifier-that-is-long-enough-to-be-one-0123456789";
    private static final Pattern INPUT = Pattern.compile("name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final Http http;
    private final String language;

    /** A page, or where it sends the browser. */
    record Page(int status, String location, String body) {

        String parameter(String name) {
            return query(URI.create(location)).getOrDefault(name, "");
        }

        /** The value of a hidden field. */
        String field(String name) {
            Matcher inputs = INPUT.matcher(body);
            while (inputs.find()) {
                if (inputs.group(1).equals(name)) {
                    return unescaped(inputs.group(2));
                }
            }
            throw new AssertionError("No " + name + " in " + body);
        }

        List<String> fields(String name) {
            return INPUT.matcher(body)
                    .results()
                    .filter(input -> input.group(1).equals(name))
                    .map(input -> unescaped(input.group(2)))
                    .toList();
        }

        private static String unescaped(String text) {
            return text.replace("&#39;", "'").replace("&amp;", "&");
        }
    }

    Browser(Http http) {
        this(http, "en");
    }

    /** Of somebody who reads that language. */
    Browser(Http http, String language) {
        this.http = http;
        this.language = language;
    }

    /** The parameters with which an app sends its user: good ones, of which a test spoils some. */
    Map<String, String> launch(String client, String scope) {
        Map<String, String> launch = new LinkedHashMap<>();
        launch.put("response_type", "code");
        launch.put("client_id", client);
        launch.put("redirect_uri", REDIRECT);
        launch.put("scope", scope);
        launch.put("state", "state-" + UUID.randomUUID());
        launch.put("aud", http.base() + "/fhir");
        launch.put("code_challenge", challenge(VERIFIER));
        launch.put("code_challenge_method", "S256");
        return launch;
    }

    Page authorize(Map<String, String> launch) {
        return get("/oauth2/authorize?" + form(launch));
    }

    Page signIn(String user, String password) {
        return submit("/login", get("/login"), Map.of("user", user, "password", password));
    }

    /** The consent page of that launch, the user being signed in. */
    Page consent(Map<String, String> launch) {
        return get(authorize(launch).location());
    }

    /** Picks the patient on the page that asks for one. */
    Page pick(Page page, String patient) {
        Page picked = submit("/oauth2/patient/choice", page, Map.of("state", page.field("state"), "patient", patient));
        return picked.status() == 302 ? get(picked.location()) : picked;
    }

    /** Breaks the glass on the page that asks for whom and why. */
    Page declare(Page page, String patient, String reason) {
        return submit(
                "/oauth2/emergency", page, Map.of("state", page.field("state"), "patient", patient, "reason", reason));
    }

    Page agree(Page consent) {
        String scopes = consent.fields("scope").stream()
                .map(scope -> "&scope=" + encode(scope))
                .collect(Collectors.joining());
        return post(
                "/oauth2/authorize",
                form(Map.of(
                                "_csrf", consent.field("_csrf"),
                                "state", consent.field("state"),
                                "client_id", consent.field("client_id")))
                        + scopes);
    }

    /** The whole of a launch without a patient: its code. */
    String code(String client, String scope) {
        return agree(consent(launch(client, scope))).parameter("code");
    }

    Page get(String path) {
        return send(HttpRequest.newBuilder(address(path)).GET());
    }

    /** Submits a form of that page. */
    Page submit(String path, Page page, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", page.field("_csrf"));
        return post(path, form(all));
    }

    Page post(String path, String form) {
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private URI address(String path) {
        return URI.create(path.startsWith("http") ? path : http.base() + path);
    }

    private Page send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    client.send(request.header("Accept-Language", language).build(), BodyHandlers.ofString());
            return new Page(
                    response.statusCode(),
                    response.headers().firstValue("Location").orElse(""),
                    response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(each -> encode(each.getKey()) + '=' + encode(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, String> query(URI uri) {
        return Arrays.stream(Optional.ofNullable(uri.getRawQuery()).orElse("").split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8), (a, b) -> a));
    }
}
