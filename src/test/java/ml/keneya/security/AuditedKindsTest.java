package ml.keneya.security;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import ml.keneya.conformance.GuideValidator;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.Someone;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each kind of event that the server writes is one by the guide's profile, and claims to be. */
@FhirServerTest
class AuditedKindsTest {

    private static final String PROFILE = "https://keneya.ml/fhir/StructureDefinition/ml-audit-event";

    private TestServer server;
    private Http http;
    private People people;

    @BeforeEach
    void connect(@Autowired TestServer testServer) {
        server = testServer;
        http = new Http(server);
        people = new People(http);
    }

    @Test
    void theProfileRefusesAnEventThatDoesNotSayHowItEnded() {
        server.ehr().get("Patient/" + UUID.randomUUID());
        AuditEvent event = newest(server.auditor(), 1).get(0);
        assertThat(flaws(event)).isEmpty();

        event.setOutcome(null);

        assertThat(flaws(event)).isNotEmpty();
    }

    @Test
    void eachKindIsValid() {
        FhirClient ehr = server.ehr();
        server.auditor();
        server.clearedAuditor();
        String number = "N-" + UUID.randomUUID();
        Patient person = Someone.named("Diarra");
        person.addIdentifier().setSystem("urn:test").setValue(number);
        String patient = ehr.post("Patient", person).id();
        person.setId(patient);
        ehr.put("Patient/" + patient, person);
        ehr.patch(
                "Patient/" + patient,
                "application/json-patch+json",
                "[{\"op\":\"replace\",\"path\":\"/gender\",\"value\":\"male\"}]");
        ehr.get("Patient/" + patient);
        ehr.get("Patient/" + patient + "/_history/1");
        ehr.get("Patient/" + patient + "/_history");
        ehr.get("Patient/_history?_count=1");
        ehr.get("Patient?_id=" + patient + "&name=x");
        ehr.get("Patient/" + patient + "/$everything");
        Bundle batch = new Bundle().setType(Bundle.BundleType.BATCH);
        batch.addEntry().getRequest().setMethod(Bundle.HTTPVerb.GET).setUrl("Patient/" + patient);
        batch.addEntry().getRequest().setMethod(Bundle.HTTPVerb.GET).setUrl("Patient/" + UUID.randomUUID());
        ehr.post("", batch);
        server.stranger().get("Patient");
        server.clientFor("system/Observation.rs").get("Patient/" + patient);
        server.auditor().get("AuditEvent/$verify");
        http.askForToken(new Http.TestClient("admin", "guess"), "");
        String user = people.user("clinician", ", \"facility\": \"cscom-kinds\", \"break_the_glass\": true");
        http.sendAs(http.adminToken(), "GET", "/admin/users/" + user, "");
        new Browser(http).signIn(user, "pas le bon mot");
        Browser browser = people.signedIn(user);
        browser.submit("/logout", browser.get("/account/password"), Map.of());
        FhirClient inEmergency = server.holding(
                people.breakTheGlass(user, number).path("access_token").textValue());
        inEmergency.get("Patient/" + patient);
        ehr.delete("Patient/" + patient);

        List<AuditEvent> events = Stream.concat(
                        newest(server.auditor(), 100).stream(), newest(server.clearedAuditor(), 50).stream())
                .toList();

        assertThat(events)
                .extracting(AuditedKindsTest::kind)
                .contains(
                        "create 0",
                        "update 0",
                        "patch 0",
                        "read 0",
                        "vread 0",
                        "history-instance 0",
                        "history-type 0",
                        "search-type 0",
                        "operation 0",
                        "batch 0",
                        "delete 0",
                        "ITI-71 0",
                        "ITI-71 4",
                        "110122 0",
                        "110122 4",
                        "110123 0",
                        "110132 0",
                        "110137 0",
                        "110127 0",
                        "read 4",
                        "stranger 4",
                        "read BTG 0");
        for (AuditEvent event : events) {
            assertThat(flaws(event)).as(kind(event)).isEmpty();
        }
    }

    private static String kind(AuditEvent event) {
        String outcome = " " + event.getOutcome().toCode();
        if (event.getAgent().stream().noneMatch(AuditEventAgentComponent::hasAltId)) {
            return "stranger" + outcome;
        }
        String code = event.getSubtypeFirstRep().getCode();
        return ("read".equals(code) && event.hasPurposeOfEvent() ? "read BTG" : code) + outcome;
    }

    /** What the guide's validator finds against the event, as it comes but for the profiles of others. */
    private static List<String> flaws(AuditEvent event) {
        assertThat(event.getMeta().getProfile())
                .extracting(CanonicalType::getValue)
                .contains(PROFILE);
        AuditEvent ours = event.copy();
        ours.getMeta().setProfile(List.of(new CanonicalType(PROFILE)));
        return GuideValidator.SHARED
                .errors(FhirContext.forR4Cached().newJsonParser().encodeResourceToString(ours))
                .stream()
                .map(message -> message.getLocationString() + ": " + message.getMessage())
                .toList();
    }

    private static List<AuditEvent> newest(FhirClient auditor, int count) {
        return auditor.get("AuditEvent?_count=" + count).bundle().getEntry().stream()
                .map(entry -> (AuditEvent) entry.getResource())
                .toList();
    }
}
