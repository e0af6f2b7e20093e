package ml.keneya.visits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.server.DerivedId;
import ml.keneya.server.SourceLabels;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterLocationComponent;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** A visit that is due, as the profile {@code ml-next-visit} has it; with the labels of what it follows from. */
final class DueVisitRecord {

    static final String SYSTEM = "https://keneya.ml/sid/due-visit";

    private static final String PROFILE = "https://keneya.ml/fhir/StructureDefinition/ml-next-visit";

    private DueVisitRecord() {}

    /** By the id of the episode. */
    static String id(String episode) {
        return DerivedId.of(episode, "due-visit");
    }

    /** Whether the record calls itself such: no client's does. */
    static boolean is(Resource record) {
        return record instanceof Appointment appointment
                && appointment.getIdentifier().stream().anyMatch(identifier -> SYSTEM.equals(identifier.getSystem()));
    }

    /**
     * Of that visit.
     *
     * @param day on which it is due
     * @param booked the appointment that says so, if one does
     */
    static Appointment of(NextVisit next, LocalDate day, Optional<Appointment> booked) {
        EpisodeOfCare episode = next.episode();
        Appointment record = new Appointment();
        record.setId(id(episode.getIdElement().getIdPart()));
        List<Resource> from = new ArrayList<>(List.of(episode));
        next.visit().ifPresent(from::add);
        booked.ifPresent(from::add);
        record.setMeta(SourceLabels.of(from));
        record.getMeta().addProfile(PROFILE);
        record.addIdentifier().setSystem(SYSTEM).setValue(record.getIdElement().getIdPart());
        record.setStatus(AppointmentStatus.PROPOSED);
        record.addServiceType(new CodeableConcept(next.service()));
        // An Appointment with a start has an end (app-2). Days are those of Mali, which keeps UTC.
        record.setStartElement(new InstantType(day + "T00:00:00Z"));
        record.setEndElement(new InstantType(day + "T23:59:59Z"));
        record.addRequestedPeriod().setStartElement(date(day)).setEndElement(date(day.plusDays(next.grace())));
        participates(record, episode.getPatient());
        place(next).ifPresent(location -> participates(record, location));
        record.addSupportingInformation(
                new Reference("EpisodeOfCare/" + episode.getIdElement().getIdPart()));
        booked.map(each -> new Reference("Appointment/" + each.getIdElement().getIdPart()))
                .ifPresent(record::addSupportingInformation);
        // No Organization participates in R4.
        facility(next).ifPresent(record::addSupportingInformation);
        return record;
    }

    private static void participates(Appointment record, Reference who) {
        record.addParticipant().setActor(who.copy()).setStatus(ParticipationStatus.NEEDSACTION);
    }

    /** Where he was seen: a room of the facility, or a stop of the mobile clinic. */
    private static Optional<Reference> place(NextVisit next) {
        return next.visit().stream()
                .flatMap(visit -> visit.getLocation().stream())
                .map(EncounterLocationComponent::getLocation)
                .filter(Reference::hasReference)
                .findFirst();
    }

    /** Where he was seen, or else who cares for him. */
    private static Optional<Reference> facility(NextVisit next) {
        return Stream.concat(
                        next.visit().map(Encounter::getServiceProvider).stream(),
                        Stream.of(next.episode().getManagingOrganization()))
                .filter(who -> who.hasReference() || who.hasIdentifier())
                .findFirst()
                .map(Reference::copy);
    }

    private static DateTimeType date(LocalDate day) {
        return new DateTimeType(day.toString());
    }

    /** Whether it says what is stored already. */
    static boolean saysTheSame(Appointment stored, Appointment now) {
        return content(stored).equalsDeep(content(now)) && SourceLabels.cover(stored.getMeta(), now.getMeta());
    }

    private static Appointment content(Appointment record) {
        Appointment content = record.copy();
        content.setId((String) null);
        content.setMeta(null);
        content.setText(null);
        return content;
    }
}
