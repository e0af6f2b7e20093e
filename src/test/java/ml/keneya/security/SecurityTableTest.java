package ml.keneya.security;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.security.smart.Permission;
import ml.keneya.security.smart.Scope;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.Someone;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.ValueSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The table of docs/security.md: what each role may do with what, found by trying, with all scopes that the role may
 * hold. When a rule changes, the new table lies in target/security-table.md.
 */
@FhirServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecurityTableTest {

    private static final Path DOCUMENT = Path.of("docs/security.md");
    private static final String FACILITY = "cscom-table";
    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    private static final Set<Role> AT_A_FACILITY = EnumSet.of(Role.CLINICIAN, Role.GBV_CASE_WORKER);

    @Autowired
    TestServer server;

    private String patient;

    @BeforeAll
    void registerAPatientAtTheFacility() {
        patient =
                server.ehrOf(FACILITY).post("Patient", Someone.named("Diarra")).id();
    }

    @Test
    void isWhatTheServerDoes() throws IOException {
        String table = table();
        Files.writeString(Path.of("target/security-table.md"), table);

        assertThat(Files.readString(DOCUMENT)).contains(table);
    }

    private String table() {
        String header =
                "| role | normal | restricted (R) | very restricted (V) | definitions | audit | erases | registers |\n"
                        + "| --- | --- | --- | --- | --- | --- | --- | --- |\n";
        return header
                + Arrays.stream(Role.values()).map(this::row).collect(joining("\n", "", "\n"))
                + row("*clinician who broke the glass*", inAnEmergency())
                + '\n';
    }

    private FhirClient inAnEmergency() {
        People people = new People(new Http(server));
        return server.holding(people.breakTheGlass(
                        people.user("clinician", ", \"facility\": \"elsewhere\", \"break_the_glass\": true"), patient)
                .path("access_token")
                .textValue());
    }

    private String row(Role role) {
        String facility = AT_A_FACILITY.contains(role) ? ",\"facility\":\"" + FACILITY + "\"" : "";
        String scopes = role.ceiling().scopes(Scope.Level.SYSTEM).stream()
                .map(Scope::toString)
                .collect(joining(" "));
        return row(role.toString(), server.clientFor(scopes, ",\"role\":\"" + role + "\"" + facility));
    }

    private String row(String who, FhirClient client) {
        return Stream.of(
                        who,
                        permissions(client, "N"),
                        permissions(client, "R"),
                        permissions(client, "V"),
                        definitions(client),
                        audit(client),
                        yes(client.post("Patient/" + forgotten() + "/$erase", new Parameters())
                                        .status()
                                == 200),
                        yes(client.to(server.address()).get("admin/clients").status() == 200))
                .collect(joining(" | ", "| ", " |"));
    }

    private String permissions(FhirClient client, String label) {
        return letters(Arrays.stream(Permission.values())
                .filter(permission -> may(client, permission, label))
                .map(Permission::letter)
                .map(String::valueOf)
                .collect(joining()));
    }

    private boolean may(FhirClient client, Permission permission, String label) {
        FhirClient owner = server.clearedEhr();
        if (permission == Permission.CREATE) {
            return client.post("Basic", record(label)).status() == 201;
        }
        String id = owner.post("Basic", record(label)).id();
        String path = "Basic/" + id;
        return switch (permission) {
            case READ -> client.get(path).status() == 200;
            case SEARCH -> {
                Answer found = client.get("Basic?_id=" + id + "&patient=" + patient);
                yield found.status() == 200 && found.bundle().hasEntry();
            }
            case UPDATE -> {
                Basic changed = record(label);
                changed.setId(id);
                changed.getCode().setText("changed");
                yield client.put(path, changed).status() == 200;
            }
            case DELETE -> {
                client.delete(path);
                yield owner.get(path).status() == 410;
            }
            case CREATE -> throw new IllegalStateException();
        };
    }

    private Basic record(String label) {
        Basic record = new Basic();
        record.getCode().setText("security table");
        record.getSubject().setReference("Patient/" + patient);
        if (!label.equals("N")) {
            record.getMeta().addSecurity().setSystem(CONFIDENTIALITY).setCode(label);
        }
        return record;
    }

    private String definitions(FhirClient client) {
        boolean reads = client.get("ValueSet?_count=1").bundle().hasEntry();
        ValueSet written = new ValueSet();
        written.setUrl("https://keneya.ml/fhir/ValueSet/test-security-table");
        written.setStatus(org.hl7.fhir.r4.model.Enumerations.PublicationStatus.DRAFT);
        Answer answer = client.post("ValueSet", written);
        Optional.of(answer)
                .filter(each -> each.status() == 201)
                .ifPresent(each -> client.delete("ValueSet/" + each.id()));
        return (reads ? "read" : "–") + (answer.status() == 201 ? ", write" : "");
    }

    private static String audit(FhirClient client) {
        return yes(client.get("AuditEvent?_count=1").status() == 200);
    }

    private String forgotten() {
        return server.ehr().post("Patient", Someone.named("Diarra")).id();
    }

    private static String letters(String letters) {
        return letters.isEmpty() ? "–" : letters;
    }

    private static String yes(boolean may) {
        return may ? "yes" : "–";
    }
}
