package ml.keneya.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ml.keneya.support.Chromium;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of a launch in a real browser the size of a phone. */
@FhirServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LaunchPagesTest {

    private Chromium chromium;
    private HttpServer app;
    private Http http;
    private People people;

    @BeforeAll
    void open() throws IOException {
        chromium = Chromium.open();
        app = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        app.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        app.start();
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
            app.stop(0);
        }
    }

    @BeforeEach
    void connect(@Autowired TestServer server) {
        http = new Http(server);
        people = new People(http);
    }

    @Test
    void aPersonSignsInChoosesAPasswordPicksAPatientAndAgrees() {
        String number = "CPN-" + UUID.randomUUID().toString().substring(0, 8);
        http.createAs(http.tokenFor("system/*.cruds"), """
                {"resourceType": "Patient", "identifier": [{"system": "urn:test", "value": "%s"}],
                 "name": [{"text": "Fanta <b>Keïta</b>"}], "gender": "female", "birthDate": "2001-02"}""".formatted(number));
        JsonNode user = people.register(
                "steward",
                ", \"scope\": \"user/*.cruds user/*.cruds?_security="
                        + "http://terminology.hl7.org/CodeSystem/v3-Confidentiality|V\"");
        String scope = "launch/patient patient/*.rs user/Encounter.crus?_security="
                + "http://terminology.hl7.org/CodeSystem/v3-Confidentiality|V openid offline_access";
        // RFC 8252, section 7.3: an app on the user's own computer listens where it can.
        String callback = "http://127.0.0.1:" + app.getAddress().getPort() + "/callback";
        Map<String, String> launch = new Browser(http).launch(people.app(scope), scope);
        launch.put("redirect_uri", callback);
        List<String> complaints = new ArrayList<>();

        try (BrowserContext context = chromium.phone("fr-FR")) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.navigate(http.base() + "/oauth2/authorize?" + Browser.form(launch));
            Chromium.picture(page, "1-login");
            assertThat(page.title()).isEqualTo("Se connecter · Keneya");
            page.fill("#user", user.path("user_id").textValue());
            page.fill("#password", "faux");
            page.click("button");
            assertThat(page.textContent("[role=alert]")).contains("Cela n’a pas marché");
            Chromium.picture(page, "2-login-failed");
            page.fill("#user", user.path("user_id").textValue());
            page.fill("#password", user.path("password").textValue());
            page.click("button");
            Chromium.picture(page, "3-password");
            page.fill("#current", user.path("password").textValue());
            page.fill("#chosen", People.PASSWORD);
            page.click("button");
            Chromium.picture(page, "4-patient");
            page.fill("#search", number);
            page.click("form[role=search] button");
            Chromium.picture(page, "5-patient-found");
            assertThat(page.textContent(".match b")).isEqualTo("Fanta <b>Keïta</b>");
            page.click(".match");
            Chromium.picture(page, "6-consent");
            assertThat(page.textContent("h1")).isEqualTo("Laisser entrer Vaccins\u00a0?");
            assertThat(page.textContent("li.sensitive")).contains("Encounter", "très restreints");
            Request back = page.waitForRequest(callback + "**", () -> page.click("text=Autoriser"));

            assertThat(back.url()).contains("code=", "state=");
        }
        assertThat(complaints).as("what the browser found against the pages").isEmpty();
    }

    @Test
    void inAnEmergencyAPersonSaysForWhomAndWhy() {
        String user = people.user("clinician", ", \"break_the_glass\": true");
        String scope = "launch/patient patient/*.rs"
                + " purpose_of_use=http://terminology.hl7.org/CodeSystem/v3-ActReason|BTG";
        List<String> complaints = new ArrayList<>();

        try (BrowserContext context = chromium.phone("fr-FR")) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.navigate(http.base() + "/oauth2/authorize?"
                    + Browser.form(new Browser(http).launch(people.app(scope), scope)));
            page.fill("#user", user);
            page.fill("#password", People.PASSWORD);
            page.click("button");
            Chromium.picture(page, "7-emergency");
            assertThat(page.title()).isEqualTo("Urgence · Keneya");
            page.fill("#patient", "personne-" + user);
            page.fill("#reason", "Hémorragie, inconsciente");
            page.click("text=Ouvrir le dossier");
            Chromium.picture(page, "8-emergency-nobody");
            assertThat(page.textContent("[role=alert]")).contains("Personne n’est connu ainsi");
        }
        // The browser notes every answer of 404.
        assertThat(complaints).allMatch(complaint -> complaint.contains("404"));
    }

    @Test
    void thePagesSpeakEnglishToo() {
        try (BrowserContext context = chromium.phone("en-GB")) {
            Page page = context.newPage();
            page.navigate(http.base() + "/login");

            assertThat(page.title()).isEqualTo("Sign in · Keneya");
            assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
        }
    }
}
