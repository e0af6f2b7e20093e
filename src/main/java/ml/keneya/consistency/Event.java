package ml.keneya.consistency;

import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Immunization.ImmunizationStatus;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationAdministration.MedicationAdministrationStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * Something that a record says has happened to a patient; not what is planned, was not done or was entered in error.
 *
 * @param where the element that dates it
 * @param days when
 */
record Event(String where, Days days) {

    static boolean areIn(Resource record) {
        return record instanceof Encounter
                || record instanceof Observation
                || record instanceof Immunization
                || record instanceof Procedure
                || record instanceof MedicationAdministration
                || record instanceof EpisodeOfCare;
    }

    static Stream<Event> in(Resource record) {
        if (record instanceof Encounter encounter && hasBegun(encounter.getStatus())) {
            return encounter.getStatus() == EncounterStatus.FINISHED
                    ? Stream.concat(
                            event(
                                    "Encounter.period.start",
                                    encounter.getPeriod().getStartElement()),
                            event("Encounter.period.end", encounter.getPeriod().getEndElement()))
                    : event("Encounter.period.start", encounter.getPeriod().getStartElement());
        }
        if (record instanceof Observation observation
                && observation.getStatus() != ObservationStatus.ENTEREDINERROR
                && observation.getStatus() != ObservationStatus.CANCELLED) {
            return event("Observation.effective", observation.getEffective());
        }
        if (record instanceof Immunization immunization && immunization.getStatus() == ImmunizationStatus.COMPLETED) {
            return event("Immunization.occurrence", immunization.getOccurrence());
        }
        if (record instanceof Procedure procedure
                && (procedure.getStatus() == ProcedureStatus.COMPLETED
                        || procedure.getStatus() == ProcedureStatus.INPROGRESS)) {
            return event("Procedure.performed", procedure.getPerformed());
        }
        if (record instanceof MedicationAdministration administration
                && (administration.getStatus() == MedicationAdministrationStatus.COMPLETED
                        || administration.getStatus() == MedicationAdministrationStatus.INPROGRESS)) {
            return event("MedicationAdministration.effective", administration.getEffective());
        }
        if (record instanceof EpisodeOfCare episode && hasBegun(episode.getStatus())) {
            return Stream.concat(
                    event("EpisodeOfCare.period.start", episode.getPeriod().getStartElement()),
                    // Until it is over, its end is what was planned.
                    episode.getStatus() == EpisodeOfCareStatus.FINISHED
                            ? event(
                                    "EpisodeOfCare.period.end",
                                    episode.getPeriod().getEndElement())
                            : Stream.empty());
        }
        return Stream.empty();
    }

    private static boolean hasBegun(@Nullable EncounterStatus status) {
        return status == EncounterStatus.ARRIVED
                || status == EncounterStatus.TRIAGED
                || status == EncounterStatus.INPROGRESS
                || status == EncounterStatus.ONLEAVE
                || status == EncounterStatus.FINISHED;
    }

    private static boolean hasBegun(@Nullable EpisodeOfCareStatus status) {
        return status == EpisodeOfCareStatus.ACTIVE
                || status == EpisodeOfCareStatus.ONHOLD
                || status == EpisodeOfCareStatus.FINISHED;
    }

    private static Stream<Event> event(String where, @Nullable Type date) {
        return Days.of(date).map(days -> new Event(where, days)).stream();
    }
}
