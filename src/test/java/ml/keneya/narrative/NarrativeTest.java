package ml.keneya.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A narrative that does more than be read comes in by no door. */
@FhirServerTest
class NarrativeTest {

    private static final String JSON = "application/fhir+json";
    private static final String DIV = "<div xmlns='http://www.w3.org/1999/xhtml'><p onclick='x()'>x</p></div>";
    private static final String TEXT = "\"text\":{\"status\":\"generated\",\"div\":\"" + DIV + "\"}";

    private FhirClient ehr;

    @BeforeEach
    void connect(@Autowired TestServer server) {
        ehr = server.ehr().with("Accept-Language", "en");
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("Basic", "{\"resourceType\":\"Basic\"," + TEXT + "}", "Basic.text.div"),
                Arguments.of(
                        "Basic",
                        "{\"resourceType\":\"Basic\",\"contained\":[{\"resourceType\":\"Patient\",\"id\":\"p\"},{\"resourceType\":\"Device\","
                                + "\"id\":\"d\"," + TEXT + "}],\"subject\":{\"reference\":\"#d\"}}",
                        "Basic.contained[1].text.div"),
                Arguments.of(
                        "Composition",
                        "{\"resourceType\":\"Composition\",\"section\":[{\"section\":[{" + TEXT + "}]}]}",
                        "Composition.section[0].section[0].text.div"),
                Arguments.of(
                        "Bundle",
                        "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":{\"resourceType\":\"Patient\","
                                + TEXT + "}}]}",
                        "Bundle.entry[0].resource.text.div"),
                Arguments.of(
                        "Questionnaire",
                        "{\"resourceType\":\"Questionnaire\",\"item\":[{\"_text\":{\"extension\":[{\"url\":"
                                + "\"http://hl7.org/fhir/StructureDefinition/rendering-xhtml\",\"valueString\":\"" + DIV
                                + "\"}]}}]}",
                        "Questionnaire.item[0].text.extension[0].value"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void isFoundWhereverItIs(String type, String body, String where, @Autowired TestServer server) {
        FhirClient writer =
                type.equals("Questionnaire") ? server.administrator().with("Accept-Language", "en") : ehr;

        refused(writer.post(type, JSON, body), where);
    }

    @Test
    void isRefusedInXml() {
        refused(
                ehr.with("Accept", JSON)
                        .post(
                                "Basic",
                                "application/fhir+xml",
                                "<Basic xmlns=\"http://hl7.org/fhir\"><text><status value=\"generated\"/>" + DIV
                                        + "</text></Basic>"),
                "Basic.text.div");
    }

    @Test
    void isRefusedInAnUpdateAndInEveryPatch() {
        String id = ehr.post("Basic", JSON, "{\"resourceType\":\"Basic\",\"code\":{\"text\":\"x\"}}")
                .id();

        refused(
                ehr.send(
                        "Basic/" + id,
                        "PUT",
                        JSON,
                        ("{\"resourceType\":\"Basic\",\"id\":\"" + id + "\"," + TEXT + "}")
                                .getBytes(StandardCharsets.UTF_8)),
                "Basic.text.div");
        refused(
                ehr.patch(
                        "Basic/" + id,
                        "application/json-patch+json",
                        "[{\"op\":\"add\",\"path\":\"/text\",\"value\":{" + TEXT.substring(8) + "}]"),
                "Basic.text.div");
        assertThat(ehr.get("Basic/" + id).json().at("/meta/versionId").asText()).isEqualTo("1");
    }

    @Test
    void aTransactionWithOneIsNotCarriedOut() {
        String mark = UUID.randomUUID().toString();

        refused(ehr.post("", JSON, bundle("transaction", mark)), "Bundle.entry[1].resource.text.div");
        assertThat(ehr.get("Basic?identifier=" + mark + "&_summary=count")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void theEntryOfABatchIsRefusedByItself() {
        String mark = UUID.randomUUID().toString();

        Answer answer = ehr.post("", JSON, bundle("batch", mark));

        assertThat(answer.json().at("/entry/0/response/status").asText()).startsWith("201");
        assertThat(answer.json().at("/entry/1/response/status").asText()).startsWith("422");
        assertThat(answer.json()
                        .at("/entry/1/response/outcome/issue/0/diagnostics")
                        .asText())
                .contains("Basic.text.div", "p/onclick");
        assertThat(ehr.get("Basic?identifier=" + mark + "&_summary=count")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void noKnownTrickGetsThrough() throws IOException {
        for (String xhtml : NarrativeRulesTest.hostile()) {
            Answer answer = ehr.post("Basic", JSON, basic(xhtml));

            // HAPI reads comments, instructions and CDATA as XML, and writes what HTML reads alike.
            if (answer.status() != 201 || !xhtml.matches(".*<[!?].*")) {
                assertThat(answer.status()).as(xhtml + answer.body()).isIn(400, 422);
            } else {
                assertThat(new NarrativeRules()
                                .breach(answer.json().at("/text/div").asText()))
                        .as(xhtml)
                        .isEmpty();
            }
        }
    }

    @Test
    void whatIsAllowedIsStored() throws IOException {
        for (String xhtml : NarrativeRulesTest.harmless()) {
            Answer answer = ehr.post("Basic", JSON, basic(xhtml));

            assertThat(answer.status()).as(xhtml + answer.body()).isEqualTo(201);
        }
    }

    /** With what the pictures of a narrative may mean by their ids. */
    private static String basic(String xhtml) {
        return "{\"resourceType\":\"Basic\",\"code\":{\"text\":\"x\"},\"identifier\":[{\"id\":\"photo\","
                + "\"value\":\"x\"},{\"id\":\"i\",\"value\":\"y\"}],\"text\":{\"status\":\"generated\",\"div\":\""
                + new String(JsonStringEncoder.getInstance().quoteAsString(NarrativeRulesTest.div(xhtml))) + "\"}}";
    }

    private static String bundle(String type, String mark) {
        String request = "\"request\":{\"method\":\"POST\",\"url\":\"Basic\"}";
        String identifier = "\"code\":{\"text\":\"x\"},\"identifier\":[{\"value\":\"" + mark + "\"}]";
        return ("{\"resourceType\":\"Bundle\",\"type\":\"%s\",\"entry\":[{\"resource\":{\"resourceType\":\"Basic\",%s},%s},"
                        + "{\"resource\":{\"resourceType\":\"Basic\",%s,%s},%s}]}")
                .formatted(type, identifier, request, identifier, TEXT, request);
    }

    private static void refused(Answer answer, String where) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        OperationOutcome.OperationOutcomeIssueComponent issue = answer.outcome().getIssueFirstRep();
        assertThat(issue.getExpression().get(0).getValue()).isEqualTo(where);
        assertThat(issue.getDiagnostics()).contains("embedded pictures only", "p/onclick");
    }
}
