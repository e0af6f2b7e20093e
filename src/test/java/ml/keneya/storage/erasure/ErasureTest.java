package ml.keneya.storage.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.Someone;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A person who is erased is nowhere in the database. */
@FhirServerTest
class ErasureTest {

    private static final String CLEARANCE = "?_security=http://terminology.hl7.org/CodeSystem/v3-Confidentiality|V";
    private static final String EVERYTHING = "system/*.cruds system/*.cruds" + CLEARANCE;
    private static final String STEWARD = ",\"role\":\"steward\"";

    @Autowired
    TestServer server;

    @Test
    void onlyAStewardWithTheClearanceErases() {
        String patient = server.ehr().post("Patient", Someone.named("Diarra")).id();

        for (FhirClient other : List.of(
                server.stranger(),
                server.ehr(),
                server.clearedEhr(),
                server.administrator(),
                server.clientFor("system/*.cruds", STEWARD),
                server.clientFor("system/*.rs system/*.rs" + CLEARANCE, STEWARD))) {
            assertThat(erase(other, patient).status()).isIn(401, 403);
        }
        assertThat(server.ehr().get("Patient/" + patient).status()).isEqualTo(200);
    }

    @Test
    void whoeverIsNotThereCannotBeErased() {
        assertThat(erase(steward(), UUID.randomUUID().toString()).status()).isEqualTo(404);
    }

    @Test
    void nothingOfThePersonIsLeftAndNothingOfOthersIsLost() {
        FhirClient ehr = server.ehr();
        String name = "Ouattezerase";
        String number = "ERASE-" + UUID.randomUUID();
        String patient = ehr.post("Patient", person(name, number)).id();
        Patient renamed = person(name, number);
        renamed.addName().setFamily(name + "bis");
        renamed.setId(patient);
        ehr.put("Patient/" + patient, renamed);
        String other = ehr.post("Patient", person("Kouyatestays", "STAYS-" + UUID.randomUUID()))
                .id();
        String weight = ehr.post("Observation", observation(patient, "weighed by " + name))
                .id();
        String condition = ehr.post("Condition", condition(patient, name)).id();
        ehr.delete("Condition/" + condition);
        ServiceRequest referral = new ServiceRequest();
        referral.setStatus(ServiceRequest.ServiceRequestStatus.ACTIVE);
        referral.setIntent(ServiceRequest.ServiceRequestIntent.ORDER);
        referral.getSubject().setReference("Patient/" + patient);
        String hospital =
                ehr.post("Organization", new Organization().setName("CSRéf")).id();
        referral.addPerformer().setReference("Organization/" + hospital);
        String sent = ehr.post("ServiceRequest", referral).id();
        String provenance = ehr.post("Provenance", provenance(weight)).id();
        String household = ehr.post("Group", household(patient, other)).id();
        String childs = ehr.post("Observation", derivedFrom(weight, other)).id();
        Encounter hidden = new Encounter();
        hidden.getMeta()
                .addSecurity()
                .setSystem("http://terminology.hl7.org/CodeSystem/v3-Confidentiality")
                .setCode("V");
        hidden.setStatus(Encounter.EncounterStatus.FINISHED);
        hidden.getClass_().setCode("AMB");
        hidden.getSubject().setReference("Patient/" + patient);
        String vault = server.clearedEhr().post("Encounter", hidden).id();
        assertThat(mentions(name)).isPositive();

        Answer answer = erase(steward(), patient);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.resource(Parameters.class).getParameterBool("complete"))
                .as(answer.body())
                .isTrue();
        for (String word : List.of(name, number, patient, weight, condition, provenance, vault)) {
            assertThat(mentions(word)).as(word).isZero();
        }
        for (String gone : List.of(
                "Patient/" + patient,
                "Patient/" + patient + "/_history",
                "Patient/" + patient + "/_history/1",
                "Observation/" + weight,
                "Condition/" + condition,
                "ServiceRequest/" + sent,
                "Condition/" + condition + "/_history/1",
                "Provenance/" + provenance,
                "Encounter/" + vault)) {
            assertThat(server.clearedEhr().get(gone).status()).as(gone).isEqualTo(404);
        }
        assertThat(ehr.get("Observation?_content=" + name).bundle().getEntry()).isEmpty();
        Group left = ehr.get("Group/" + household).resource(Group.class);
        assertThat(left.getMember()).hasSize(2);
        assertThat(left.getMember().get(1).getEntity().getReference()).isEqualTo("Patient/" + other);
        assertThat(ehr.get("Observation/" + childs).status()).isEqualTo(200);
        assertThat(ehr.get("Organization/" + hospital).status()).isEqualTo(200);
        assertThat(erase(steward(), patient).status()).isEqualTo(404);
    }

    /** Her own code is the only way to her file: were she not erased with who she is, nobody could find it again. */
    @Test
    void aSurvivorIsErasedWithThePersonSheIsWhicheverIsNamed() {
        for (boolean byHerCode : List.of(true, false)) {
            String number = "ERASE-" + UUID.randomUUID();
            String patient =
                    server.ehr().post("Patient", person("Sanogolinked", number)).id();
            String code = "SV-" + UUID.randomUUID();
            Patient survivor = Someone.survivor(code);
            survivor.addLink().setType(Patient.LinkType.REPLACES).getOther().setReference("Patient/" + patient);
            String herself = server.clearedEhr().post("Patient", survivor).id();
            String weight = server.clearedEhr()
                    .post("Observation", observation(herself, "weighed in the safe room"))
                    .id();
            launchAnAppOn(patient);

            Answer answer = erase(steward(), byHerCode ? herself : patient);

            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.resource(Parameters.class).getParameterBool("complete"))
                    .as(answer.body())
                    .isTrue();
            for (String word : List.of(number, code, patient, herself, weight)) {
                assertThat(mentions(word)).as(word).isZero();
            }
        }
    }

    /** As the row that a token for an app is kept in names the patient whom it was opened on. */
    private void launchAnAppOn(String patient) {
        server.database()
                .sql("INSERT INTO keneya.oauth2_authorization"
                        + " (id, registered_client_id, principal_name, authorization_grant_type, attributes)"
                        + " VALUES (:id, 'app', 'nurse', 'authorization_code', :attributes)")
                .param("id", UUID.randomUUID().toString())
                .param("attributes", "{\"patient\":\"" + patient + "\"}")
                .update();
    }

    private FhirClient steward() {
        return server.clientFor(EVERYTHING, STEWARD);
    }

    private static Answer erase(FhirClient client, String patient) {
        return client.post("Patient/" + patient + "/$erase", new Parameters());
    }

    /** Rows of any table, the audit aside, that hold the word: looked for by other means than the server's. */
    private long mentions(String word) {
        return server
                .database()
                .sql("SELECT oid::regclass::text FROM pg_class WHERE relkind = 'r' AND relname NOT LIKE 'audit%'"
                        + " AND relnamespace IN ('public'::regnamespace, 'keneya'::regnamespace)")
                .query(String.class)
                .list()
                .stream()
                .mapToLong(table -> server.database()
                        .sql("SELECT count(*) FROM " + table + " t WHERE t::text LIKE :word")
                        .param("word", "%" + word + "%")
                        .query(Long.class)
                        .single())
                .sum();
    }

    private static Patient person(String name, String number) {
        Patient patient = Someone.unnamed();
        patient.addName().setFamily(name);
        patient.addIdentifier().setSystem("https://keneya.ml/sid/test-erasure").setValue(number);
        return patient;
    }

    private static Observation observation(String patient, String note) {
        Observation observation = new Observation();
        observation.setStatus(Observation.ObservationStatus.FINAL);
        observation.getCode().setText("test");
        observation.getSubject().setReference("Patient/" + patient);
        observation.addNote().setText(note);
        return observation;
    }

    private static Observation derivedFrom(String original, String patient) {
        Observation derived = observation(patient, "child");
        derived.addDerivedFrom().setReference("Observation/" + original);
        return derived;
    }

    private static Condition condition(String patient, String text) {
        Condition condition = new Condition();
        condition.getSubject().setReference("Patient/" + patient);
        condition.getCode().setText(text);
        return condition;
    }

    private static Provenance provenance(String observation) {
        Provenance provenance = new Provenance();
        provenance.addTarget().setReference("Observation/" + observation);
        provenance.setRecorded(java.util.Date.from(java.time.Instant.EPOCH));
        provenance.addAgent().getWho().setDisplay("nurse");
        return provenance;
    }

    private static Group household(String patient, String other) {
        Group group = new Group();
        group.setType(Group.GroupType.PERSON);
        group.setActual(true);
        group.addMember().getEntity().setReference("Patient/" + patient);
        group.addMember().getEntity().setReference("Patient/" + other);
        return group;
    }
}
