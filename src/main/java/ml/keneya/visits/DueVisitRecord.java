package ml.keneya.visits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import ml.keneya.server.DerivedId;
import ml.keneya.server.SourceLabels;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** A visit that is due, as the profile {@code ml-next-visit} has it; with the labels of what it follows from. */
final class DueVisitRecord {

    static final String SYSTEM = "https://keneya.ml/sid/due-visit";

    static final String REVIEW = "https://keneya.ml/fhir/StructureDefinition/ml-review-date";

    private static final String PROFILE = "https://keneya.ml/fhir/StructureDefinition/ml-next-visit";

    private DueVisitRecord() {}

    /** Its id, by that of the episode. */
    static String ofEpisode(String episode) {
        return DerivedId.of(episode, "due-visit");
    }

    /** Its id, by that of the patient: of each service for his age one. */
    static String ofAge(String patient, Coding service) {
        return DerivedId.of(patient, "due-visit " + service.getCode());
    }

    /** Whether the record calls itself such: no client's does. */
    static boolean is(Resource record) {
        return record instanceof Appointment appointment
                && appointment.getIdentifier().stream().anyMatch(identifier -> SYSTEM.equals(identifier.getSystem()));
    }

    /** Whether one of these is of an episode, not of an age. */
    static boolean isOfEpisode(Appointment record) {
        return record.getSupportingInformation().stream()
                .anyMatch(about ->
                        "EpisodeOfCare".equals(about.getReferenceElement().getResourceType()));
    }

    /**
     * Of that visit.
     *
     * @param day on which it is due
     * @param booked the appointment that says so, if one does
     * @param isThere whether a place or an organization can still be referred to
     */
    static Appointment of(NextVisit next, LocalDate day, Optional<Appointment> booked, Predicate<Reference> isThere) {
        Appointment record = new Appointment();
        record.setId(next.of().visit(next.service()));
        List<Resource> from = new ArrayList<>(List.of(next.of().source()));
        from.addAll(next.seen().records());
        booked.ifPresent(from::add);
        record.setMeta(SourceLabels.of(from));
        record.getMeta().addProfile(PROFILE);
        next.review().ifPresent(age -> record.addExtension(REVIEW, new DateType(age.toString())));
        record.addIdentifier().setSystem(SYSTEM).setValue(record.getIdElement().getIdPart());
        record.setStatus(AppointmentStatus.PROPOSED);
        record.addServiceType(new CodeableConcept(next.service()));
        // An Appointment with a start has an end (app-2). Days are those of Mali, which keeps UTC.
        record.setStartElement(new InstantType(day + "T00:00:00Z"));
        record.setEndElement(new InstantType(day + "T23:59:59Z"));
        record.addRequestedPeriod().setStartElement(date(day)).setEndElement(date(day.plusDays(next.grace())));
        participates(record, next.of().who());
        next.seen().location().filter(isThere).ifPresent(location -> participates(record, location));
        next.of().episode().ifPresent(record::addSupportingInformation);
        booked.map(each -> new Reference("Appointment/" + each.getIdElement().getIdPart()))
                .ifPresent(record::addSupportingInformation);
        // No Organization participates in R4.
        facility(next, isThere).ifPresent(record::addSupportingInformation);
        return record;
    }

    private static void participates(Appointment record, Reference who) {
        record.addParticipant().setActor(who.copy()).setStatus(ParticipationStatus.NEEDSACTION);
    }

    /** Where he was seen, or else who cares for him. */
    private static Optional<Reference> facility(NextVisit next, Predicate<Reference> isThere) {
        return Stream.concat(next.seen().facility().stream(), next.of().keepers())
                .filter(Seen::names)
                .filter(isThere)
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
