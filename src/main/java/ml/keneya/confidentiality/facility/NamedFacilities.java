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

    /** References to Organizations and Locations, resolved by the server: {@code Location/…}. */
    static Stream<String> in(IBaseResource record) {
        return references(record)
                .map(reference -> reference.getReferenceElement().toUnqualifiedVersionless())
                .filter(id -> "Organization".equals(id.getResourceType()) || "Location".equals(id.getResourceType()))
                .map(id -> id.getValue())
                .distinct();
    }

    private static Stream<Reference> references(IBaseResource record) {
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
