package ml.keneya.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.Someone;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The administrator, who has no key to the vault, removes for good what a record in it refers to. */
@FhirServerTest
class ExpungeTest {

    @Autowired
    TestServer server;

    @Test
    void whatTheVaultRefersToIsExpungedLikeWhatItDoesNot() {
        String referredTo = patient();
        String other = patient();
        String visit = server.clearedEhr()
                .post("Encounter", visitInTheVault(referredTo))
                .id();
        for (String patient : new String[] {referredTo, other}) {
            assertThat(server.ehr().delete("Patient/" + patient).status()).isEqualTo(200);
        }

        Answer first = expunge(referredTo);
        Answer second = expunge(other);

        assertThat(second.status()).as(second.body()).isEqualTo(200);
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(first.body()).isEqualTo(second.body());
        assertThat(server.ehr().get("Patient/" + referredTo).status()).isEqualTo(404);
        assertThat(server.ehr().get("Patient/" + other).status()).isEqualTo(404);
        assertThat(server.clearedEhr()
                        .get("Encounter/" + visit)
                        .resource(Encounter.class)
                        .getSubject()
                        .getReference())
                .as("the record in the vault")
                .isEqualTo("Patient/" + referredTo);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$expunge", "Patient/$expunge"})
    void whatIsOfAllIsRefusedAndLeavesOldVersions(String operation) {
        String patient = patient();
        Patient changed = server.ehr().get("Patient/" + patient).resource(Patient.class);
        changed.setActive(true);
        assertThat(server.ehr().put("Patient/" + patient, changed).status()).isEqualTo(200);

        Answer refused = server.administrator()
                .post(
                        operation,
                        new Parameters()
                                .addParameter("expungeDeletedResources", true)
                                .addParameter("expungePreviousVersions", true)
                                .addParameter("expungeEverything", true));

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.outcome().getIssueFirstRep().getDiagnostics()).contains("[type]/[id]/$expunge");
        assertThat(server.ehr().get("Patient/" + patient + "/_history/1").status())
                .isEqualTo(200);
    }

    @Test
    void oldVersionsOfOneRecordAreExpunged() {
        String patient = patient();
        Patient changed = server.ehr().get("Patient/" + patient).resource(Patient.class);
        changed.setActive(true);
        assertThat(server.ehr().put("Patient/" + patient, changed).status()).isEqualTo(200);

        Answer expunged = expunge(patient);

        assertThat(expunged.status()).as(expunged.body()).isEqualTo(200);
        assertThat(server.ehr().get("Patient/" + patient + "/_history/1").status())
                .isEqualTo(404);
        assertThat(server.ehr()
                        .get("Patient/" + patient)
                        .resource(Patient.class)
                        .getActive())
                .isTrue();
    }

    private String patient() {
        Patient patient = Someone.unnamed();
        patient.addName().setFamily("K" + UUID.randomUUID());
        return server.ehr().post("Patient", patient).id();
    }

    private Answer expunge(String patient) {
        FhirClient administrator = server.administrator();
        return administrator.post(
                "Patient/" + patient + "/$expunge",
                new Parameters()
                        .addParameter("expungeDeletedResources", true)
                        .addParameter("expungePreviousVersions", true)
                        .addParameter(new Parameters.ParametersParameterComponent()
                                .setName("limit")
                                .setValue(new IntegerType(100))));
    }

    private static Encounter visitInTheVault(String patient) {
        Encounter visit = new Encounter();
        visit.getMeta()
                .addSecurity()
                .setSystem("http://terminology.hl7.org/CodeSystem/v3-Confidentiality")
                .setCode("V");
        visit.setStatus(Encounter.EncounterStatus.FINISHED);
        visit.getClass_().setCode("AMB");
        visit.setSubject(new Reference("Patient/" + patient));
        return visit;
    }
}
