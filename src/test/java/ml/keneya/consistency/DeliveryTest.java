package ml.keneya.consistency;

import static ml.keneya.consistency.Care.KENEYA;
import static ml.keneya.consistency.Care.child;
import static ml.keneya.consistency.Care.observation;
import static ml.keneya.consistency.Care.quantity;
import static ml.keneya.consistency.Care.warnings;
import static ml.keneya.consistency.Care.warningsTogether;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

/** The records of a birth agree with one another. */
class DeliveryTest extends OfOnePatient {

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

    @Test
    void aDeliveryComesLateEnoughAfterTheLastPeriod() {
        assertThat(warnings(ehr, lastPeriod("2026-06-01"))).isEmpty();

        assertThat(warnings(ehr, delivery("2026-11-01"))).containsExactly("ml-x-delivery-date");
        assertThat(warnings(ehr, delivery("2026-11-02"))).isEmpty();
        // Told after it: of the next pregnancy, or of none.
        assertThat(warnings(ehr, delivery("2026-06-19"))).isEmpty();
    }

    @Test
    void whoGivesBirthIsAWomanOfAnAgeForIt() {
        for (String born : List.of("1970-11-03", "2016-10-31")) {
            patient = child(ehr, born);
            assertThat(warnings(ehr, delivery("2026-11-02"))).isEmpty();
        }
        for (String born : List.of("1970-11-02", "2016-11-03")) {
            patient = child(ehr, born);
            assertThat(warnings(ehr, delivery("2026-11-02"))).containsExactly("ml-x-anc-age");
        }
    }

    @Test
    void whoIsAtTheMaternityIsAWomanOrANewborn() {
        for (String born : List.of("1996", "2026-10-01")) {
            assertThat(warnings(ehr, maternity(child(ehr, born)))).isEmpty();
        }
        assertThat(warnings(ehr, maternity(child(ehr, "2020-01-01")))).containsExactly("ml-x-anc-age");
    }

    private static Encounter maternity(String whose) {
        Encounter encounter = new Encounter().setStatus(EncounterStatus.INPROGRESS);
        encounter
                .getClass_()
                .setSystem("http://terminology.hl7.org/CodeSystem/v3-ActCode")
                .setCode("IMP");
        encounter.setServiceType(
                new CodeableConcept().addCoding(new Coding(KENEYA + "CodeSystem/ml-service", "accouchement", null)));
        encounter.setSubject(new Reference("Patient/" + whose));
        encounter.getPeriod().setStartElement(new DateTimeType("2026-11-02"));
        return encounter;
    }

    @Test
    void aLastPeriodOfTheSameTransactionCountsToo() {
        assertThat(warningsTogether(ehr, delivery("2026-11-02"), lastPeriod("2026-06")))
                .isEmpty();
        assertThat(warningsTogether(ehr, delivery("2026-11-01"), lastPeriod("2026-06")))
                .containsExactly("ml-x-delivery-date");
    }

    @Test
    void theWeightsOfTheFirstWeekAreNearThatAtBirth() {
        String child = child(ehr, "2026-11-05");
        assertThat(warnings(ehr, quantity(child, "8339-4", "2026-11-05", "3000", "g")))
                .isEmpty();

        assertThat(warnings(ehr, quantity(child, "29463-7", "2026-11-12", "3.61", "kg")))
                .containsExactly("ml-x-birth-weight");
        assertThat(warnings(ehr, quantity(child, "29463-7", "2026-11-05", "2.39", "kg")))
                .contains("ml-x-birth-weight");
        for (String near : List.of("2.4", "3.6")) {
            String twin = child(ehr, "2026-11-05");
            assertThat(warningsTogether(
                            ehr,
                            quantity(twin, "29463-7", "2026-11-12", near, "kg"),
                            quantity(twin, "8339-4", "2026-11-05", "3000", "g")))
                    .isEmpty();
        }
    }

    @Test
    void aBirthWeightCopiedFromACardIsHeldAgainstTheFirstWeekAlone() {
        String child = child(ehr, "2026-08-05");
        assertThat(warnings(ehr, quantity(child, "29463-7", "2026-08-13", "4.5", "kg")))
                .isEmpty();
        assertThat(warnings(ehr, quantity(child, "8339-4", "2026-11-05", "3000", "g")))
                .isEmpty();

        assertThat(warnings(ehr, quantity(child, "29463-7", "2026-08-12", "4.5", "kg")))
                .containsExactly("ml-x-birth-weight");
        assertThat(warnings(ehr, quantity(child, "8339-4", "2026-11-06", "3200", "g")))
                .containsExactly("ml-x-birth-weight", "ml-x-birth-twice");
    }

    @Test
    void ofAChildBornInSomeMonthNobodyKnowsTheFirstWeek() {
        String child = child(ehr, "2026-11");

        assertThat(warningsTogether(
                        ehr,
                        quantity(child, "29463-7", "2026-11-12", "5", "kg"),
                        quantity(child, "8339-4", "2026-11-05", "3000", "g")))
                .isEmpty();
    }

    private Observation lastPeriod(String date) {
        Observation lastPeriod = observation(patient, "http://loinc.org", "8665-2", "2026-06-20");
        return lastPeriod.setValue(new DateTimeType(date));
    }

    private Procedure delivery(String date) {
        Procedure delivery = new Procedure().setStatus(ProcedureStatus.COMPLETED);
        delivery.getCode()
                .addCoding()
                .setSystem(KENEYA + "CodeSystem/ml-delivery-mode")
                .setCode("voie-basse");
        delivery.setSubject(new Reference("Patient/" + patient));
        delivery.addPerformer()
                .setActor(new Reference().setDisplay("Bintou Kouyaté"))
                .getFunction()
                .addCoding()
                .setSystem(KENEYA + "CodeSystem/ml-birth-attendant")
                .setCode("sage-femme");
        return delivery.setPerformed(new DateTimeType(date));
    }
}
