package ml.keneya.confidentiality.facility;

import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentParticipantComponent;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterLocationComponent;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;

/** The facilities that a record names as caring for its patient, or as about to: where he is seen and sent. */
final class NamedFacilities {

    private NamedFacilities() {}

    /** The references that name them, among others. */
    static Stream<Reference> in(IBaseResource record) {
        if (record instanceof Patient patient) {
            return Stream.of(patient.getManagingOrganization());
        }
        if (record instanceof Encounter encounter) {
            return Stream.concat(
                    Stream.of(encounter.getServiceProvider()),
                    encounter.getLocation().stream().map(EncounterLocationComponent::getLocation));
        }
        if (record instanceof EpisodeOfCare episode) {
            return Stream.of(episode.getManagingOrganization());
        }
        if (record instanceof ServiceRequest request) {
            return Stream.concat(request.getPerformer().stream(), request.getLocationReference().stream());
        }
        if (record instanceof Task task) {
            return Stream.concat(
                    Stream.of(task.getOwner(), task.getLocation()), task.getRestriction().getRecipient().stream());
        }
        if (record instanceof Appointment appointment) {
            return appointment.getParticipant().stream().map(AppointmentParticipantComponent::getActor);
        }
        return Stream.empty();
    }
}
