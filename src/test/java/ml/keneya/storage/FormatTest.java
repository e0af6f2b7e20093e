package ml.keneya.storage;

import static ml.keneya.storage.Records.JSON;
import static ml.keneya.storage.Records.patient;
import static ml.keneya.storage.Records.registered;
import static ml.keneya.storage.Records.unique;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The forms in which records come in and go out, unchanged. */
@FhirServerTest
class FormatTest {

    private static final String XML = "application/fhir+xml";

    @Autowired
    TestServer server;

    FhirClient ehr;
    String key;

    @BeforeEach
    void signIn() {
        ehr = server.ehr();
        key = unique();
    }

    @Test
    void aFormatThatIsNotSpokenIsRefused() {
        Answer answer = ehr.with("Accept", "text/csv").get("Patient/" + registered(ehr, key));

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.outcome().hasIssue()).isTrue();
    }

    @Test
    void xmlComesInAndGoesOut() {
        String xml = "<Patient xmlns=\"http://hl7.org/fhir\"><name><family value=\"" + key + "\"/></name>"
                + "<gender value=\"female\"/><birthDate value=\"1996\"/></Patient>";

        Answer created = ehr.with("Accept", XML).post("Patient", XML, xml);
        Answer found = ehr.get("Patient?family=" + key + "&_format=xml");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Content-Type").orElseThrow()).startsWith(XML);
        assertThat(created.body()).contains("<family value=\"" + key + "\"/>");
        assertThat(found.body()).startsWith("<Bundle").contains("<family value=\"" + key + "\"/>");
    }

    @Test
    void aCompressedRequestIsRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(
                    "{\"resourceType\":\"Patient\",\"gender\":\"female\",\"birthDate\":\"1996\",\"name\":[{\"family\":\"%s\"}]}"
                            .formatted(key)
                            .getBytes(StandardCharsets.UTF_8));
        }

        Answer answer = ehr.with("Content-Encoding", "gzip").send("Patient", "POST", JSON, bytes.toByteArray());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body()).contains(key);
    }

    @Test
    void aLongAnswerIsCompressedForWhoAccepts() {
        for (int i = 0; i < 5; i++) {
            ehr.post("Patient", patient(key + i));
        }

        Answer answer = ehr.with("Accept-Encoding", "gzip").get("Patient?family=" + key);

        assertThat(answer.header("Content-Encoding")).contains("gzip");
        assertThat(ehr.get("Patient?family=" + key).header("Content-Encoding")).isEmpty();
    }

    @Test
    void decimalsReferencesAndContainedResourcesComeBackAsTheyWere() {
        assertComesBack("Observation", """
                {"resourceType":"Observation","status":"final","code":{"text":"Poids"},
                "contained":[{"resourceType":"Practitioner","id":"p1","name":[{"family":"Keïta"}]}],
                "performer":[{"reference":"#p1"}],
                "subject":{"reference":"Patient/%s/_history/1"},
                "component":[{"code":{"text":"a"},"valueQuantity":{"value":1.50}},
                {"code":{"text":"b"},"valueQuantity":{"value":0.0}}]}""".formatted(registered(ehr, key)));
    }

    @Test
    void aVersionedReferenceIsStillFoundByItsPatient() {
        String awa = registered(ehr, key);
        String id = ehr.post("Observation", JSON, """
                        {"resourceType":"Observation","status":"final","code":{"text":"Poids"},
                        "subject":{"reference":"Patient/%s/_history/1"}}""".formatted(awa)).id();

        assertThat(Records.found(ehr.get("Observation?subject=Patient/" + awa))).containsExactly("Observation/" + id);
    }

    @Test
    void aStoredCollectionKeepsTheIdsOfItsEntries() {
        assertComesBack("Bundle", """
                {"resourceType":"Bundle","type":"collection","entry":[
                {"fullUrl":"https://example.org/fhir/Patient/def","resource":{"resourceType":"Patient","id":"def"}},
                {"resource":{"resourceType":"Patient","id":"ghi"}}]}""");
    }

    @Test
    void aPhotographComesBackAsItWas() {
        assertComesBack(
                "DocumentReference", """
                {"resourceType":"DocumentReference","status":"current","content":[{"attachment":{
                "contentType":"image/png","data":"%s"}}]}""".formatted(java.util.Base64.getEncoder().encodeToString(new byte[300])));
    }

    private void assertComesBack(String type, String sent) {
        String id = ehr.post(type, JSON, sent).id();

        ObjectNode back = (ObjectNode) read(ehr.get(type + "/" + id).body());
        back.remove("id");
        back.remove("meta");
        assertThat(back.toString()).isEqualTo(sorted(back, read(sent)).toString());
    }

    /** HAPI writes elements in the standard's order; the names are compared by value, the numbers by their text. */
    private static JsonNode sorted(ObjectNode order, JsonNode content) {
        ObjectNode result = new ObjectMapper().createObjectNode();
        order.fieldNames().forEachRemaining(name -> result.set(name, content.path(name)));
        content.fieldNames().forEachRemaining(name -> result.set(name, content.path(name)));
        return result;
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper()
                    .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .setNodeFactory(com.fasterxml.jackson.databind.node.JsonNodeFactory.withExactBigDecimals(true))
                    .readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
