package ml.keneya.confidentiality.consent;

import java.util.Arrays;
import java.util.UUID;
import ml.keneya.support.FhirClient;
import ml.keneya.support.Someone;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;

/** The records about one survivor, as her case worker writes them. */
record Survivor(String id) {

    static final String CATEGORIES = "https://keneya.ml/fhir/CodeSystem/ml-consent-category";
    static final String SERVICES = "https://keneya.ml/fhir/CodeSystem/ml-consent-service";
    private static final String ACT_REASON = "http://terminology.hl7.org/CodeSystem/v3-ActReason";

    static Survivor registeredBy(FhirClient caseWorker) {
        Patient patient = Someone.survivor(UUID.randomUUID().toString());
        return new Survivor(caseWorker.post("Patient", patient).id());
    }

    String reference() {
        return "Patient/" + id;
    }

    Consent consent(String category) {
        Consent consent = new Consent();
        consent.setStatus(Consent.ConsentState.ACTIVE);
        consent.getScope()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/consentscope")
                .setCode("patient-privacy");
        consent.addCategory().addCoding().setSystem(CATEGORIES).setCode(category);
        consent.getPatient().setReference(reference());
        consent.getPolicyRule().setText("GBVIMS");
        consent.setDateTimeElement(new org.hl7.fhir.r4.model.DateTimeType("2026-11-20"));
        return consent;
    }

    /** That permits those services to one recipient. */
    Consent permitting(Reference recipient, String... services) {
        Consent consent = consent("gbv-sharing");
        consent.getProvision().setType(Consent.ConsentProvisionType.DENY);
        Consent.ProvisionComponent permit =
                consent.getProvision().addProvision().setType(Consent.ConsentProvisionType.PERMIT);
        permit.addActor()
                .setReference(recipient)
                .getRole()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/v3-ParticipationType")
                .setCode("IRCP");
        permit.addPurpose().setSystem(ACT_REASON).setCode("TREAT");
        Arrays.stream(services)
                .forEach(service -> permit.addPurpose().setSystem(SERVICES).setCode(service));
        return consent;
    }

    ServiceRequest referral(Reference recipient, String service) {
        ServiceRequest referral = new ServiceRequest();
        referral.setStatus(ServiceRequest.ServiceRequestStatus.ACTIVE);
        referral.setIntent(ServiceRequest.ServiceRequestIntent.ORDER);
        referral.addCategory().addCoding().setSystem(SERVICES).setCode(service);
        referral.getSubject().setReference(reference());
        referral.addPerformer(recipient);
        return referral;
    }

    Task task(Reference owner, String focus) {
        Task task = new Task();
        task.setStatus(Task.TaskStatus.REQUESTED);
        task.setIntent(Task.TaskIntent.ORDER);
        task.getFor().setReference(reference());
        task.getFocus().setReference(focus);
        task.setOwner(owner);
        return task;
    }

    Observation observation(String text) {
        Observation observation = new Observation();
        observation.setStatus(Observation.ObservationStatus.FINAL);
        observation.getCode().setText(text);
        observation.getSubject().setReference(reference());
        return observation;
    }
}
