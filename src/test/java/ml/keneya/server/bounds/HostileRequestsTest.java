package ml.keneya.server.bounds;

import static ml.keneya.server.bounds.Client.JSON;
import static ml.keneya.server.bounds.Client.XML;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import ml.keneya.server.bounds.Client.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What stopped or misled a stock server, and what chance makes of valid bodies: always a refusal, soon, in words. */
@SpringBootTest(classes = BoundedServer.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class HostileRequestsTest {

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final String GZIP = "Content-Encoding: gzip";

    @LocalServerPort
    private int port;

    /** One request that must be refused. */
    @SuppressWarnings("ArrayRecordComponent")
    record Hostile(String method, String target, byte[] body, String... headers) {

        static Hostile post(String body, String... headers) {
            return new Hostile("POST", "/fhir/Observation", bytes(body), headers);
        }

        static Hostile batch(String body) {
            return new Hostile("POST", "/fhir", bytes(body), JSON);
        }

        static Hostile get(String target) {
            return new Hostile("GET", target, new byte[0]);
        }
    }

    static Stream<Arguments> hostile() {
        byte[] bomb = Client.gzip(new byte[20 * 1024 * 1024]);
        String laughs = "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>"
                + "<Patient xmlns=\"http://hl7.org/fhir\"><id value=\"&c;\"/></Patient>";
        String xxe = "<!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + "<Patient xmlns=\"http://hl7.org/fhir\"><id value=\"1\"/><text>&x;</text></Patient>";
        String parameterEntity = "<!DOCTYPE p [<!ENTITY % x SYSTEM \"http://127.0.0.1:1/x\"> %x;]><Patient/>";
        return Stream.of(
                refused(400, "empty", Hostile.post("", JSON)),
                refused(400, "blank", Hostile.post("  \n", JSON)),
                refused(400, "array", Hostile.post("[]", JSON)),
                refused(400, "null", Hostile.post("null", JSON)),
                refused(400, "text", Hostile.post("\"Patient\"", JSON)),
                refused(400, "no type", Hostile.post("{}", JSON)),
                refused(400, "type of number", Hostile.post("{\"resourceType\":1}", JSON)),
                refused(400, "type deep down", Hostile.post("{\"a\":{\"resourceType\":\"Patient\"}}", JSON)),
                refused(400, "truncated", Hostile.post("{\"resourceType\":\"Patient\"", JSON)),
                refused(400, "trailing", Hostile.post("{\"resourceType\":\"Patient\"}{}", JSON)),
                refused(400, "trailing text", Hostile.post("{\"resourceType\":\"Patient\"}x", JSON)),
                refused(400, "twice", Hostile.post("{\"resourceType\":\"Patient\",\"id\":\"1\",\"id\":\"2\"}", JSON)),
                refused(400, "not a number", Hostile.post(Bodies.weighing("NaN"), JSON)),
                refused(400, "escaped NUL", Hostile.post(Bodies.weighing("\"\\u0000\""), JSON)),
                refused(400, "NUL in a name", Hostile.post("{\"resourceType\":\"P\",\"\\u0000\":1}", JSON)),
                refused(400, "raw NUL", Hostile.post(Bodies.weighing("\"\0\""), JSON)),
                refused(400, "high surrogate", Hostile.post(Bodies.weighing("\"\\ud800\""), JSON)),
                refused(400, "low surrogate", Hostile.post(Bodies.weighing("\"\\udc00x\""), JSON)),
                refused(400, "NUL in XML", Hostile.post(Bodies.weighingXml("&#0;"), XML)),
                refused(
                        400,
                        "NUL in the text of XML",
                        Hostile.post("<Basic xmlns=\"http://hl7.org/fhir\"><code>x&#0;</code></Basic>", XML)),
                refused(400, "surrogate in XML", Hostile.post(Bodies.weighingXml("&#xD800;"), XML)),
                refused(400, "deep objects", Hostile.post(Bodies.nested(5000), JSON)),
                refused(400, "deep arrays", Hostile.post("{\"a\":" + "[".repeat(200_000), JSON)),
                refused(400, "deep XML", Hostile.post(Bodies.nestedXml(900), XML)),
                refused(400, "deeper XML", Hostile.post(Bodies.nestedXml(5000), XML)),
                refused(400, "exponent", Hostile.post(Bodies.weighing("1e999999999"), JSON)),
                refused(400, "exponent in XML", Hostile.post(Bodies.weighingXml("1e999999999"), XML)),
                refused(400, "digits", Hostile.post(Bodies.weighing("1".repeat(5000)), JSON)),
                refused(400, "a million digits", Hostile.post(Bodies.weighingXml("1".repeat(1_000_000)), XML)),
                refused(400, "exponent searched", Hostile.get("/fhir/Observation?value-quantity=1e999999999")),
                refused(
                        400,
                        "exponent in a composite",
                        Hostile.get("/fhir/Observation?code-value-quantity=a$gt1e999999999")),
                refused(
                        400,
                        "exponent in _has",
                        Hostile.get("/fhir/Patient?_has:Observation:patient:value-quantity=1e99")),
                refused(400, "NUL in a parameter", Hostile.get("/fhir/Patient?name=a%00b")),
                refused(400, "half an escape", Hostile.get("/fhir/Patient?name=%4")),
                refused(400, "Latin 1", Hostile.get("/fhir/Patient?name=%e9")),
                refused(400, "500 parameters", Hostile.get("/fhir/Patient?a" + "&name=a".repeat(500))),
                refused(
                        400,
                        "40 000 values",
                        new Hostile("POST", "/fhir/Patient/_search", bytes("_id=1" + ",1".repeat(40_000)), FORM)),
                refused(400, "_filter", Hostile.get("/fhir/Patient?_filter=((((")),
                refused(400, "a page of everything", Hostile.get("/fhir/Patient?_count=100000000")),
                refused(400, "negative offset", Hostile.get("/fhir/Patient?_offset=-1")),
                refused(
                        400,
                        "conditions in If-None-Exist",
                        Hostile.post(Bodies.OBSERVATION, JSON, "If-None-Exist: a" + "&name=a".repeat(500))),
                refused(406, "unknown Accept", new Hostile("GET", "/fhir/Patient", new byte[0], "Accept: image/png")),
                refused(413, "gzip bomb", new Hostile("POST", "/fhir/Binary", bomb, "Content-Type: a/b", GZIP)),
                refused(413, "gzip bomb as JSON", new Hostile("POST", "/fhir/Observation", bomb, JSON, GZIP)),
                refused(413, "gzip in gzip", new Hostile("POST", "/fhir/Patient", Client.gzip(bomb), JSON, GZIP)),
                refused(415, "gzip, gzip", Hostile.post("x", JSON, "Content-Encoding: gzip, gzip")),
                refused(415, "brotli", Hostile.post("x", JSON, "Content-Encoding: br")),
                refused(400, "not gzip", Hostile.post(Bodies.OBSERVATION, JSON, GZIP)),
                refused(
                        400,
                        "truncated gzip",
                        new Hostile(
                                "POST",
                                "/fhir/Patient",
                                Arrays.copyOf(Client.gzip(bytes(Bodies.OBSERVATION)), 40),
                                JSON,
                                GZIP)),
                refused(413, "declares 10 GB", Hostile.post("{", JSON, "Content-Length: 10737418240")),
                refused(400, "billion laughs", Hostile.post(laughs, XML)),
                refused(400, "external entity", Hostile.post(xxe, XML)),
                refused(400, "parameter entity", Hostile.post(parameterEntity, XML)),
                refused(
                        400,
                        "UTF-16 declared in XML",
                        Hostile.post("<?xml version='1.0' encoding='UTF-16'?><P/>", XML)),
                refused(415, "UTF-16", Hostile.post("{}", JSON + ";charset=utf-16")),
                refused(415, "no type", Hostile.post("{}")),
                refused(415, "text", Hostile.post("{}", "Content-Type: text/plain")),
                refused(415, "turtle", Hostile.post("{}", "Content-Type: text/turtle")),
                refused(415, "form", Hostile.post("a=b", FORM)),
                refused(415, "no type at all", Hostile.post("{}", "Content-Type: ;;;")),
                refused(400, "bundle without type", Hostile.batch("{\"resourceType\":\"Bundle\",\"entry\":[]}")),
                refused(400, "patient to the base", Hostile.batch("{\"resourceType\":\"Patient\"}")),
                refused(400, "HEAD", Hostile.batch(Bodies.bundle("batch", Bodies.entry("HEAD", "Patient")))),
                refused(400, "no method", Hostile.batch(Bodies.bundle("batch", "{}"))),
                refused(
                        400,
                        "search within a batch",
                        Hostile.batch(Bodies.bundle("batch", Bodies.entry("GET", "Patient?_count=-1")))),
                refused(413, "5 000 entries", Hostile.batch(Bodies.transaction(5000))),
                refused(
                        400,
                        "partition of an entry",
                        Hostile.post(
                                "{\"resourceType\":\"P\",\"extension\":[{\"url\":\"http://hapifhir.io/fhir/ns/StructureDefinition/request-partition-ids\"}]}",
                                JSON)),
                refused(
                        400,
                        "patch of no array",
                        new Hostile(
                                "PATCH", "/fhir/Patient/1", bytes("{}"), "Content-Type: application/json-patch+json")),
                refused(
                        400,
                        "empty patch",
                        new Hostile(
                                "PATCH", "/fhir/Patient/1", bytes(""), "Content-Type: application/json-patch+json")),
                refused(405, "unknown method", new Hostile("BREW", "/fhir/Patient", new byte[0])),
                refused(414, "long address", Hostile.get("/fhir/Patient?name=" + "a".repeat(9000))));
    }

    private static Arguments refused(int status, String name, Hostile request) {
        return Arguments.of(status, name, request);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("hostile")
    @Timeout(5)
    void isRefusedInBothLanguages(int status, String name, Hostile request) {
        for (String language : List.of("fr", "en")) {
            String[] headers = Arrays.copyOf(request.headers(), request.headers().length + 1);
            headers[headers.length - 1] = "Accept-Language: " + language;

            Answer answer = new Client(port).send(request.method(), request.target(), request.body(), headers);

            assertThat(answer.status()).as(answer.body()).isEqualTo(status);
            assertThat(answer.body()).contains("\"resourceType\":\"OperationOutcome\"", "\"language\":\"" + language);
            assertThat(answer.body()).doesNotContain("Exception", "\tat ", "999999999", "root:");
        }
    }

    /** Tomcat answers these itself: it lets nobody write after a body it could not read. */
    @Test
    @Timeout(5)
    void aBodyThatEndsTooSoonIsRefused() {
        Client client = new Client(port);

        assertThat(client.post("/fhir/Patient", "{", JSON, "Content-Length: 1000")
                        .status())
                .isEqualTo(400);
        assertThat(client.post("/fhir/Patient", "zz\r\n{", JSON, "Transfer-Encoding: chunked")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void mutatedBodiesAreServedOrRefusedAndNeverFail() {
        Random random = new Random(20260908);
        byte[][] seeds = {
            bytes(Bodies.OBSERVATION),
            bytes(Bodies.OBSERVATION_XML),
            bytes(Bodies.transaction(5)),
            Client.gzip(bytes(Bodies.OBSERVATION))
        };
        int refusals = 0;

        for (int i = 0; i < 2000; i++) {
            int kind = i % seeds.length;
            byte[] body = mutate(seeds[kind], random);
            String[] headers = kind == 3 ? new String[] {JSON, GZIP} : new String[] {kind == 1 ? XML : JSON};
            long start = System.nanoTime();

            Answer answer = new Client(port).send("POST", kind == 2 ? "/fhir" : "/fhir/Observation", body, headers);

            assertThat(answer.status()).as("mutation %d", i).isBetween(200, 499);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
            if (answer.status() >= 400) {
                refusals++;
                assertThat(answer.body()).contains("OperationOutcome");
            }
        }

        assertThat(refusals).isBetween(500, 1999);
    }

    private static byte[] mutate(byte[] seed, Random random) {
        byte[] body = seed.clone();
        int at = random.nextInt(body.length);
        switch (random.nextInt(4)) {
            case 0 -> body[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> body = Arrays.copyOf(body, at);
            case 2 -> body[at] = (byte) random.nextInt(256);
            default -> {
                byte[] insertion = new byte[1 + random.nextInt(20)];
                random.nextBytes(insertion);
                byte[] longer = Arrays.copyOf(body, body.length + insertion.length);
                System.arraycopy(body, at, longer, at + insertion.length, body.length - at);
                System.arraycopy(insertion, 0, longer, at, insertion.length);
                body = longer;
            }
        }
        return body;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
