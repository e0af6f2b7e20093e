package ml.keneya.server.bounds;

import static ml.keneya.server.bounds.Client.JSON;
import static ml.keneya.server.bounds.Client.XML;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ml.keneya.server.bounds.Client.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each bound at the bound and one over, and what a request looks like behind them. */
@SpringBootTest(classes = BoundedServer.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class BoundsTest {

    private static final int MAX_BODY = 5 * 1024 * 1024;

    @LocalServerPort
    private int port;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @Test
    void aBodyOverTheBoundIsRefusedHoweverItIsSent() {
        byte[] most = filled(MAX_BODY);
        byte[] over = filled(MAX_BODY + 1);

        assertThat(client.send("POST", "/fhir/Observation", most, JSON).status())
                .isEqualTo(200);
        assertThat(client.send("POST", "/fhir/Observation", over, JSON).status())
                .isEqualTo(413);
        assertThat(client.send("POST", "/fhir/Observation", Client.chunked(most), JSON, "Transfer-Encoding: chunked")
                        .status())
                .isEqualTo(200);
        assertThat(client.send("POST", "/fhir/Observation", Client.chunked(over), JSON, "Transfer-Encoding: chunked")
                        .status())
                .isEqualTo(413);
        assertThat(client.send("POST", "/fhir/Binary", over, "Content-Type: image/png")
                        .status())
                .isEqualTo(413);
    }

    @Test
    void aBodyThatTricklesIsCut(@Autowired BoundedServer.SlowClock clock) {
        clock.step(Duration.ofSeconds(60));
        try {
            Answer cut = client.post("/fhir/Observation", Bodies.OBSERVATION, JSON, "Accept-Language: en");

            assertThat(cut.status()).isEqualTo(408);
            assertThat(cut.header("Connection")).isEqualTo("close");
            assertThat(cut.body()).contains("comes at less than 240 bytes a second", "timeout");

            clock.step(Duration.ofSeconds(5));

            assertThat(client.post("/fhir/Observation", Bodies.OBSERVATION, JSON)
                            .status())
                    .as("within the grace")
                    .isEqualTo(200);
        } finally {
            clock.step(Duration.ZERO);
        }
    }

    @ParameterizedTest
    @CsvSource({"_summary,everything", "_summary,''", "_total,exact"})
    void aChoiceThatDoesNotExistIsRefusedUnlessHandlingIsLenient(String name, String value) {
        String search = "/fhir/Patient?" + name + "=" + value;

        Answer refused = client.get(search, "Accept-Language: en");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains(name + " is one of: ");
        assertThat(client.get(search, "Prefer: handling=lenient").status()).isEqualTo(200);
    }

    /** HAPI ignores both, and everybody is found. */
    @Test
    void whatTheServerDoesNotKnowIsNotIgnored() {
        for (String asked : List.of("_foo=1", "_in=List/x", "_pid=9", "_mdm=true")) {
            Answer refused = client.get("/fhir/Patient?" + asked, "Accept-Language: en");
            assertThat(refused.status()).as(asked).isEqualTo(400);
            assertThat(refused.body()).contains("does not know the parameter " + asked.split("=")[0]);
            assertThat(client.get("/fhir/Patient?" + asked, "Prefer: handling=lenient")
                            .status())
                    .isEqualTo(200);
        }
        for (String asked : List.of("gender:foo=male", "_id:mdm=1", "_lastUpdated:foo=2026", "link:Patient.name:x=a")) {
            Answer refused = client.get("/fhir/Patient?" + asked, "Prefer: handling=lenient");
            assertThat(refused.status()).as(asked).isEqualTo(400);
        }
        for (String asked : List.of("name:exact=a", "link:Patient.name:contains=a", "_profile:below=http://x")) {
            assertThat(client.get("/fhir/Patient?" + asked).status()).as(asked).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patient?_id:not=ID",
                "Patient?name=a&_id:not=ID",
                "Observation?patient._id:not=ID",
                "Observation?subject:Patient._id:not=ID",
                "Patient?_has:Observation:patient:_id:not=ID"
            })
    void recordsAreNotLeftOutByTheirIds(String asked) {
        Answer refused =
                client.get("/fhir/" + asked.replace("ID", UUID.randomUUID().toString()), "Accept-Language: en");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("_id:not is not supported");
    }

    @Test
    void twoSummariesContradictOneAnother() {
        Answer refused = client.get("/fhir/Patient?_summary=count&_summary=false", "Accept-Language: en");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("_summary may be given once");
    }

    @Test
    void aCompressedBodyArrivesInflatedAndItsHeadersFit() {
        byte[] sent = Client.gzip(Bodies.OBSERVATION.getBytes(StandardCharsets.UTF_8));

        Answer answer = client.send("POST", "/fhir/Observation", sent, JSON, "Content-Encoding: gzip");

        int length = Bodies.OBSERVATION.getBytes(StandardCharsets.UTF_8).length;
        assertThat(answer.body())
                .contains("length=" + length + " declared=" + length, "content-length: " + length)
                .doesNotContain("content-encoding");
    }

    @Test
    void aRatioOverTheBoundIsRefused() {
        byte[] blank = (Bodies.OBSERVATION + " ".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);

        Answer answer = client.send("POST", "/fhir/Observation", Client.gzip(blank), JSON, "Content-Encoding: gzip");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).contains("max-inflation-ratio");
    }

    @ParameterizedTest
    @CsvSource({"500,200", "501,413"})
    void entriesAreCounted(int entries, int status) {
        assertThat(client.post("/fhir", Bodies.transaction(entries), JSON).status())
                .isEqualTo(status);
    }

    @Test
    void entriesOfABundleWithinABundleAreCountedToo() {
        String within = Bodies.bundle(
                "collection", IntStream.range(0, 300).mapToObj(i -> "{}").collect(Collectors.joining(",")));
        String entry = "{\"resource\":" + within + "}";

        Answer answer = client.post("/fhir/Bundle", Bodies.bundle("collection", entry + "," + entry), JSON);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).contains("entry[1].resource.entry[198]", "max-entries");
    }

    @Test
    void entriesBeforeTheResourceTypeAreCountedToo() {
        String late = "{\"entry\":[" + "{},".repeat(500) + "{}],\"resourceType\":\"Bundle\"}";

        assertThat(client.post("/fhir/Bundle", late, JSON).status()).isEqualTo(413);
    }

    @Test
    void theEntriesOfAListAreNotRequests() {
        String list = "{\"resourceType\":\"List\",\"entry\":[" + "{},".repeat(800) + "{}]}";

        assertThat(client.post("/fhir/List", list, JSON).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"64,200", "65,400"})
    void depthIsTheSameInJsonAndInXml(int depth, int status) {
        assertThat(client.post("/fhir/Questionnaire", Bodies.nested(depth), JSON)
                        .status())
                .isEqualTo(status);
        assertThat(client.post("/fhir/Questionnaire", Bodies.nestedXml(depth), XML)
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "7.4,200",
        "1e30,200",
        "1e31,400",
        "1E-30,200",
        "1E-31,400",
        "1e+00000030,200",
        "1e999999999,400",
        "1e99999999999999999999,400",
        "-1e999999999,400",
        "1234567890123456789012345678901234567.90,200",
        "1234567890123456789012345678901234567.901,400"
    })
    void numbersAreBoundedInEveryFormat(String number, int status) {
        assertThat(client.post("/fhir/Observation", Bodies.weighing(number), JSON)
                        .status())
                .isEqualTo(status);
        assertThat(client.post("/fhir/Observation", Bodies.weighing('"' + number + '"'), JSON)
                        .status())
                .as("as a string")
                .isEqualTo(status);
        assertThat(client.post("/fhir/Observation", Bodies.weighingXml(number), XML)
                        .status())
                .isEqualTo(status);
        assertThat(client.get("/fhir/Observation?value-quantity=gt" + number.replace("+", "%2B")
                                + "||kg".replace("|", "%7C"))
                        .status())
                .isEqualTo(status);
        assertThat(client.send(
                                "PATCH",
                                "/fhir/Observation/1",
                                ("[{\"op\":\"replace\",\"path\":\"/valueQuantity/value\",\"value\":" + number + "}]")
                                        .getBytes(StandardCharsets.UTF_8),
                                "Content-Type: application/json-patch+json")
                        .status())
                .isEqualTo(status);
    }

    @Test
    void aNumberIsRefusedWithItsPlace() {
        Answer answer = client.post("/fhir/Observation", Bodies.weighing("1e999999999"), JSON);

        assertThat(answer.body())
                .contains("\"expression\":[\"valueQuantity.value\"]", "max-exponent")
                .doesNotContain("999999999");
    }

    @Test
    void digitsOfOtherScriptsAreDigits() {
        assertThat(client.post("/fhir/Observation", Bodies.weighingXml("1e٩٩٩٩٩٩٩٩٩"), XML)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void identifiersAndCodesThatLookLikeNumbersPass() {
        assertThat(client.post("/fhir/Observation", Bodies.OBSERVATION, JSON).status())
                .isEqualTo(200);
        assertThat(client.post("/fhir/Observation", Bodies.OBSERVATION_XML, XML).status())
                .isEqualTo(200);
        assertThat(client.get("/fhir/Observation?code=2E65&patient.identifier=17E12345")
                        .status())
                .isEqualTo(200);
        assertThat(client.get("/fhir/ValueSet/$expand?filter=2E65").status()).isEqualTo(200);
        assertThat(client.get("/fhir/Observation?zscore=2E65").status())
                .as("of a parameter R4 does not know")
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "_count=1000,200",
        "_count=1001,400",
        "_count=-1,400",
        "_count=x,400",
        "_count=0,200",
        "_offset=-1,400",
        "_offset=20,200",
        "_filter=((((,400",
        "a=%00,400",
        "a=%zz,400",
        "a=%e9,400",
        "a=%C3%A9,200",
        "a=%,400",
        "a.b.c.d.e=1,200",
        "a.b.c.d.e.f=1,400",
        "_format=xml,200",
        "_format=ttl,406"
    })
    void parametersAreBounded(String query, int status) {
        assertThat(client.get("/fhir/Patient?" + query).status()).isEqualTo(status);
    }

    @Test
    void theConditionOfAWriteSaysNotWhatIsLacking() {
        String lacking = "identifier:missing=true&name=Nobody" + UUID.randomUUID();
        String patient = "{\"resourceType\":\"Patient\",\"gender\":\"female\"}";
        String bundle =
                "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"resource\":%s,\"request\":%s}]}";

        assertThat(client.post("/fhir/Patient", patient, JSON, "If-None-Exist: " + lacking)
                        .status())
                .isEqualTo(400);
        assertThat(client.send("PUT", "/fhir/Patient?" + lacking, patient.getBytes(StandardCharsets.UTF_8), JSON)
                        .status())
                .isEqualTo(400);
        for (String request : List.of(
                "{\"method\":\"POST\",\"url\":\"Patient\",\"ifNoneExist\":\"" + lacking + "\"}",
                "{\"method\":\"PUT\",\"url\":\"Patient?" + lacking + "\"}",
                "{\"url\":\"Patient?" + lacking + "\",\"method\":\"PUT\"}")) {
            assertThat(client.post("/fhir", bundle.formatted(patient, request), JSON)
                            .status())
                    .as(request)
                    .isEqualTo(400);
        }
        assertThat(client.get("/fhir/Patient?" + lacking).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "name=a,40,200",
        "name=a,41,400",
        "_include=Patient:link,10,200",
        "_include=Patient:link,11,400",
        "_revinclude:iterate=Patient:link,4,200",
        "_include:iterate=Patient:link,5,400",
        "_has:Group:member:code=1,2,200",
        "_has:Group:member:code=1,3,400",
        "_has:A:b:_has:C:d:_has:E:f:g=1,1,400"
    })
    void repeatedParametersAreCounted(String parameter, int times, int status) {
        String query = IntStream.range(0, times).mapToObj(i -> parameter).collect(Collectors.joining("&"));

        assertThat(client.get("/fhir/Patient?" + query).status()).isEqualTo(status);
        assertThat(client.post("/fhir/Patient/_search", query, "Content-Type: application/x-www-form-urlencoded")
                        .status())
                .as("as a form")
                .isEqualTo(status);
        assertThat(client.post("/fhir", Bodies.bundle("batch", Bodies.entry("GET", "Patient?" + query)), JSON)
                        .status())
                .as("within a batch")
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"199,200", "200,400"})
    void valuesAreCounted(int commas, int status) {
        assertThat(client.get("/fhir/Patient?_id=1" + ",1".repeat(commas)).status())
                .isEqualTo(status);
    }

    @Test
    void addressAndFormAreOneSearch() {
        String half = "name=a&".repeat(21);

        Answer answer =
                client.post("/fhir/Patient/_search?" + half, half, "Content-Type: application/x-www-form-urlencoded");

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void lenientHandlingGivesTheLargestPage() {
        Answer answer = client.get("/fhir/Patient?name=%C3%A9&_count=5000", "Prefer: handling=lenient");

        assertThat(answer.body()).contains("/fhir/Patient?name=%C3%A9&_count=1000\n", "_count=1000");
    }

    @Test
    void lenientHandlingClampsAFormToo() {
        Answer answer = client.post(
                "/fhir/Patient/_search",
                "_count=5000",
                "Prefer: handling=lenient",
                "Content-Type: application/x-www-form-urlencoded");

        assertThat(answer.body()).contains("length=11 declared=11", "_count=1000");
    }

    @ParameterizedTest
    @CsvSource({"8100,200", "8193,414"})
    void theAddressIsBounded(int length, int status) {
        assertThat(client.get("/fhir/Patient?name=" + "a".repeat(length - 18)).status())
                .isEqualTo(status);
    }

    @Test
    void whatWouldChooseAPartitionNeverArrives() {
        Answer answer = client.get(
                "/fhir/Patient", "x-request-partition-ids: 2000", "X-Rewrite-History: true", "Accept-Encoding: gzip");

        assertThat(answer.body()).contains("host: localhost").doesNotContain("partition", "rewrite", "encoding");
    }

    @ParameterizedTest
    @CsvSource({
        "application/fhir+json,200",
        "application/fhir+xml;q=0.5,200",
        "*/*,200",
        "image/png,406",
        "text/turtle,406",
        "application/fhir+json;q=0,406"
    })
    void anAcceptThatNamesNothingWeSpeakIsRefused(String accept, int status) {
        assertThat(client.get("/fhir/Patient", "Accept: " + accept).status()).isEqualTo(status);
        assertThat(client.get("/fhir/Binary/1", "Accept: " + accept).status()).isEqualTo(200);
    }

    @Test
    void anAcceptIsNarrowedToWhatWeSpeak() {
        Answer answer = client.get("/fhir/Patient", "Accept: text/turtle, application/fhir+xml;q=0.5");

        assertThat(answer.body()).contains("accept: application/fhir+xml;q=0.5\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void aRefusalSpeaksTheLanguageOfTheCaller(String language) {
        Answer answer = client.get("/fhir/Patient?_count=-1", "Accept-Language: " + language);

        assertThat(answer.header("Content-Language")).isEqualTo(language);
        assertThat(answer.header("Content-Type")).startsWith("application/fhir+json");
        assertThat(answer.body())
                .contains(language.equals("fr") ? "doit être un nombre entier" : "must be a whole number")
                .contains("\"location\":[\"http._count\"]");
    }

    @Test
    void aRefusalIsXmlForWhoReadsXml() {
        Answer answer = client.get("/fhir/Patient?_count=-1", "Accept: application/fhir+xml");

        assertThat(answer.header("Content-Type")).startsWith("application/fhir+xml");
        assertThat(answer.body()).startsWith("<OperationOutcome");
    }

    @Test
    void searchesAndOperationsMayHaveNoBody() {
        assertThat(client.post("/fhir/Patient/_search", "").status()).isEqualTo(200);
        assertThat(client.post("/fhir/Patient/1/$everything", "").status()).isEqualTo(200);
    }

    @Test
    void aBinaryHoldsWhatItHolds() {
        byte[] photograph = {(byte) 0xFF, (byte) 0xD8, 0, 0, 1};

        Answer answer = client.send("PUT", "/fhir/Binary/1", photograph, "Content-Type: image/jpeg");

        assertThat(answer.body()).contains("length=5");
    }

    @Test
    void aPhotographPassesInEitherFormat() {
        String photograph = "QUJD".repeat(1_000_000);
        String json = "{\"resourceType\":\"Binary\",\"data\":\"" + photograph + "\"}";
        String xml = "<Binary xmlns=\"http://hl7.org/fhir\"><data value=\"" + photograph + "\"/></Binary>";

        assertThat(client.post("/fhir/Binary", json, JSON).status()).isEqualTo(200);
        assertThat(client.post("/fhir/Binary", xml, XML).status()).isEqualTo(200);
    }

    @Test
    void answersAreCompressedOnce() {
        Answer large = client.get("/fhir/large", "Accept-Encoding: gzip");
        Answer small = client.get("/fhir/small", "Accept-Encoding: gzip");

        assertThat(large.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(small.header("Content-Encoding")).isEmpty();
    }

    private static byte[] filled(int length) {
        byte[] start = Bodies.OBSERVATION.getBytes(StandardCharsets.UTF_8);
        byte[] filled = new byte[length];
        java.util.Arrays.fill(filled, (byte) ' ');
        System.arraycopy(start, 0, filled, 0, start.length);
        return filled;
    }
}
