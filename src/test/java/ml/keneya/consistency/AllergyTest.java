package ml.keneya.consistency;

import static ml.keneya.consistency.Care.KENEYA;
import static ml.keneya.consistency.Care.assertRefused;
import static ml.keneya.consistency.Care.warnings;
import static ml.keneya.consistency.Care.warningsTogether;
import static org.assertj.core.api.Assertions.assertThat;

import ml.keneya.support.Someone;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

/** Who reads of one allergy record reads what the others say too. */
class AllergyTest extends OfOnePatient {

    private static final String HL7 = "http://terminology.hl7.org/CodeSystem/allergyintolerance-";

    @Test
    void whoHasAnAllergyIsNotToldToHaveNone() {
        assertThat(warnings(ehr, allergy("penicilline"))).isEmpty();

        assertThat(warnings(ehr, allergy("aucune-connue"))).containsExactly("ml-x-no-allergy");
        assertThat(warnings(ehr, allergy("arachide"))).containsExactly("ml-x-no-allergy");
    }

    @Test
    void whoIsToldToHaveNoneIsNotGivenAnAllergyUnawares() {
        assertThat(warnings(ehr, allergy("aucune-connue"))).isEmpty();
        assertThat(warnings(ehr, allergy("aucune-connue"))).isEmpty();

        assertThat(warnings(ehr, allergy("latex"))).containsExactly("ml-x-no-allergy");
    }

    @Test
    void bothInOneTransactionAreTold() {
        assertThat(warningsTogether(ehr, allergy("aucune-connue"), allergy("sp")))
                .containsExactly("ml-x-no-allergy", "ml-x-no-allergy");
        String other = ehr.post("Patient", Someone.named("Diarra")).id();
        AllergyIntolerance ofAnother = allergy("sp").setPatient(new Reference("Patient/" + other));
        patient = ehr.post("Patient", Someone.named("Dembélé")).id();
        assertThat(warningsTogether(ehr, allergy("aucune-connue"), ofAnother)).isEmpty();
    }

    @Test
    void anAllergyThatIsOverOrRuledOutLeavesNone() {
        AllergyIntolerance over = allergy("lait");
        over.getClinicalStatus().getCodingFirstRep().setCode("resolved");
        assertThat(warnings(ehr, over)).isEmpty();
        assertThat(warnings(ehr, refuted("penicilline"))).isEmpty();

        assertThat(warnings(ehr, allergy("aucune-connue"))).isEmpty();
        assertThat(warnings(ehr, refuted("fer"))).isEmpty();
    }

    @Test
    void itIsNotedBetweenTheBirthAndToday() {
        assertRefused(
                ehr.post("AllergyIntolerance", noted("1995-12-30")), "ml-x-birth", "AllergyIntolerance.recordedDate");
        assertRefused(
                ehr.post("AllergyIntolerance", noted("2099-01-01")), "ml-x-future", "AllergyIntolerance.recordedDate");
        assertThat(warnings(ehr, noted("1996"))).isEmpty();
    }

    /** Who may not read is told nothing of what stands there. */
    @Test
    void whoMayOnlyWriteIsToldNothing() {
        assertThat(warnings(ehr, allergy("penicilline"))).isEmpty();

        assertThat(warnings(server.clientFor("system/*.c"), allergy("aucune-connue")))
                .isEmpty();
        assertThat(warnings(server.ehrOf("cscom-a"), allergy("aucune-connue"))).containsExactly("ml-x-no-allergy");
    }

    private AllergyIntolerance noted(String date) {
        return allergy("sp").setRecordedDateElement(new DateTimeType(date));
    }

    private AllergyIntolerance refuted(String allergen) {
        AllergyIntolerance refuted = allergy(allergen);
        refuted.getVerificationStatus()
                .addCoding()
                .setSystem(HL7 + "verification")
                .setCode("refuted");
        return refuted;
    }

    private AllergyIntolerance allergy(String allergen) {
        AllergyIntolerance allergy = new AllergyIntolerance().setPatient(new Reference("Patient/" + patient));
        allergy.getClinicalStatus().addCoding().setSystem(HL7 + "clinical").setCode("active");
        allergy.getCode()
                .addCoding()
                .setSystem(KENEYA + "CodeSystem/ml-allergen")
                .setCode(allergen);
        return allergy;
    }
}
