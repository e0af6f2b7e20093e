package ml.keneya.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import ml.keneya.support.Chromium;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.hl7.fhir.utilities.npm.NpmPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The guide as the server serves it, to anybody. */
@FhirServerTest
class GuideControllerTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    TestServer server;

    @ParameterizedTest
    @ValueSource(strings = {"ig/nothing.html", "ig/en/nothing.html", "ig/%2e%2e/application.yaml", "ig/style.css/x"})
    void whatIsNotThereIsToldOnAPage(String address) throws Exception {
        HttpResponse<String> answer = get(address);

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("spring:", "Exception");
    }

    @Test
    void aPageThatDoesNotExistLeadsToTheFirstInItsLanguage() throws Exception {
        assertThat(get("ig/nothing.html").body()).contains("Cette page n’existe pas", "href=\"/ig/index.html\"");
        assertThat(get("ig/en/a/b.html").body())
                .contains("There is no such page", "href=\"/ig/en/index.html\"", "href=\"/ig/style.css\"");
    }

    @Test
    void itSaysWhatThisServerRefuses() throws Exception {
        assertThat(get("ig/index.html").body()).contains("Ce serveur n’est réglé ainsi pour aucun type");
        assertThat(get("ig/en/index.html").body()).contains("This server is set so for no type");
    }

    @Test
    void theEnglishDoorHasASlash() throws Exception {
        HttpResponse<String> answer = get("ig/en");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/ig/en/");
    }

    @Test
    void nobodyWritesIt() throws Exception {
        HttpResponse<String> answer =
                send(request("ig/index.html").POST(BodyPublishers.noBody()).build());

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"ig, fr-FR, ig/", "ig, 'en-GB,en;q=0.8', ig/en/", "ig, bm, ig/", "'', fr, ig/", "'', en, ig/en/"})
    void theDoorLeadsToTheReadersLanguage(String door, String languages, String first) throws Exception {
        HttpResponse<String> answer =
                send(request(door).header("Accept-Language", languages).build());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/" + first);
        assertThat(answer.headers().allValues("Vary")).contains("Accept-Language");
        assertThat(get(first).statusCode()).isEqualTo(200);
    }

    @Test
    void aPageIsKeptByABrowserAndMayLoadNothingFromElsewhere() throws Exception {
        HttpResponse<String> page = get("ig/en/StructureDefinition-ml-muac.html");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("MUAC is in millimetres (mm), between 60 and 500.");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'self';");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Content-Language")).hasValue("en");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
        String tag = page.headers().firstValue("ETag").orElseThrow();
        assertThat(send(request("ig/en/StructureDefinition-ml-muac.html")
                                .header("If-None-Match", tag)
                                .build())
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void itCrossesASlowNetworkCompressed() throws Exception {
        HttpResponse<String> answer = send(request("ig/StructureDefinition-ml-muac.html")
                .header("Accept-Encoding", "gzip")
                .build());

        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
    }

    @Test
    void itsHeadAloneIsAnsweredToo() throws Exception {
        HttpResponse<String> answer = send(
                request("ig/index.html").method("HEAD", BodyPublishers.noBody()).build());

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void aProfileIsServedWithItsSnapshot() throws Exception {
        HttpResponse<String> answer = get("ig/StructureDefinition-ml-muac.json");

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/fhir+json;charset=UTF-8");
        assertThat(answer.body()).contains("\"snapshot\"", "\"differential\"");
    }

    @Test
    void thePackageIsServed() throws Exception {
        HttpResponse<byte[]> answer = http.send(request("ig/package.tgz").build(), BodyHandlers.ofByteArray());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(NpmPackage.fromPackage(new java.io.ByteArrayInputStream(answer.body()))
                        .name())
                .isEqualTo("ml.keneya.ig");
    }

    @Test
    void aBrowserReadsAndSearchesItWithoutComplaint() {
        List<String> complaints = new ArrayList<>();
        try (Chromium chromium = Chromium.open();
                BrowserContext desktop = chromium.desktop("en-GB")) {
            Page page = desktop.newPage();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.navigate(server.address() + "ig");
            assertThat(page.title()).isEqualTo("Keneya’s FHIR guide · Keneya");
            Chromium.picture(page, "guide-served");
            page.fill("input[type=search]", "cholera");
            page.press("input[type=search]", "Enter");
            page.click("#results a[href='CodeSystem-icd-10.html#A00']");

            assertThat(page.url()).endsWith("/ig/en/CodeSystem-icd-10.html#A00");
            assertThat(page.isVisible("[id=A00]")).isTrue();
            assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(243, 245, 242)");
        }
        assertThat(complaints).as("what the browser found against the pages").isEmpty();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.address().resolve(path));
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }
}
