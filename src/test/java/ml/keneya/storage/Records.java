package ml.keneya.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.Someone;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;

/** The records that tests write, and what searches find of them. */
final class Records {

    static final String REGISTER = "https://example.org/register";
    static final String LOINC = "http://loinc.org";
    static final String WEIGHT = "29463-7";
    static final String HEIGHT = "8302-2";
    static final String ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
    static final String JSON = "application/fhir+json";

    private Records() {}

    static String unique() {
        return "K" + UUID.randomUUID();
    }

    static Patient patient(String key) {
        Patient patient = Someone.unnamed();
        patient.addIdentifier().setSystem(REGISTER).setValue(key);
        patient.addName().setFamily(key).addGiven("Awa");
        return patient;
    }

    /** A patient in the store, known by that key. */
    static String registered(FhirClient client, String key) {
        return client.post("Patient", patient(key)).id();
    }

    static Observation observation(String patient, String code, String date) {
        Observation observation = new Observation();
        observation.setStatus(Observation.ObservationStatus.FINAL);
        observation.getCode().addCoding().setSystem(LOINC).setCode(code);
        observation.setSubject(new Reference("Patient/" + patient));
        observation.setEffective(new DateTimeType(date));
        // A height has a profile, which wants a measure or the reason why there is none.
        if (code.equals(HEIGHT)) {
            observation.getDataAbsentReason().addCoding().setSystem(ABSENT).setCode("not-performed");
        }
        return observation;
    }

    static Encounter encounter(String patient) {
        Encounter encounter = new Encounter();
        encounter.setStatus(Encounter.EncounterStatus.FINISHED);
        encounter.getClass_().setCode("AMB");
        encounter.addType(new CodeableConcept().setText("Consultation"));
        encounter.setSubject(new Reference("Patient/" + patient));
        return encounter;
    }

    /** {@code Type/id} of each resource on that page, in its order. */
    static List<String> found(Answer answer) {
        return answer.bundle().getEntry().stream()
                .map(entry -> entry.getResource()
                        .getIdElement()
                        .toUnqualifiedVersionless()
                        .getValue())
                .toList();
    }

    /** The same over all pages. */
    static List<String> foundOnAllPages(FhirClient client, String search) {
        List<String> found = new ArrayList<>();
        String next = search;
        while (next != null) {
            Answer page = client.get(next);
            found.addAll(found(page));
            Bundle.BundleLinkComponent link = page.bundle().getLink(Bundle.LINK_NEXT);
            next = link == null ? null : link.getUrl();
        }
        return found;
    }
}
