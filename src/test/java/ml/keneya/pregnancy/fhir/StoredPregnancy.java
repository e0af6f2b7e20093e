package ml.keneya.pregnancy.fhir;

import java.time.LocalDate;
import ml.keneya.support.FhirClient;
import org.hl7.fhir.r4.model.DateTimeType;

/**
 * A woman of 24 weeks, with one contact, and what of her is stored.
 *
 * @param id of the Patient
 * @param contact the id of its Encounter
 * @param period the id of the Observation of her last period
 */
public record StoredPregnancy(Expectant woman, String id, String episode, String contact, String period) {

    public static StoredPregnancy of(FhirClient ehr, LocalDate today) {
        String id = ehr.post("Patient", AntenatalFollowUpTest.woman()).id();
        Expectant woman = new Expectant(ehr, id, "", today)
                .again(today, today.minusWeeks(18).toString());
        String period = woman.post(woman.loinc("8665-2")
                .setValue(new DateTimeType(today.minusWeeks(24).toString())));
        return new StoredPregnancy(woman, woman.id(), woman.episode(), woman.contact(today), period);
    }

    /** Tested today, which is restricted; the id of its Observation. */
    public String hivTest() {
        return woman.post(woman.loinc("68961-2")
                .setValue(
                        Expectant.coded("http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation", "NEG")));
    }

    /** Taken today; the id of its Observation. */
    public String pressure(int systolic, int diastolic) {
        return woman.post(woman.pressure(systolic, diastolic));
    }
}
