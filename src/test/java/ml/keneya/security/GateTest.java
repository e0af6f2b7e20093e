package ml.keneya.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What nobody gets here, however he asks. */
@FhirServerTest
class GateTest {

    @Autowired
    private TestServer server;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$import",
                "$import-poll-status",
                "$delete-expunge",
                "$graphql",
                "$mdm-submit",
                "$mdm-clear",
                "$mdm-merge-golden-resources",
                "$trigger-subscription",
                "Subscription/1/$trigger-subscription",
                "$process-message",
                "$export",
                "Patient/$export",
                "$bulk-patch",
                "$hapi.fhir.bulk-patch",
                "$replace-references",
                "Patient/$merge",
                "$partition-management-create-partition",
                "$upload-external-code-system",
                "CodeSystem/$upload-external-code-system"
            })
    void aDangerousOperationIsNotForARecordSystem(String operation) {
        Answer answer = server.ehr().post(operation, "application/fhir+json", "{\"resourceType\":\"Parameters\"}");

        assertThat(answer.status()).as(answer.body()).isIn(400, 403, 404, 405);
        assertThat(answer.outcome().getIssue()).isNotEmpty();
    }

    /** Not even to an administrator: they would fetch what an address names, or open a second way past the rules. */
    @Test
    void whatFetchesOrGoesAroundIsNotEvenThere() {
        List<String> operations = server.administrator().get("metadata").json().findValuesAsText("name");

        assertThat(operations)
                .contains("everything")
                .noneMatch(name -> name.matches(
                        "(?i).*(import|graphql|mdm|trigger|process-message|partition|merge|bulk-patch).*"));
    }

    @ParameterizedTest
    @CsvSource({
        "requested, rest-hook, http://127.0.0.1:9/hook",
        "active, rest-hook, http://169.254.169.254/latest/meta-data",
        "active, rest-hook, http://[::1]:9/",
        "active, rest-hook, http://2130706433/",
        "requested, email, mailto:a@example.ml",
        "requested, websocket, ''",
        "requested, message, http://127.0.0.1:9/",
    })
    void aSubscriptionIsNotAccepted(String status, String type, String endpoint) {
        String body = """
                {"resourceType":"Subscription","status":"%s","reason":"x","criteria":"Patient?",
                 "channel":{"type":"%s"%s}}""".formatted(status, type, endpoint.isEmpty() ? "" : ",\"endpoint\":\"" + endpoint + "\"");

        Answer answer = server.administrator()
                .with("Accept-Language", "en")
                .post("Subscription", "application/fhir+json", body);

        assertThat(server.ehr()
                        .post("Subscription", "application/fhir+json", body)
                        .status())
                .isEqualTo(403);
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.outcome().getIssueFirstRep().getDiagnostics())
                .startsWith("This server sends no notifications");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/html", "image/svg+xml", "application/xhtml+xml", "text/javascript", "application/pdf"})
    void theContentOfABinaryIsDownloadedNeverShown(String type) {
        String content = "<script xmlns='http://www.w3.org/1999/xhtml'>alert(1)</script>";
        String id = server.ehr()
                .post(
                        "Binary",
                        "application/fhir+json",
                        "{\"resourceType\":\"Binary\",\"contentType\":\"" + type + "\",\"data\":\""
                                + Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8)) + "\"}")
                .id();

        Answer answer = server.ehr().with("Accept", type).get("Binary/" + id);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition").orElse("")).startsWithIgnoringCase("attachment");
        safe(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "metadata",
                "Patient",
                "Patient/nobody",
                "Patient?_count=-1",
                "$nope",
                "../oauth2/jwks",
                "../nowhere",
                "../fhir/Patient;a=b",
                "../fhir;a=b/metadata",
                "..//fhir",
                "../actuator/health",
                "../error"
            })
    void everyAnswerIsSafeInABrowser(String path) {
        safe(server.ehr().get(path.startsWith("..") ? server.address() + path.substring(3) : path));
        safe(server.stranger().get(path.startsWith("..") ? server.address() + path.substring(3) : path));
    }

    @Test
    void turtleIsNotSpoken() {
        FhirClient ehr = server.ehr();

        assertThat(ehr.with("Accept", "text/turtle").get("Patient?_count=1").status())
                .isEqualTo(406);
        assertThat(ehr.get("ValueSet/$expand?_format=ttl").status()).isEqualTo(406);
        assertThat(ehr.with("Content-Type", "application/fhir+turtle")
                        .get("metadata")
                        .header("Content-Type")
                        .orElse(""))
                .startsWith("application/fhir+json");
    }

    /** The first by us, those with an encoded slash or %00 by Tomcat, the others by Spring's firewall. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fhir",
                "fhir//Patient",
                "fhir/Patient;a=b",
                "fhir;a=b/metadata",
                "fhir/Patient/%00",
                "fhir/Patient%2F1",
                "fhir/%2e%2e%2Fadmin/clients",
                "fhir/Patient%5C1",
                "fhir/Patient/%2541",
                "fhir/Patient/%0a"
            })
    void anAddressThatMayMeanTwoThingsIsRefused(String address) {
        Answer answer = server.stranger().with("Accept-Language", "en").get(server.address() + address);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/fhir+json");
        assertThat(answer.outcome().getIssueFirstRep().getCode()).isEqualTo(IssueType.STRUCTURE);
        assertThat(answer.body()).containsAnyOf("what no address here may", "no request that HTTP allows");
    }

    @Test
    void aPageOfAnotherSiteIsToldNothing() {
        Answer answer = server.stranger().with("Origin", "https://evil.example").get("metadata");

        assertThat(answer.headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control"));
    }

    private static void safe(Answer answer) {
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(answer.header("Content-Security-Policy").orElse("")).startsWith("default-src 'none'");
        assertThat(answer.header("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.header("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("X-Powered-By")).isEmpty();
    }
}
