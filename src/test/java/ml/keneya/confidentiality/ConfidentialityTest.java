package ml.keneya.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.Someone;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.DefaultResourceLoader;

/** Whoever lacks the clearance cannot know that there are very restricted records. */
@FhirServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfidentialityTest {

    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    private static final String CLEARANCE = "?_security=" + CONFIDENTIALITY + "|V";
    private static final String WORD = "zibbolet";

    @Autowired
    TestServer server;

    private String patient;
    private String encounter;
    private String hiddenObservation;

    @BeforeAll
    void fileAVeryRestrictedEncounterOfAPatientInCare() {
        FhirClient cleared = server.clearedEhr();
        patient = cleared.post("Patient", Someone.named("Diarra")).id();
        encounter = cleared.post("Encounter", veryRestricted(patient)).id();
        Observation observation = new Observation();
        observation.setStatus(Observation.ObservationStatus.FINAL);
        observation.getCode().setText("test");
        observation.getSubject().setReference("Patient/" + patient);
        observation.getEncounter().setReference("Encounter/" + encounter);
        hiddenObservation = cleared.post("Observation", observation).id();
    }

    @Test
    void whoIsNotClearedFilesNoEncounterAfterViolence() {
        int before = stored();

        Answer answer = server.ehr().post("Encounter", "application/fhir+json", gbvEncounter());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void leavingOutTheLabelOpensNothing() {
        int before = stored();
        String unlabelled = gbvEncounter().replace("\"V\"", "\"N\"");

        Answer answer = server.ehr().post("Encounter", "application/fhir+json", unlabelled);

        assertThat(answer.status()).isIn(403, 422);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void whoIsClearedFilesItInTheVault() {
        Answer answer = server.clearedEhr().post("Encounter", "application/fhir+json", gbvEncounterOfSomebody());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(partition(answer.id())).isEqualTo(2_000);
        assertThat(server.ehr().get("Encounter/" + answer.id()).status()).isEqualTo(404);
    }

    @Test
    void theLabelAloneSuffices() {
        assertThat(partition(encounter)).isEqualTo(2_000);
        assertThat(partition(patient)).isEqualTo(1_000);
    }

    @Test
    void aLabelIsNotAddedToWhatLiesAmongOrdinaryRecords() {
        FhirClient cleared = server.clearedEhr();
        String other = cleared.post("Patient", Someone.named("Diarra")).id();
        Encounter ordinary = veryRestricted(other);
        ordinary.getMeta().getSecurity().clear();
        String id = cleared.post("Encounter", ordinary).id();
        Encounter raised = veryRestricted(other);
        raised.setId(id);

        assertThat(cleared.put("Encounter/" + id, raised).status()).isEqualTo(422);
        assertThat(cleared.patch(
                                "Encounter/" + id,
                                "application/json-patch+json",
                                "[{\"op\":\"add\",\"path\":\"/meta/security\",\"value\":[{\"system\":\""
                                        + CONFIDENTIALITY + "\",\"code\":\"V\"}]}]")
                        .status())
                .isEqualTo(422);
        assertThat(server.ehr().get("Encounter/" + id).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"_revinclude=Encounter:subject", "_revinclude=*"})
    void theTotalTellsNothingOfWhatAnIncludeHides(String include) {
        Answer answer = server.ehr().get("Patient?_id=" + patient + "&" + include);

        assertThat(total(answer)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"security\":[{\"code\":\"V\"}]}",
                "{\"security\":[{\"system\":\"" + CONFIDENTIALITY + " \",\"code\":\"v\"}]}",
                "{\"profile\":[\" https://keneya.ml/fhir/StructureDefinition/ml-gbv-encounter\"]}"
            })
    void aLabelWrittenALittleWrongIsStillOne(String meta) {
        String flag = "{\"resourceType\":\"Basic\",\"meta\":" + meta + ",\"code\":{\"text\":\"x\"}}";

        assertThat(server.ehr().post("Basic", "application/fhir+json", flag).status())
                .isIn(400, 403);
    }

    @Test
    void anIdentifierOfTheVaultMayBeUsedOutsideIt() {
        String identifier = UUID.randomUUID().toString();
        Patient hidden = Someone.unnamed();
        hidden.addIdentifier()
                .setSystem("https://example.org/id")
                .setValue(identifier)
                .getType()
                .addCoding()
                .setSystem("https://keneya.ml/fhir/CodeSystem/ml-identifier-type")
                .setCode("PSEUDO");
        Patient open = hidden.copy();
        open.getIdentifierFirstRep().setType(null);
        open.addName().setFamily("Diarra");
        hidden.getMeta().addSecurity().setSystem(CONFIDENTIALITY).setCode("V");

        assertThat(server.clearedEhr().post("Patient", hidden).status()).isEqualTo(201);
        assertThat(server.ehr().post("Patient", open).status()).isEqualTo(201);
        assertThat(server.ehr().post("Patient", open).status()).isEqualTo(409);
    }

    @Test
    void aClearanceForEncountersCountsNoOtherTypes() {
        Observation hidden = new Observation();
        hidden.setStatus(Observation.ObservationStatus.FINAL);
        hidden.getCode().setText("hidden");
        String other = server.ehr().post("Patient", Someone.named("Diarra")).id();
        hidden.getSubject().setReference("Patient/" + other);
        hidden.getMeta().addSecurity().setSystem(CONFIDENTIALITY).setCode("V");
        server.clearedEhr().post("Observation", hidden);
        String count = "Observation?subject=Patient/" + other + "&_summary=count";

        Answer ofEncounters = server.clientFor("system/*.cruds system/Encounter.rs" + CLEARANCE)
                .get(count);

        assertThat(ofEncounters.bundle().getTotal())
                .isEqualTo(server.ehr().get(count).bundle().getTotal());
        assertThat(server.clearedEhr().get(count).bundle().getTotal())
                .isEqualTo(ofEncounters.bundle().getTotal() + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/_history", "/_history/1", "/$everything", "/$meta"})
    void whatIsInTheVaultAnswersLikeWhatIsNot(String path) {
        String absent = UUID.randomUUID().toString();

        Answer hidden = server.ehr().get("Encounter/" + encounter + path);
        Answer missing = server.ehr().get("Encounter/" + absent + path);

        assertThat(hidden.status()).isEqualTo(404);
        assertThat(missing.status()).isEqualTo(404);
        assertThat(hidden.body().replace(encounter, "ID"))
                .isEqualTo(missing.body().replace(absent, "ID"));
        assertThat(hidden.headers().map().keySet())
                .isEqualTo(missing.headers().map().keySet());
    }

    @Test
    void changingAndDeletingTellNothingEither() {
        String absent = UUID.randomUUID().toString();
        String patch = "[{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"finished\"}]";

        for (String id : List.of(encounter, absent)) {
            assertThat(server.ehr()
                            .patch("Encounter/" + id, "application/json-patch+json", patch)
                            .status())
                    .isEqualTo(404);
        }
        assertThat(server.ehr().delete("Encounter/" + encounter).status())
                .isEqualTo(server.ehr().delete("Encounter/" + absent).status());
        assertThat(server.clearedEhr().get("Encounter/" + encounter).status()).isEqualTo(200);
    }

    /** Who may delete the ordinary file does not know that anything hangs on it, and the case must go on. */
    @Test
    void aCaseGoesOnThoughThePatientIsDeleted() {
        FhirClient cleared = server.clearedEhr();
        String deleted = cleared.post("Patient", Someone.named("Coulibaly")).id();
        Encounter visit = veryRestricted(deleted);
        visit.setId(cleared.post("Encounter", visit).id());

        assertThat(server.ehr().delete("Patient/" + deleted).status()).isIn(200, 204);

        assertThat(cleared.get("Encounter/" + visit.getIdPart()).status()).isEqualTo(200);
        visit.setStatus(Encounter.EncounterStatus.CANCELLED);
        Answer updated = cleared.put("Encounter/" + visit.getIdPart(), visit);
        assertThat(updated.status()).as(updated.body()).isEqualTo(200);
        Observation followUp = new Observation();
        followUp.setStatus(Observation.ObservationStatus.FINAL);
        followUp.getCode().setText("test");
        followUp.getEncounter().setReference("Encounter/" + visit.getIdPart());
        Answer added = cleared.post("Observation", followUp);
        assertThat(added.status()).as(added.body()).isEqualTo(201);
    }

    @Test
    void referringToItTellsNothing() {
        String absent = UUID.randomUUID().toString();

        Answer hidden = server.ehr().post("Observation", observationDuring(encounter));
        Answer missing = server.ehr().post("Observation", observationDuring(absent));

        assertThat(hidden.status()).isEqualTo(missing.status());
        assertThat(hidden.body().replace(encounter, "ID"))
                .isEqualTo(missing.body().replace(absent, "ID"));
    }

    @Test
    void whoIsClearedReadsIt() {
        assertThat(server.clearedEhr().get("Encounter/" + encounter).status()).isEqualTo(200);
        assertThat(server.clearedEhr()
                        .get("Encounter/" + encounter + "/_history")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Encounter?_id=ENCOUNTER",
                "Encounter?patient=PATIENT",
                "Encounter?_security=http://terminology.hl7.org/CodeSystem/v3-Confidentiality|V&patient=PATIENT",
                "Patient?_id=PATIENT&_revinclude=Encounter:patient",
                "Patient?_id=PATIENT&_revinclude=*",
                "Observation?_id=OBSERVATION&_include=Observation:encounter",
                "Observation?_id=OBSERVATION&_include=*",
                "Patient/PATIENT/$everything",
                "Encounter/_history?_count=200",
                "_history?_count=200"
            })
    void aSearchHoldsItForWhoIsClearedOnly(String search) {
        String path = filled(search);

        Answer uncleared = server.ehr().get(path);
        Answer cleared = server.clearedEhr().get(path);

        assertThat(uncleared.status()).isEqualTo(200);
        assertThat(ids(uncleared)).doesNotContain("Encounter/" + encounter);
        assertThat(ids(cleared)).contains("Encounter/" + encounter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Encounter?_id=ENCOUNTER",
                "Encounter?patient=PATIENT",
                "Patient?_id=PATIENT&_has:Encounter:patient:status=in-progress",
                "Observation?_id=OBSERVATION&encounter.status=in-progress",
                "Observation?_id=OBSERVATION&encounter:Encounter.class=AMB"
            })
    void nothingIsCountedOrInferred(String search) {
        String path = filled(search);

        assertThat(total(server.ehr().get(path + "&_summary=count"))).isZero();
        assertThat(total(server.ehr().get(path + "&_total=accurate"))).isZero();
        assertThat(ids(server.ehr().get(path))).isEmpty();
        assertThat(total(server.clearedEhr().get(path + "&_summary=count"))).isEqualTo(1);
    }

    @Test
    void itsWordsAreNotInTheTextIndex() {
        assertThat(ids(server.ehr().get("Encounter?_content=" + WORD))).isEmpty();
        assertThat(ids(server.ehr().get("Encounter?_text=" + WORD))).isEmpty();
    }

    @Test
    void aTransactionReadsNoMoreThanARequest() {
        String bundle = "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":["
                + "{\"request\":{\"method\":\"GET\",\"url\":\"Encounter/" + encounter + "\"}},"
                + "{\"request\":{\"method\":\"GET\",\"url\":\"Encounter?patient=" + patient + "\"}}]}";

        Answer answer = server.ehr().post("", "application/fhir+json", bundle);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("\"id\":\"" + encounter).doesNotContain("in-progress");
    }

    @Test
    void theDropBoxTakesAndShowsNothing() {
        FhirClient box = server.clientFor("system/*.c" + CLEARANCE);

        Answer filed = box.post("Encounter", "application/fhir+json", gbvEncounterOfSomebody());

        assertThat(filed.status()).isEqualTo(201);
        assertThat(partition(filed.id())).isEqualTo(2_000);
        assertThat(box.get("Encounter/" + filed.id()).status()).isIn(403, 404);
        assertThat(box.get("Encounter").status()).isEqualTo(403);
        assertThat(box.get("Encounter/" + filed.id() + "/_history").status()).isIn(403, 404);
    }

    @Test
    void noWildcardClears() {
        for (String scope : List.of("system/*.cruds", "system/*.rs", "system/Encounter.cruds")) {
            assertThat(server.clientFor(scope).get("Encounter/" + encounter).status())
                    .isEqualTo(404);
        }
        assertThat(server.administrator().get("Encounter/" + encounter).status())
                .isEqualTo(404);
    }

    @Test
    void aClearanceForOneTypeOpensNoOther() {
        FhirClient client = server.clientFor("system/*.rs system/Observation.rs" + CLEARANCE);

        assertThat(client.get("Encounter/" + encounter).status()).isIn(403, 404);
        assertThat(client.get("Encounter?_id=" + encounter).body()).doesNotContain("in-progress");
    }

    @Test
    void refusalsSpeakTwoLanguages() {
        Answer french = server.ehr().post("Encounter", "application/fhir+json", gbvEncounter());
        Answer english =
                server.ehr().with("Accept-Language", "en").post("Encounter", "application/fhir+json", gbvEncounter());

        assertThat(french.outcome().getIssueFirstRep().getDiagnostics()).startsWith("Les permissions");
        assertThat(english.outcome().getIssueFirstRep().getDiagnostics()).startsWith("The scopes");
    }

    @Test
    void onlyDefinitionsLieInTheDefaultPartition() {
        List<String> types = server.database()
                .sql("SELECT DISTINCT res_type FROM hfj_resource WHERE partition_id IS NULL")
                .query(String.class)
                .list();

        assertThat(types)
                .isNotEmpty()
                .isSubsetOf(
                        "ActivityDefinition",
                        "CapabilityStatement",
                        "CodeSystem",
                        "ConceptMap",
                        "Library",
                        "Measure",
                        "NamingSystem",
                        "OperationDefinition",
                        "PlanDefinition",
                        "Questionnaire",
                        "SearchParameter",
                        "StructureDefinition",
                        "StructureMap",
                        "ValueSet");
    }

    @Test
    void everyRowOfARecordLiesInItsPartition() {
        List<String> tables = tablesWith("partition_id");
        Set<String> links = Set.of("res_id", "src_resource_id", "resource_id", "resource_pid");

        assertThat(tables).contains("hfj_resource", "hfj_res_ver", "hfj_res_link", "hfj_spidx_token");
        for (String table : tables) {
            List<String> keys = server
                    .database()
                    .sql("SELECT column_name FROM information_schema.columns WHERE table_name = :name")
                    .param("name", table)
                    .query(String.class)
                    .list()
                    .stream()
                    .filter(links::contains)
                    .toList();
            if (keys.isEmpty()) {
                // Terminology, and two tables of an older HAPI that stay empty.
                assertThat(table.startsWith("trm_") || rows(table) == 0)
                        .describedAs(table)
                        .isTrue();
                continue;
            }
            assertThat(server.database()
                            .sql("SELECT count(*) FROM " + table + " row JOIN hfj_resource owner ON owner.res_id = row."
                                    + keys.get(0) + " WHERE row.partition_id IS DISTINCT FROM owner.partition_id")
                            .query(Integer.class)
                            .single())
                    .describedAs(table)
                    .isZero();
        }
    }

    private List<String> tablesWith(String column) {
        return server.database()
                .sql("SELECT c.table_name FROM information_schema.columns c JOIN information_schema.tables t"
                        + " USING (table_schema, table_name) WHERE c.column_name = :column"
                        + " AND c.table_schema = 'public' AND t.table_type = 'BASE TABLE' ORDER BY 1")
                .param("column", column)
                .query(String.class)
                .list();
    }

    private static Encounter veryRestricted(String patient) {
        Encounter encounter = new Encounter();
        encounter.getMeta().addSecurity().setSystem(CONFIDENTIALITY).setCode("V");
        encounter.setStatus(Encounter.EncounterStatus.INPROGRESS);
        encounter
                .getClass_()
                .setSystem("http://terminology.hl7.org/CodeSystem/v3-ActCode")
                .setCode("AMB");
        encounter.getSubject().setReference("Patient/" + patient).setDisplay(WORD);
        encounter.addReasonCode().setText(WORD);
        return encounter;
    }

    private static Observation observationDuring(String encounter) {
        Observation observation = new Observation();
        observation.setStatus(Observation.ObservationStatus.FINAL);
        observation.getCode().setText("test");
        observation.getEncounter().setReference("Encounter/" + encounter);
        return observation;
    }

    /** That encounter, of somebody who is here. */
    private String gbvEncounterOfSomebody() {
        String somebody =
                server.clearedEhr().post("Patient", Someone.named("Diarra")).id();
        return gbvEncounter().replace("Patient/survivor-7kx4", "Patient/" + somebody);
    }

    private static String gbvEncounter() {
        try {
            return new DefaultResourceLoader()
                    .getResource("classpath:keneya/profiles/Encounter-gbv-encounter-minimal.json")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String filled(String search) {
        return search.replace("PATIENT", patient)
                .replace("ENCOUNTER", encounter)
                .replace("OBSERVATION", hiddenObservation);
    }

    private static List<String> ids(Answer answer) {
        return answer.bundle().getEntry().stream()
                .map(entry -> entry.getResource())
                .filter(resource -> resource != null)
                .map(Resource::getIdElement)
                .map(id -> id.getResourceType() + "/" + id.getIdPart())
                .toList();
    }

    private static int total(Answer answer) {
        return answer.json().path("total").asInt(-1);
    }

    private int rows(String table) {
        return server.database()
                .sql("SELECT count(*) FROM " + table)
                .query(Integer.class)
                .single();
    }

    private int stored() {
        return server.database()
                .sql("SELECT count(*) FROM hfj_resource")
                .query(Integer.class)
                .single();
    }

    private Integer partition(String id) {
        return server.database()
                .sql("SELECT partition_id FROM hfj_resource WHERE fhir_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
