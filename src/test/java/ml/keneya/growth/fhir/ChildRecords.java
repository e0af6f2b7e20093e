package ml.keneya.growth.fhir;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ml.keneya.support.FhirClient;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** A girl, what is measured of her, and what follows from it. */
final class ChildRecords {

    static final String KENEYA = "https://keneya.ml/fhir/";
    static final String OBSERVATIONS = KENEYA + "CodeSystem/ml-obs";
    static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    /** Of the girl whose scores WHO published (survey of igrowup, row 1), on this day 683 days old. */
    static final String DAY = "2026-11-17";

    static final String BORN = "2025-01-03";

    private ChildRecords() {}

    /** What was derived, by its code; each once. */
    static Map<String, String> values(FhirClient client, String patient) {
        return derived(client, patient).stream()
                .collect(toMap(
                        score -> score.getCode().getCodingFirstRep().getCode(),
                        score -> score.getValue() instanceof Quantity quantity
                                ? quantity.getValue().toPlainString()
                                : score.getValueCodeableConcept()
                                        .getCodingFirstRep()
                                        .getCode(),
                        (one, other) -> {
                            throw new AssertionError("Twice: " + one + ", " + other);
                        },
                        TreeMap::new));
    }

    static Observation one(FhirClient client, String patient, String code) {
        return derived(client, patient).stream()
                .filter(score -> score.getCode().hasCoding(OBSERVATIONS, code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + code));
    }

    static List<Observation> derived(FhirClient client, String patient) {
        return client.get("Observation?patient=" + patient + "&_count=100").bundle().getEntry().stream()
                .map(entry -> (Observation) entry.getResource())
                .filter(Software::derived)
                .toList();
    }

    static Patient girl() {
        Patient girl = new Patient();
        girl.addName().setFamily("Touré").addGiven("Fanta");
        girl.setGender(AdministrativeGender.FEMALE);
        girl.setBirthDateElement(new DateType(BORN));
        return girl;
    }

    static Observation weight(String patient, String kilograms) {
        return measure(patient, "http://loinc.org", "29463-7", kilograms, "kg");
    }

    static Observation length(String patient, String centimetres) {
        return measure(patient, "http://loinc.org", "8306-3", centimetres, "cm");
    }

    static Observation oedema(String patient, String grade) {
        Observation oedema = observation(patient, OBSERVATIONS, "oedema-bilateral");
        oedema.setValue(new CodeableConcept(new Coding(KENEYA + "CodeSystem/ml-oedema-grade", grade, null)));
        return oedema;
    }

    static Observation veryRestricted(Observation observation) {
        observation.getMeta().addSecurity().setSystem(CONFIDENTIALITY).setCode("V");
        return observation;
    }

    static Observation measure(String patient, String system, String code, String value, String unit) {
        Observation measure = observation(patient, system, code);
        measure.setValue(new Quantity()
                .setValue(new BigDecimal(value))
                .setSystem("http://unitsofmeasure.org")
                .setCode(unit));
        return measure;
    }

    static Observation observation(String patient, String system, String code) {
        Observation observation = new Observation().setStatus(ObservationStatus.FINAL);
        observation.getCode().addCoding().setSystem(system).setCode(code);
        observation.setSubject(new Reference("Patient/" + patient));
        observation.setEffective(new DateTimeType(DAY));
        return observation;
    }

    static Observation on(LocalDate day, Observation observation) {
        return observation.setEffective(new DateTimeType(day.toString()));
    }

    static Bundle transaction(Resource... records) {
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        for (Resource record : records) {
            BundleEntryComponent entry = transaction.addEntry().setResource(record);
            entry.getRequest().setMethod(HTTPVerb.POST).setUrl(record.fhirType());
        }
        return transaction;
    }
}
