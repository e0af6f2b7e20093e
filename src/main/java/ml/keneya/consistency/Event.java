package ml.keneya.consistency;

import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Immunization.ImmunizationStatus;
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
                || record instanceof Procedure;
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
        return Stream.empty();
    }

    private static boolean hasBegun(@Nullable EncounterStatus status) {
        return status == EncounterStatus.ARRIVED
                || status == EncounterStatus.TRIAGED
                || status == EncounterStatus.INPROGRESS
                || status == EncounterStatus.ONLEAVE
                || status == EncounterStatus.FINISHED;
    }

    private static Stream<Event> event(String where, @Nullable Type date) {
        return Days.of(date).map(days -> new Event(where, days)).stream();
    }
}
