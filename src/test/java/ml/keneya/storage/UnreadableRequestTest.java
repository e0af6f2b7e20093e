package ml.keneya.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.Someone;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What HAPI cannot read is the fault of who wrote it. */
@FhirServerTest
class UnreadableRequestTest {

    private static final String JSON = "application/fhir+json";

    @Autowired
    private TestServer server;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "GET | CodeSystem/$subsumes | ",
                "POST | Patient | {'resourceType':'Patient','birthDate':''}",
                "POST | Patient | {'resourceType':'Patient','extension':[null]}",
                "POST | Patient | {'resourceType':'Patient','name':[{'_family':{'extension':[null]}}]}",
                "GET | Patient?birthdate=gt | ",
                "GET | Observation?value-quantity=NaN | ",
                "POST | Patient/$validate | {'resourceType':'Patient','identifier':{'system':[{}]}}",
            })
    void isRefusedNotFailed(String method, String path, String body) {
        byte[] bytes = body == null ? new byte[0] : body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);

        Answer answer = server.ehr().send(path, method, JSON, bytes);

        assertThat(answer.status()).as(answer.body()).isBetween(200, 499);
        assertThat(answer.body()).doesNotContain("Exception", "Cannot invoke", "out of range", "access method");
    }

    /** HL7's validator ends there with an Error. */
    @Test
    void aStratifierWithTwoCodesIsRefusedInBothLanguages() throws IOException {
        String report = Files.readString(
                        Path.of("profiles/fsh-generated/resources/MeasureReport-training-minimal.json"))
                .replaceFirst("\"id\": \"training-minimal\",", "")
                .replaceAll(
                        "(\"reference\": \"Location/)[^\"]*",
                        "$1"
                                + server.ehr()
                                        .post("Location", new Location().setName("CSRéf inventé"))
                                        .id());
        String twice = report.replaceFirst("\"stratifier\": \\[\\s*\\{\\s*\"code\": \\[", "$0 {\"text\": \"encore\"},");

        assertThat(twice).isNotEqualTo(report);
        assertThat(server.ehr().post("MeasureReport", JSON, report).status()).isEqualTo(201);
        Answer french = server.ehr().post("MeasureReport", JSON, twice);
        Answer english = server.ehr().with("Accept-Language", "en").post("MeasureReport", JSON, twice);
        assertThat(french.status()).as(french.body()).isEqualTo(422);
        assertThat(french.body()).contains("s’est arrêté à un élément répété");
        assertThat(english.status()).isEqualTo(422);
        assertThat(english.body()).contains("stopped at an element that is repeated");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "application/xml-patch+xml | <diff xmlns:f='http://hl7.org/fhir'><remove sel='f:Patient/f:photo'/></diff>",
                "application/xml-patch+xml | <diff><remove sel='('/></diff>",
                "application/json-patch+json | [{'op':'add','path':'/name/0/given/0/0','value':1}]",
                JSON
                        + " | {'resourceType':'Parameters','parameter':[{'name':'operation','part':[{'name':'type','valueCode':'add'},{'name':'path','valueString':'Patient'},{'name':'value','valueString':'x'}]}]}",
                JSON
                        + " | {'resourceType':'Parameters','parameter':[{'name':'operation','part':[{'name':'type','valueCode':'insert'},{'name':'path','valueString':'Patient.name'},{'name':'value','valueString':'x'},{'name':'index','valueInteger':1}]}]}",
                JSON
                        + " | {'resourceType':'Parameters','parameter':[{'name':'operation','part':[{'name':'type','valueCode':'delete'},{'name':'path','valueString':'Patient.name.where('}]}]}",
            })
    void aPatchThatDoesNotFitIsRefusedInBothLanguages(String contentType, String body) {
        String id = server.ehr().post("Patient", Someone.named("Diarra")).id();
        String patch = contentType.contains("xml") ? body : body.replace('\'', '"');

        Answer french = server.ehr().patch("Patient/" + id, contentType, patch);
        Answer english = server.ehr().with("Accept-Language", "en").patch("Patient/" + id, contentType, patch);

        assertThat(french.status()).as(french.body()).isEqualTo(400);
        assertThat(english.status()).as(english.body()).isEqualTo(400);
        assertThat(server.ehr()
                        .get("Patient/" + id)
                        .json()
                        .at("/meta/versionId")
                        .asText())
                .isEqualTo("1");
        assertThat(english.body()).doesNotContain("Exception", "Cannot invoke", "out of range", "access method");
    }

    @Test
    void theAnswerSaysSoInWords() {
        String body = "{\"resourceType\":\"Patient\",\"extension\":[null]}";

        assertThat(server.ehr().post("Patient", JSON, body).body()).contains("La requête ne se lit pas comme du FHIR");
        assertThat(server.ehr()
                        .with("Accept-Language", "en")
                        .post("Patient", JSON, body)
                        .body())
                .contains("The request does not read as FHIR");
    }
}
