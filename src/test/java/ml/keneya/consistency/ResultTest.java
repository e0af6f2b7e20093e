package ml.keneya.consistency;

import static ml.keneya.consistency.Care.KENEYA;
import static ml.keneya.consistency.Care.quantity;
import static ml.keneya.consistency.Care.rules;
import static ml.keneya.consistency.Care.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import ml.keneya.support.Answer;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Specimen;
import org.junit.jupiter.api.Test;

/** A result follows its specimen, and the specimen the signs. */
class ResultTest extends OfOnePatient {

    @Test
    void signsComeBeforeTheSpecimenAndTheSpecimenBeforeItsResult() {
        Specimen specimen = new Specimen();
        specimen.getType()
                .addCoding()
                .setSystem(KENEYA + "CodeSystem/ml-specimen-type")
                .setCode("sang");
        specimen.setSubject(new Reference("Patient/" + patient));
        specimen.getCollection().setCollected(new DateTimeType("2026-11-05"));
        specimen.setId(ehr.post("Specimen", specimen).id());

        assertThat(warnings(ehr, haemoglobin(specimen, "2026-11-04"))).containsExactly("ml-x-result-order");
        Answer result = ehr.post("Observation", haemoglobin(specimen, "2026-11-05"));
        assertThat(result.status()).isEqualTo(201);
        assertThat(warnings(ehr, anaemia("2026-11-06", result.id()))).containsExactly("ml-x-result-order");
        assertThat(warnings(ehr, anaemia("2026-11", result.id()))).isEmpty();

        specimen.getCollection().setCollected(new DateTimeType("2026-11-09"));
        Answer corrected = ehr.with("Prefer", "return=OperationOutcome")
                .put("Specimen/" + specimen.getIdElement().getIdPart(), specimen);
        assertThat(corrected.status()).describedAs(corrected.body()).isEqualTo(200);
        assertThat(rules(corrected)).contains("ml-x-result-order");
    }

    private Observation haemoglobin(Specimen specimen, String date) {
        Observation haemoglobin = quantity(patient, "718-7", date, "9.1", "g/dL");
        haemoglobin
                .addCategory()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/observation-category")
                .setCode("laboratory");
        return haemoglobin.setSpecimen(
                new Reference("Specimen/" + specimen.getIdElement().getIdPart()));
    }

    private Condition anaemia(String onset, String evidence) {
        Condition anaemia = new Condition();
        anaemia.getClinicalStatus()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/condition-clinical")
                .setCode("active");
        anaemia.getCode()
                .addCoding()
                .setSystem("http://id.who.int/icd/release/11/mms")
                .setCode("3A9Z");
        anaemia.setSubject(new Reference("Patient/" + patient));
        anaemia.setOnset(new DateTimeType(onset));
        anaemia.addEvidence().addDetail(new Reference("Observation/" + evidence));
        return anaemia;
    }
}
