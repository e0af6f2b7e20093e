package ml.keneya.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.Someone;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceSearchParamComponent;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The log as AuditEvents: for auditors to read, for nobody to write. */
@FhirServerTest
class AuditEventTest {

    private static final String BALP = "https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.";

    @Autowired
    TestServer server;

    @Test
    void onlyAnAuditorReadsAuditEvents() {
        String id = events("_count=1").get(0).getIdElement().getIdPart();

        for (FhirClient other : List.of(server.ehr(), server.administrator(), server.clearedEhr())) {
            assertThat(other.get("AuditEvent?_count=1").status()).isEqualTo(403);
            assertThat(other.get("AuditEvent/" + id).status()).isEqualTo(403);
            assertThat(other.get("Patient/" + id + "/$disclosures").status()).isEqualTo(403);
        }
        assertThat(server.stranger().get("AuditEvent").status()).isEqualTo(401);
        assertThat(server.auditor().get("AuditEvent/" + id).status()).isEqualTo(200);
        assertThat(server.auditor().get("Patient").status()).isEqualTo(403);
    }

    @Test
    void nobodyWritesAnAuditEvent() {
        AuditEvent forged = events("_count=1").get(0);
        String id = forged.getIdElement().getIdPart();
        forged.setId(id);
        Bundle transaction = new Bundle();
        transaction.setType(BundleType.TRANSACTION);
        transaction
                .addEntry()
                .setResource(forged)
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("AuditEvent");

        for (FhirClient client : List.of(server.auditor(), server.administrator(), server.ehr())) {
            assertThat(client.post("AuditEvent", forged).status()).isEqualTo(405);
            assertThat(client.put("AuditEvent/" + id, forged).status()).isEqualTo(405);
            assertThat(client.delete("AuditEvent/" + id).status()).isEqualTo(405);
            assertThat(client.patch("AuditEvent/" + id, "application/json-patch+json", "[]")
                            .status())
                    .isEqualTo(405);
            assertThat(client.post("", transaction).status()).isEqualTo(403);
        }
    }

    @Test
    void theVaultsEventsAreThereOnlyForAnAuditorWithTheClearance() {
        String patient =
                server.clearedEhr().post("Patient", Someone.named("Diarra")).id();
        List<AuditEvent> found =
                server.clearedAuditor().get("AuditEvent?patient=" + patient).bundle().getEntry().stream()
                        .map(entry -> (AuditEvent) entry.getResource())
                        .toList();
        assertThat(found).hasSize(1);
        AuditEvent event = found.get(0);
        assertThat(event.getMeta().getSecurityFirstRep().getCode()).isEqualTo("V");
        String id = event.getIdElement().getIdPart();

        assertThat(events("patient=" + patient)).isEmpty();
        assertThat(events("_id=" + id)).isEmpty();
        Answer hidden = server.auditor().get("AuditEvent/" + id);
        String random = UUID.randomUUID().toString();
        Answer absent = server.auditor().get("AuditEvent/" + random);
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.body().replace(id, random)).isEqualTo(absent.body());
        assertThat(server.auditor().get("AuditEvent/$verify").body()).doesNotContain("vault");
        assertThat(AuditTest.whole(server.clearedAuditor(), "vault")).isTrue();
    }

    @Test
    void anEventTellsWhoDidWhatToWhomInTheShapesOfBalp() {
        FhirClient ehr = server.ehr();
        String patient = ehr.post("Patient", Someone.named("Diarra")).id();
        String observation =
                ehr.post("Observation", AuditTest.observation(patient)).id();
        ehr.get("Observation/" + observation);
        ehr.get("Observation?patient=" + patient);
        ehr.get("Observation/" + observation + "/_history");
        ehr.delete("Observation/" + observation);
        ehr.get("Observation/" + observation);

        List<AuditEvent> events = events("patient=" + patient + "&_sort=date");

        assertThat(events)
                .extracting(AuditEvent::getAction)
                .containsExactly(
                        AuditEventAction.C,
                        AuditEventAction.C,
                        AuditEventAction.R,
                        AuditEventAction.E,
                        AuditEventAction.E,
                        AuditEventAction.D);
        assertThat(events)
                .extracting(event -> event.getMeta().getProfile().stream()
                        .map(profile -> profile.getValue())
                        .filter(profile -> profile.startsWith(BALP))
                        .map(profile -> profile.substring(BALP.length()))
                        .findFirst()
                        .orElse(""))
                .containsExactly("PatientCreate", "PatientCreate", "PatientRead", "PatientQuery", "", "PatientDelete");
        assertThat(events).allMatch(event -> event.getOutcome() == AuditEventOutcome._0);
        List<AuditEvent> gone = events("entity=Observation/" + observation + "&outcome=4");
        assertThat(gone).hasSize(1);
        assertThat(gone.get(0).getOutcomeDesc()).isEqualTo("HTTP 410");
    }

    @Test
    void eventsAreFoundByEachParameter() {
        FhirClient reader = server.clientFor("system/Practitioner.rs", ",\"role\":\"steward\"");
        String absent = UUID.randomUUID().toString();
        reader.get("Practitioner/" + absent);
        AuditEvent event = events("entity=Practitioner/" + absent).get(0);
        String client = event.getAgentFirstRep().getAltId();
        String time = event.getRecordedElement().getValueAsString().replace("+", "%2B");

        String one = "entity=Practitioner/" + absent + "&";
        for (String matching : List.of(
                "altid=" + client,
                "agent-role=steward",
                "action=R",
                "outcome=4",
                "type=http://terminology.hl7.org/CodeSystem/audit-event-type|rest",
                "subtype=read,vread",
                "date=ge2020",
                "date=" + time)) {
            assertThat(events(one + matching)).as(matching).hasSize(1);
        }
        for (String other : List.of(
                "altid=nobody",
                "agent-role=auditor",
                "action=C",
                "outcome=0",
                "type=110114",
                "subtype=vread",
                "date=lt2020",
                "agent=Practitioner/" + absent)) {
            assertThat(events(one + other)).as(other).isEmpty();
        }
        for (String refused : List.of("nonsense=1", "patient.name=x", "action:not=R", "_sort=outcome", "site=x")) {
            assertThat(server.auditor().get("AuditEvent?" + refused).status())
                    .as(refused)
                    .isIn(400, 403);
        }
    }

    @Test
    void pagesFollowOneAnother() {
        FhirClient ehr = server.ehr();
        String patient = ehr.post("Patient", Someone.named("Diarra")).id();
        ehr.get("Patient/" + patient);
        ehr.get("Patient/" + patient);

        Bundle first = server.auditor()
                .get("AuditEvent?patient=" + patient + "&agent-role=exchange&_count=2&_total=accurate")
                .bundle();
        assertThat(first.getTotal()).isEqualTo(3);
        assertThat(first.getEntry()).hasSize(2);
        Bundle second = server.auditor().get(first.getLink("next").getUrl()).bundle();

        assertThat(second.getEntry()).hasSize(1);
        assertThat(second.getLink("next")).isNull();
    }

    @Test
    void aPersonIsToldWhoSawTheFileWithoutNames() {
        FhirClient ehr = server.ehr();
        String patient = ehr.post("Patient", Someone.named("Diarra")).id();
        ehr.get("Patient/" + patient);
        server.clientFor("system/Observation.rs").get("Patient/" + patient);

        Task task = new Task().setStatus(Task.TaskStatus.REQUESTED).setIntent(Task.TaskIntent.ORDER);
        task.getFor().setReference("Patient/" + patient);
        ehr.get("Task/" + ehr.post("Task", task).id());

        Answer answer = server.auditor().get("Patient/" + patient + "/$disclosures");

        assertThat(answer.status()).isEqualTo(200);
        // What was refused was not seen.
        assertThat(answer.bundle().getEntry()).hasSize(4);
        assertThat(answer.body()).contains("exchange").doesNotContain("test-", "network", "altId");
        assertThat(server.auditor()
                        .get("Patient/" + patient + "/$disclosures?end=2020-01-01")
                        .bundle()
                        .getEntry())
                .isEmpty();
    }

    @Test
    void theCapabilityStatementSaysWhatIsTrueOfAuditEvents() {
        CapabilityStatementRestResourceComponent audit =
                server
                        .stranger()
                        .get("metadata")
                        .resource(CapabilityStatement.class)
                        .getRestFirstRep()
                        .getResource()
                        .stream()
                        .filter(each -> each.getType().equals("AuditEvent"))
                        .findAny()
                        .orElseThrow();

        assertThat(audit.getInteraction())
                .extracting(each -> each.getCode().toCode())
                .containsExactlyInAnyOrder("read", "search-type");
        assertThat(audit.getSearchParam())
                .extracting(CapabilityStatementRestResourceSearchParamComponent::getName)
                .contains("date", "patient", "entity", "agent", "altid", "agent-role", "action", "outcome")
                .doesNotContain("site", "policy");
        for (CapabilityStatementRestResourceSearchParamComponent each : audit.getSearchParam()) {
            List<String> values = switch (each.getType()) {
                case REFERENCE -> List.of("Patient/1", "1");
                case DATE -> List.of("2020", "lt2020-01-01");
                default -> List.of("no-such-thing", "http://example.org|x");
            };
            for (String value : values) {
                Answer answer = server.auditor().get("AuditEvent?_count=1&" + each.getName() + "=" + value);
                assertThat(answer.status()).as(each.getName() + answer.body()).isEqualTo(200);
                assertThat(answer.bundle().getEntry()).as(each.getName()).isEmpty();
            }
        }
    }

    @Test
    void anIdAloneIsThatOfAResourceOfAnyType() {
        String absent = UUID.randomUUID().toString();
        server.ehr().get("Practitioner/" + absent);

        assertThat(events("entity=" + absent)).hasSize(1);
    }

    @Test
    void whatIsNotSearchedByIsRefusedAndNotLeftOut() {
        for (String unlisted : List.of("_tag=x", "_lastUpdated=lt2000", "_text=x", "_source=x", "_list=x")) {
            Answer french = server.auditor().get("AuditEvent?" + unlisted);
            assertThat(french.status()).as(unlisted).isEqualTo(400);
            assertThat(french.body()).as(unlisted).contains("ne se recherchent pas par ce paramètre");
            assertThat(server.auditor()
                            .with("Accept-Language", "en")
                            .get("AuditEvent?" + unlisted)
                            .body())
                    .as(unlisted)
                    .contains("are not searched by this parameter");
        }
    }

    private List<AuditEvent> events(String query) {
        return server.auditor().get("AuditEvent?" + query).bundle().getEntry().stream()
                .map(entry -> (AuditEvent) entry.getResource())
                .toList();
    }
}
