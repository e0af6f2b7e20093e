package ml.keneya.confidentiality.facility;

import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.Someone;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/** Patients' files that tests write, and how. */
final class Files {

    static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    static final String CARDS = "https://keneya.ml/sid/test-facility";
    static final String JSON_PATCH = "application/json-patch+json";

    private Files() {}

    /** Who works at the facility and is cleared for what is very restricted, of all types or of that one. */
    static FhirClient cleared(TestServer server, String facility, String type) {
        return server.clientFor(
                "system/*.cruds system/" + type + ".cruds?_security=" + CONFIDENTIALITY + "|V",
                ",\"facility\":\"" + facility + "\"");
    }

    static Patient patient(String card) {
        Patient patient = Someone.unnamed();
        patient.addIdentifier().setSystem(CARDS).setValue(card);
        patient.addName().setFamily("Konekaya");
        return patient;
    }

    static Encounter encounter(String patient) {
        Encounter encounter = new Encounter();
        encounter.setStatus(Encounter.EncounterStatus.FINISHED);
        encounter
                .getClass_()
                .setSystem("http://terminology.hl7.org/CodeSystem/v3-ActCode")
                .setCode("AMB");
        encounter.getSubject().setReference("Patient/" + patient);
        return encounter;
    }

    static Observation observation(String patient, String encounter) {
        Observation observation = observation(patient);
        observation.getEncounter().setReference(encounter);
        return observation;
    }

    static Observation observation(String patient) {
        Observation observation = new Observation();
        observation.setStatus(Observation.ObservationStatus.FINAL);
        observation.getCode().setText("test");
        observation.getSubject().setReference("Patient/" + patient);
        return observation;
    }

    static Bundle bundle(BundleType type) {
        return new Bundle().setType(type);
    }

    static BundleEntryComponent entry(Bundle bundle, HTTPVerb method, String address) {
        BundleEntryComponent entry = bundle.addEntry();
        entry.getRequest().setMethod(method).setUrl(address);
        return entry;
    }

    static BundleEntryComponent entry(Bundle bundle, HTTPVerb method, String address, Resource resource) {
        return entry(bundle, method, address).setResource(resource);
    }

    /** Without the id that the answer to each bundle has. */
    static String body(Answer answer) {
        return answer.body().replaceAll("\"resourceType\":\\s*\"Bundle\",\\s*\"id\":\\s*\"[^\"]*\"", "");
    }
}
