package ml.keneya.security;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
    private static final List<String> LABELS = List.of("N", "R", "V");

    /** With which a server says that it does not do something: it has not failed, and knows who asks. */
    private static final Set<Integer> REFUSALS = Set.of(403, 404, 422);

    /** How a record is reached besides by what the letters of scopes stand for. */
    private enum Way {
        VREAD,
        HISTORY,
        PATCH,
        CONDITIONAL_CREATE,
        CONDITIONAL_UPDATE,
        CONDITIONAL_DELETE,
        EVERYTHING;

        String title() {
            return this == EVERYTHING
                    ? "`$everything`"
                    : name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

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
        Map<String, FhirClient> callers = callers();
        String table = table(callers);
        String ways = ways(callers);
        Files.writeString(Path.of("target/security-table.md"), table + "\n" + ways);

        assertThat(Files.readString(DOCUMENT)).contains(table).contains(ways);
    }

    /** The empty answers of the table are not for want of rights: what lies in the copy he sees. */
    @Test
    void aResearcherSeesTheCopyAndNothingElse() {
        FhirClient researcher = client(Role.RESEARCHER);
        String ordinary = server.ehr().post("Basic", record("N")).id();
        String copied = server.ehr().post("Basic", record("N")).id();
        moveToTheCopy(copied);

        assertThat(researcher.get("Basic/" + copied).status()).isEqualTo(200);
        assertThat(found(researcher.get("Basic?_id=" + copied + "," + ordinary)))
                .containsExactly(copied);
        assertThat(researcher.get("Basic/" + ordinary).status()).isEqualTo(404);
        assertThat(researcher.put("Basic/" + copied, changed("N", copied)).status())
                .isEqualTo(403);
        assertThat(researcher.post("Basic", record("N")).status()).isEqualTo(403);
        assertThat(researcher.delete("Basic/" + copied).status()).isEqualTo(403);
        for (FhirClient other : List.of(server.ehr(), server.clearedEhr())) {
            assertThat(other.get("Basic/" + copied).status()).isEqualTo(404);
        }
    }

    /** As the job will that makes the copy. */
    private void moveToTheCopy(String id) {
        Long key = server.database()
                .sql("SELECT res_id FROM hfj_resource WHERE fhir_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
        server.database()
                .sql("SELECT format('UPDATE %I SET partition_id = 3000 WHERE %I = :key', c.table_name, k.column_name)"
                        + " FROM information_schema.columns c JOIN information_schema.columns k USING (table_schema, table_name)"
                        + " WHERE table_schema = 'public' AND c.column_name = 'partition_id'"
                        + " AND k.column_name IN ('res_id', 'src_resource_id', 'resource_id', 'resource_pid')")
                .query(String.class)
                .list()
                .forEach(update ->
                        server.database().sql(update).param("key", key).update());
    }

    private Map<String, FhirClient> callers() {
        Map<String, FhirClient> callers = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            callers.put(role.toString(), client(role));
        }
        callers.put("*clinician who broke the glass*", inAnEmergency());
        return callers;
    }

    private FhirClient client(Role role) {
        String facility = AT_A_FACILITY.contains(role) ? ",\"facility\":\"" + FACILITY + "\"" : "";
        String scopes = role.ceiling().scopes(Scope.Level.SYSTEM).stream()
                .map(Scope::toString)
                .collect(joining(" "));
        return server.clientFor(scopes, ",\"role\":\"" + role + "\"" + facility);
    }

    private String table(Map<String, FhirClient> callers) {
        String header =
                "| role | normal | restricted (R) | very restricted (V) | definitions | audit | erases | registers |\n"
                        + "| --- | --- | --- | --- | --- | --- | --- | --- |\n";
        return header
                + callers.entrySet().stream()
                        .map(each -> row(each.getKey(), each.getValue()))
                        .collect(joining("\n", "", "\n"));
    }

    private String ways(Map<String, FhirClient> callers) {
        String header = Arrays.stream(Way.values()).map(Way::title).collect(joining(" | ", "| role | ", " |\n"))
                + "| --- |" + " --- |".repeat(Way.values().length) + "\n";
        return header
                + callers.entrySet().stream()
                        .map(each -> Arrays.stream(Way.values())
                                .map(way -> labels(each.getValue(), way))
                                .collect(joining(" | ", "| " + each.getKey() + " | ", " |\n")))
                        .collect(joining());
    }

    private String labels(FhirClient client, Way way) {
        return letters(LABELS.stream().filter(label -> may(client, way, label)).collect(joining(" ")));
    }

    private FhirClient inAnEmergency() {
        People people = new People(new Http(server));
        return server.holding(people.breakTheGlass(
                        people.user("clinician", ", \"facility\": \"elsewhere\", \"break_the_glass\": true"), patient)
                .path("access_token")
                .textValue());
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
            return does(client.post("Basic", record(label)), 201);
        }
        String id = owner.post("Basic", record(label)).id();
        String path = "Basic/" + id;
        boolean may = switch (permission) {
            case READ -> does(client.get(path), 200);
            case SEARCH -> finds(client.get("Basic?_id=" + id + "&patient=" + patient), id);
            case UPDATE -> does(client.put(path, changed(label, id)), 200);
            case DELETE -> {
                client.delete(path);
                yield owner.get(path).status() == 410;
            }
            case CREATE -> throw new IllegalStateException();
        };
        // What is left would fill the pages of the next.
        owner.delete(path);
        return may;
    }

    private boolean may(FhirClient client, Way way, String label) {
        FhirClient owner = server.clearedEhr();
        Basic record = record(label);
        String condition = "identifier=urn:table|" + UUID.randomUUID();
        record.addIdentifier().setSystem("urn:table").setValue(condition.substring(condition.indexOf('|') + 1));
        if (way == Way.CONDITIONAL_CREATE) {
            return does(client.with("If-None-Exist", condition).post("Basic", record), 201);
        }
        String id = owner.post("Basic", record).id();
        String path = "Basic/" + id;
        boolean may = switch (way) {
            case VREAD -> does(client.get(path + "/_history/1"), 200);
            case HISTORY -> does(client.get(path + "/_history"), 200);
            case PATCH ->
                does(
                        client.patch(
                                path,
                                "application/json-patch+json",
                                "[{\"op\":\"add\",\"path\":\"/language\",\"value\":\"fr\"}]"),
                        200);
            case CONDITIONAL_UPDATE -> {
                record.setLanguage("fr");
                yield does(client.put("Basic?" + condition, record), 200)
                        && owner.get(path).body().contains("\"fr\"");
            }
            case CONDITIONAL_DELETE -> {
                client.delete("Basic?" + condition);
                yield owner.get(path).status() == 410;
            }
            case EVERYTHING -> finds(client.get("Patient/" + patient + "/$everything?_count=200"), id);
            case CONDITIONAL_CREATE -> throw new IllegalStateException();
        };
        owner.delete(path);
        return may;
    }

    /** Whether it was done; otherwise it was refused, and nothing else went wrong. */
    private static boolean does(Answer answer, int status) {
        assertThat(answer.status())
                .describedAs(answer.body())
                .isIn(Stream.concat(Stream.of(status), REFUSALS.stream()).toList());
        return answer.status() == status;
    }

    private static boolean finds(Answer answer, String id) {
        return does(answer, 200) && found(answer).contains(id);
    }

    private static List<String> found(Answer answer) {
        return answer.bundle().getEntry().stream()
                .map(entry -> entry.getResource().getIdPart())
                .toList();
    }

    private Basic changed(String label, String id) {
        Basic changed = record(label);
        changed.setId(id);
        changed.getCode().setText("changed");
        return changed;
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
