package ml.keneya.growth.fhir;

import static ml.keneya.growth.fhir.ChildRecords.DAY;
import static ml.keneya.growth.fhir.ChildRecords.OBSERVATIONS;
import static ml.keneya.growth.fhir.ChildRecords.girl;
import static ml.keneya.growth.fhir.ChildRecords.length;
import static ml.keneya.growth.fhir.ChildRecords.measure;
import static ml.keneya.growth.fhir.ChildRecords.oedema;
import static ml.keneya.growth.fhir.ChildRecords.transaction;
import static ml.keneya.growth.fhir.ChildRecords.values;
import static ml.keneya.growth.fhir.ChildRecords.weight;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** From which measurements scores follow, and of whom, over HTTP. */
@FhirServerTest
class CountedMeasurementsTest {

    @Autowired
    private TestServer server;

    /** Whose birth nobody knows is a child by the estimate alone, and has no scores for age. */
    @ParameterizedTest
    @CsvSource({
        "18, mo, 'acfa-z=, nutrition-by-muac=muac-sam, nutrition-by-whz=whz-normal, wfh-z=-0.81'",
        "1, a, 'acfa-z=, nutrition-by-muac=muac-sam, nutrition-by-whz=whz-normal, wfh-z=-0.81'",
        "3, mo, 'acfa-z=, nutrition-by-muac=, wfh-z=-0.81'",
        "9, a, ''",
        "40, a, ''"
    })
    void whoIsKnownByAnEstimateIsAsOldAsThat(int number, String unit, String expected) {
        FhirClient ehr = server.ehr();
        Patient girl = girl();
        girl.setBirthDateElement(null);
        girl.addExtension(estimate(number, unit));
        String id = ehr.post("Patient", girl).id();

        Answer filed = ehr.post(
                "",
                transaction(weight(id, "10.4"), length(id, "84.8"), measure(id, OBSERVATIONS, "muac", "110", "mm")));

        assertThat(filed.status()).as(filed.body()).isEqualTo(200);
        var values = values(ehr, id);
        assertThat(values).doesNotContainKeys("wfa-z", "lhfa-z", "bmifa-z", "hcfa-z");
        for (String each : expected.split(", ")) {
            String[] pair = each.split("=");
            if (pair.length == 2) {
                assertThat(values).containsEntry(pair[0], pair[1]);
            } else {
                assertThat(values).doesNotContainKey(pair[0]);
            }
        }
        if (expected.isEmpty()) {
            assertThat(values).isEmpty();
        }
    }

    /** The patient may be a grown woman. */
    @Test
    void ofWhomNobodyKnowsTheAgeNothingIsStored() {
        FhirClient ehr = server.ehr();
        Patient unknown = girl();
        unknown.setBirthDateElement(new DateType());
        unknown.getBirthDateElement()
                .addExtension("http://hl7.org/fhir/StructureDefinition/data-absent-reason", new CodeType("unknown"));
        String id = ehr.post("Patient", unknown).id();

        Answer filed = ehr.post("", transaction(weight(id, "10.4"), length(id, "84.8"), oedema(id, "plus1")));

        assertThat(filed.status()).as(filed.body()).isEqualTo(200);
        assertThat(values(ehr, id)).isEmpty();
    }

    @Test
    void lessThanSoMuchIsNoMeasurement() {
        FhirClient ehr = server.ehr();
        String girl = ehr.post("Patient", girl()).id();
        Observation muac = measure(girl, OBSERVATIONS, "muac", "115", "mm");
        muac.getValueQuantity().setComparator(QuantityComparator.LESS_THAN);

        assertThat(ehr.post("Observation", muac).status()).isEqualTo(201);

        assertThat(values(ehr, girl)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ObservationStatus.class,
            names = {"PRELIMINARY", "REGISTERED", "UNKNOWN"})
    void whatIsNotSettledIsNoMeasurement(ObservationStatus status) {
        FhirClient ehr = server.ehr();
        String girl = ehr.post("Patient", girl()).id();
        Observation weight = weight(girl, "10.4");
        weight.setStatus(status);
        String id = ehr.post("Observation", weight).id();
        assertThat(values(ehr, girl)).isEmpty();

        weight.setId(id);
        weight.setStatus(ObservationStatus.FINAL);
        assertThat(ehr.put("Observation/" + id, weight).status()).isEqualTo(200);

        assertThat(values(ehr, girl)).containsEntry("wfa-z", "-0.57");
    }

    /** Half past midnight in Paris is the day before in Mali. */
    @Test
    void theDayIsThatOfMali() {
        FhirClient ehr = server.ehr();
        String girl = ehr.post("Patient", girl()).id();
        ehr.post("Observation", length(girl, "84.8"));
        Observation weight = weight(girl, "10.4");
        weight.setEffective(new DateTimeType("2026-11-18T00:30:00+01:00"));

        Answer filed = ehr.post("Observation", weight);

        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
        assertThat(values(ehr, girl)).containsEntry("wfa-z", "-0.57").containsEntry("wfh-z", "-0.81");
        assertThat(ehr.delete("Observation/" + filed.id()).status()).isIn(200, 204);
        assertThat(values(ehr, girl)).containsOnlyKeys("lhfa-z");
    }

    private static Extension estimate(int number, String unit) {
        Extension estimate = new Extension(EstimatedAge.URL);
        estimate.addExtension(
                "age",
                new Quantity()
                        .setValue(BigDecimal.valueOf(number))
                        .setSystem("http://unitsofmeasure.org")
                        .setCode(unit));
        estimate.addExtension("recorded", new DateType(DAY));
        return estimate;
    }
}
