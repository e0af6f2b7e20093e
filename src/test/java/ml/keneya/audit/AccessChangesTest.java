package ml.keneya.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityDetailComponent;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who was given what access, by whom and when, is in the log, where the auditor reads it. */
@FhirServerTest
class AccessChangesTest {

    private static final String V = "?_security=http://terminology.hl7.org/CodeSystem/v3-Confidentiality|V";
    private static final String JSON = "application/json";

    private final String id = "access-" + UUID.randomUUID();

    private FhirClient administrator;

    @Autowired
    TestServer server;

    @BeforeEach
    void connect() {
        administrator = server.administrator().to(server.address());
    }

    @Test
    void aRefusedRegistrationGivesNobodyAnything() {
        assertThat(administrator
                        .post("admin/clients", JSON, client("system/Patient.rs" + V, "auditor"))
                        .status())
                .isEqualTo(400);

        assertThat(changesOf(id)).isEmpty();
    }

    @Test
    void aClientThatIsGivenTheClearanceIsNamedWithItAndWithoutItWhenItLacksIt() {
        String other = "access-" + UUID.randomUUID();
        post("admin/clients", client("system/Patient.rs system/Encounter.rs" + V, "gbv-supervisor"));
        post("admin/clients", client("system/Patient.rs", "data-manager").replace(id, other));
        assertThat(administrator.delete("admin/clients/" + id).status()).isEqualTo(204);

        assertThat(changesOf(id))
                .containsExactly(
                        Map.of(
                                "change", "registered",
                                "role", "gbv-supervisor",
                                "very-restricted", "sees",
                                "break-the-glass", "false"),
                        Map.of(
                                "change", "removed",
                                "role", "gbv-supervisor",
                                "very-restricted", "sees",
                                "break-the-glass", "false"));
        assertThat(changesOf(other))
                .extracting(change -> change.get("very-restricted"))
                .containsExactly("none");
    }

    @Test
    void eachChangeOfAUsersAccessIsRecordedWithWhatHeHasFromThenOn() {
        String path = "admin/users/" + id;
        post("admin/users", user("clinician", "user/Patient.rs", ",\"facility\":\"cscom-access\""));
        String more = user("gbv-case-worker", "user/Encounter.rs" + V, ",\"facility\":\"cscom-b\"");
        assertThat(administrator
                        .send(path, "PUT", JSON, more.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(200);
        assertThat(administrator.send(path + "/lock", "PUT", JSON, new byte[0]).status())
                .isEqualTo(204);
        assertThat(administrator.delete(path + "/lock").status()).isEqualTo(204);
        assertThat(administrator.post(path + "/password", JSON, "").status()).isEqualTo(200);
        assertThat(administrator.delete(path).status()).isEqualTo(204);

        List<Map<String, String>> changes = changesOf(id);
        assertThat(changes)
                .extracting(change -> change.get("change"))
                .containsExactly("registered", "changed", "locked", "unlocked", "password-reset", "removed");
        assertThat(changes.get(0))
                .containsEntry("role", "clinician")
                .containsEntry("facility", "cscom-access")
                .containsEntry("very-restricted", "none");
        assertThat(changes.subList(1, changes.size()))
                .allSatisfy(change -> assertThat(change)
                        .containsEntry("role", "gbv-case-worker")
                        .containsEntry("facility", "cscom-b")
                        .containsEntry("very-restricted", "sees"));
    }

    @Test
    void whoIsEnrolledForEmergenciesIsRecordedToo() {
        post(
                "admin/users",
                user("clinician", "user/Patient.rs", ",\"facility\":\"cscom-access\",\"break_the_glass\":true"));

        assertThat(changesOf(id))
                .extracting(change -> change.get("break-the-glass"))
                .containsExactly("true");
    }

    @Test
    void theDropBoxIsToldFromTheClearanceToSee() {
        post(
                "admin/users",
                user("clinician", "user/Patient.rs user/Encounter.c" + V, ",\"facility\":\"cscom-access\""));

        assertThat(changesOf(id))
                .extracting(change -> change.get("very-restricted"))
                .containsExactly("files");
    }

    @Test
    void aRenewedSecretIsRecordedWithWhose() {
        post("admin/clients", client("system/Patient.rs", "data-manager"));
        assertThat(administrator
                        .post("admin/clients/" + id + "/secret", JSON, "")
                        .status())
                .isEqualTo(200);

        assertThat(changesOf(id))
                .extracting(change -> change.get("change"))
                .containsExactly("registered", "secret-renewed");
    }

    @Test
    void theEventNamesTheAdministratorAndTheOneWhoseAccessItIs() {
        post("admin/clients", client("system/Patient.rs", "data-manager"));

        AuditEvent event = eventsOf(id).get(0);

        assertThat(event.getAgentFirstRep().getAltId()).isEqualTo("admin");
        assertThat(event.getAgentFirstRep().getRequestor()).isTrue();
        AuditEventEntityComponent subject = subject(event, id);
        assertThat(subject.getRole().getCode()).isEqualTo("11");
        assertThat(subject.getType().getCode()).as("a system").isEqualTo("2");
        assertThat(AuditTest.whole(server.auditor(), "ordinary")).isTrue();
    }

    @Test
    void lookingIsNoChange() {
        server.auditor();
        post("admin/users", user("clinician", "user/Patient.rs", ",\"facility\":\"cscom-access\""));
        administrator.get("admin/users/" + id);

        AuditEvent newest = (AuditEvent) server.auditor()
                .get("AuditEvent?altid=admin&_count=1")
                .bundle()
                .getEntryFirstRep()
                .getResource();

        assertThat(newest.getSubtypeFirstRep().getCode()).isEqualTo("110132");
        assertThat(newest.getAction().toCode()).isEqualTo("R");
        assertThat(changesOf(id)).hasSize(1);
    }

    private void post(String path, String body) {
        Answer answer = administrator.post(path, JSON, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private String client(String scope, String role) {
        return "{\"client_id\":\"%s\",\"client_name\":\"Test\",\"scope\":\"%s\",\"role\":\"%s\"}"
                .formatted(id, scope, role);
    }

    private String user(String role, String scope, String more) {
        return "{\"user_id\":\"%s\",\"user_name\":\"Awa\",\"role\":\"%s\",\"scope\":\"%s\"%s}"
                .formatted(id, role, scope, more);
    }

    /** What was noted of it, oldest first. */
    private List<Map<String, String>> changesOf(String whom) {
        return eventsOf(whom).stream()
                .map(event -> {
                    Map<String, String> details = new TreeMap<>();
                    for (AuditEventEntityDetailComponent detail :
                            subject(event, whom).getDetail()) {
                        details.put(detail.getType(), ((StringType) detail.getValue()).getValue());
                    }
                    return details;
                })
                .toList();
    }

    /** Those that an auditor without the clearance finds, oldest first. */
    private List<AuditEvent> eventsOf(String whom) {
        List<AuditEvent> newestFirst = new ArrayList<>(
                server.auditor().get("AuditEvent?type=110113&subtype=110137&_count=50").bundle().getEntry().stream()
                        .map(entry -> (AuditEvent) entry.getResource())
                        .filter(event -> event.getEntity().stream().anyMatch(entity -> is(entity, whom)))
                        .toList());
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    private static AuditEventEntityComponent subject(AuditEvent event, String whom) {
        return event.getEntity().stream()
                .filter(entity -> is(entity, whom))
                .findAny()
                .orElseThrow();
    }

    private static boolean is(AuditEventEntityComponent entity, String whom) {
        return whom.equals(entity.getWhat().getIdentifier().getValue());
    }
}
