package ml.keneya.consistency;

import static ml.keneya.consistency.Care.KENEYA;
import static ml.keneya.consistency.Care.observation;
import static ml.keneya.consistency.Care.warnings;
import static ml.keneya.consistency.Care.warningsTogether;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.MedicationDispense.MedicationDispenseStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

/** A method is given by what was judged of it for this person. */
class FamilyPlanningTest extends OfOnePatient {

    @Test
    void aMethodOfCategoryFourIsDoubtful() {
        assertThat(warnings(ehr, judged("coc", 4, "2026-11-03"))).isEmpty();
        assertThat(warnings(ehr, judged("cop", 3, "2026-11-03"))).isEmpty();

        assertThat(warnings(ehr, choice("coc", "debut", "2026-11-03"))).containsExactly("ml-x-eligibility");
        assertThat(warnings(ehr, handedOver("coc", "2026-11-10"))).containsExactly("ml-x-eligibility");
        assertThat(warnings(ehr, choice("coc", "debut", "2026-11-02"))).isEmpty();
        assertThat(warnings(ehr, choice("cop", "debut", "2026-11-03"))).isEmpty();
        assertThat(warnings(ehr, handedOver("cop", "2026-11-10"))).isEmpty();
    }

    @Test
    void whoStopsTheMethodMayHaveBeenJudgedSo() {
        ehr.post("Observation", judged("implant-jadelle", 4, "2026-11-03"));

        assertThat(warnings(ehr, choice("implant-jadelle", "poursuite", "2026-11-03")))
                .containsExactly("ml-x-eligibility");
        assertThat(warnings(ehr, choice("implant-jadelle", "arret", "2026-11-03")))
                .isEmpty();
        assertThat(warnings(ehr, choice("implant-jadelle", "retrait", "2026-11-03")))
                .isEmpty();
    }

    @Test
    void theLastJudgementCounts() {
        ehr.post("Observation", judged("coc", 4, "2026-11-03"));
        assertThat(warnings(ehr, choice("coc", "debut", "2026-11-10"))).containsExactly("ml-x-eligibility");

        ehr.post("Observation", judged("coc", 2, "2026-11-10"));
        assertThat(warnings(ehr, choice("coc", "debut", "2026-11-10"))).isEmpty();
        assertThat(warnings(ehr, choice("coc", "debut", "2026-11-09"))).containsExactly("ml-x-eligibility");
    }

    @Test
    void aJudgementInErrorIsNone() {
        ehr.post("Observation", judged("coc", 4, "2026-11-03").setStatus(ObservationStatus.ENTEREDINERROR));

        assertThat(warnings(ehr, choice("coc", "debut", "2026-11-03"))).isEmpty();
    }

    @Test
    void oneOfTheSameTransactionCountsToo() {
        assertThat(warningsTogether(ehr, choice("diu", "debut", "2026-11-03"), judged("diu", 4, "2026-11-03")))
                .containsExactly("ml-x-eligibility");
    }

    @Test
    void aChoiceThatWasJudgedItselfGoesByThat() {
        ehr.post("Observation", judged("coc", 4, "2026-11-03"));
        Observation choice = choice("coc", "debut", "2026-11-10");
        choice.addComponent()
                .setValue(new IntegerType(2))
                .getCode()
                .addCoding()
                .setSystem(KENEYA + "CodeSystem/ml-obs")
                .setCode("mec-category");

        assertThat(warnings(ehr, choice)).isEmpty();
    }

    private Observation judged(String method, int category, String date) {
        Observation judgement = observation(patient, KENEYA + "CodeSystem/ml-obs", "mec-category", date);
        addPart(judgement, "contraception-status", "ml-fp-method", method);
        return judgement.setValue(new IntegerType(category));
    }

    private Observation choice(String method, String action, String date) {
        Observation choice = observation(patient, KENEYA + "CodeSystem/ml-obs", "contraception-status", date);
        addPart(choice, "fp-user-type", "ml-fp-user", "ancien");
        addPart(choice, "fp-action", "ml-fp-action", action);
        return choice.setValue(concept("ml-fp-method", method));
    }

    private static void addPart(Observation observation, String part, String list, String code) {
        observation.addComponent().setCode(concept("ml-obs", part)).setValue(concept(list, code));
    }

    private MedicationDispense handedOver(String method, String date) {
        MedicationDispense dispense = new MedicationDispense().setStatus(MedicationDispenseStatus.COMPLETED);
        dispense.setMedication(concept("ml-fp-method", method));
        dispense.setSubject(new Reference("Patient/" + patient));
        dispense.setQuantity(new Quantity().setValue(BigDecimal.ONE));
        dispense.getWhenHandedOverElement().setValueAsString(date);
        return dispense;
    }

    private static CodeableConcept concept(String list, String code) {
        return new CodeableConcept().addCoding(new Coding(KENEYA + "CodeSystem/" + list, code, null));
    }
}
