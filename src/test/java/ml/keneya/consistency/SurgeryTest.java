package ml.keneya.consistency;

import static ml.keneya.consistency.Care.KENEYA;
import static ml.keneya.consistency.Care.observation;
import static ml.keneya.consistency.Care.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.Someone;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The outcome of an operation agrees with the dates of the operation and the death. */
@FhirServerTest
class SurgeryTest {

    @Autowired
    TestServer server;

    private FhirClient ehr;

    @BeforeEach
    void openTheServer() {
        ehr = server.ehr();
    }

    @Test
    void aDeathAfterAnOperationIsCountedFromItsEnd() {
        Patient dead = Someone.named("Dolo");
        dead.setDeceased(new DateTimeType("2026-11-07"));
        String id = ehr.post("Patient", dead).id();
        Procedure operation = new Procedure().setStatus(ProcedureStatus.COMPLETED);
        operation.addExtension(KENEYA + "StructureDefinition/ml-surgery-urgency", new CodeType("immediate"));
        operation
                .getCode()
                .addCoding()
                .setSystem(KENEYA + "CodeSystem/ml-surgery-type")
                .setCode("laparotomie");
        operation.setSubject(new Reference("Patient/" + id));
        operation.setPerformed(new Period()
                .setStartElement(new DateTimeType("2026-11-05T10:00:00Z"))
                .setEndElement(new DateTimeType("2026-11-05T12:00:00Z")));
        Answer operated = ehr.post("Procedure", operation);
        assertThat(operated.status()).describedAs(operated.body()).isEqualTo(201);

        assertThat(warnings(ehr, outcome(id, operated.id(), "deces-24h"))).containsExactly("ml-x-periop-death");
        assertThat(warnings(ehr, outcome(id, operated.id(), "deces-30j"))).isEmpty();
    }

    private static Observation outcome(String patient, String operation, String code) {
        Observation outcome = observation(patient, KENEYA + "CodeSystem/ml-obs", "perioperative-outcome", "2026-11-07");
        outcome.addPartOf(new Reference("Procedure/" + operation));
        return outcome.setValue(
                new CodeableConcept().addCoding(new Coding(KENEYA + "CodeSystem/ml-periop-outcome", code, null)));
    }
}
