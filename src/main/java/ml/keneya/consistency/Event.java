package ml.keneya.consistency;

import java.util.stream.Stream;
import ml.keneya.server.BegunEncounter;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.AdverseEvent.AdverseEventActuality;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Immunization.ImmunizationStatus;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportStatus;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationAdministration.MedicationAdministrationStatus;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.MedicationDispense.MedicationDispenseStatus;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
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

    /** The end of what a report counts, which may be sent on the last days before. */
    static final String PERIOD_REPORTED = "MeasureReport.period.end";

    /** When a disease began, which may be before the birth. */
    static final String ONSET = "Condition.onset";

    static Stream<Event> in(Resource record) {
        if (record instanceof Encounter encounter && BegunEncounter.is(encounter)) {
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
        return Links.isInError(record) ? Stream.empty() : noted(record);
    }

    /** What somebody noted or handed over, in a record that is not withdrawn. */
    private static Stream<Event> noted(Resource record) {
        if (record instanceof Patient patient) {
            return Stream.concat(
                    event("Patient.birthDate", patient.getBirthDateElement()),
                    event("Patient.deceased", patient.getDeceased()));
        }
        if (record instanceof Condition condition) {
            return Stream.concat(
                    event(ONSET, condition.getOnset()),
                    event("Condition.recordedDate", condition.getRecordedDateElement()));
        }
        if (record instanceof AllergyIntolerance allergy) {
            return event("AllergyIntolerance.recordedDate", allergy.getRecordedDateElement());
        }
        if (record instanceof AdverseEvent reaction && reaction.getActuality() == AdverseEventActuality.ACTUAL) {
            return Stream.concat(
                    event("AdverseEvent.date", reaction.getDateElement()),
                    event("AdverseEvent.recordedDate", reaction.getRecordedDateElement()));
        }
        if (record instanceof DiagnosticReport report && report.getStatus() != DiagnosticReportStatus.CANCELLED) {
            return Stream.concat(
                    event("DiagnosticReport.effective", report.getEffective()),
                    event("DiagnosticReport.issued", report.getIssuedElement()));
        }
        if (record instanceof MedicationRequest request && request.getStatus() != MedicationRequestStatus.DRAFT) {
            return event("MedicationRequest.authoredOn", request.getAuthoredOnElement());
        }
        if (record instanceof MedicationDispense dispense
                && dispense.getStatus() == MedicationDispenseStatus.COMPLETED) {
            return event("MedicationDispense.whenHandedOver", dispense.getWhenHandedOverElement());
        }
        if (record instanceof QuestionnaireResponse answers) {
            return event("QuestionnaireResponse.authored", answers.getAuthoredElement());
        }
        if (record instanceof MeasureReport report && report.getStatus() == MeasureReportStatus.COMPLETE) {
            return Stream.of(
                            event(
                                    "MeasureReport.period.start",
                                    report.getPeriod().getStartElement()),
                            event(PERIOD_REPORTED, report.getPeriod().getEndElement()),
                            event("MeasureReport.date", report.getDateElement()))
                    .flatMap(each -> each);
        }
        return Stream.empty();
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
