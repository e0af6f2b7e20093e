package ml.keneya.consistency;

import static ml.keneya.consistency.Care.KENEYA;
import static ml.keneya.consistency.Care.child;
import static ml.keneya.consistency.Care.observation;
import static ml.keneya.consistency.Care.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.Someone;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The records of a birth agree with one another. */
@FhirServerTest
class DeliveryTest {

    @Autowired
    TestServer server;

    private FhirClient ehr;
    private String patient;

    @BeforeEach
    void registerSomebodyBornIn1996() {
        ehr = server.ehr();
        patient = ehr.post("Patient", Someone.named("Sidibé")).id();
    }

    @Test
    void newbornsAreCounted() {
        Encounter delivery = new Encounter().setStatus(EncounterStatus.INPROGRESS);
        delivery.getClass_()
                .setSystem("http://terminology.hl7.org/CodeSystem/v3-ActCode")
                .setCode("IMP");
        delivery.setSubject(new Reference("Patient/" + patient));
        String encounter = ehr.post("Encounter", delivery).id();
        Observation outcome =
                observation(child(ehr, "2026-11-05"), KENEYA + "CodeSystem/ml-obs", "birth-outcome", "2026-11-05");
        outcome.setEncounter(new Reference("Encounter/" + encounter));
        outcome.setValue(
                new CodeableConcept().addCoding(new Coding(KENEYA + "CodeSystem/ml-birth-outcome", "ne-vivant", null)));
        assertThat(warnings(ehr, outcome)).isEmpty();
        Observation number = observation(patient, "http://loinc.org", "73773-4", "2026-11-05");
        number.setEncounter(new Reference("Encounter/" + encounter));

        assertThat(warnings(ehr, number.setValue(new IntegerType(2)))).containsExactly("ml-x-newborns");
        assertThat(warnings(ehr, number.setValue(new IntegerType(1)))).isEmpty();
    }
}
