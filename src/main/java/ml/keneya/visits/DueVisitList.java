package ml.keneya.visits;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ml.keneya.server.Days;
import ml.keneya.server.SourceLabels;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentParticipantComponent;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * The list of a day as {@code OperationDefinition/ml-visits-due} has it: who is due first, then who is absent, then who
 * is overdue, each by the day on which he was due.
 *
 * @param patients by id
 */
record DueVisitList(LocalDate day, Map<String, Patient> patients) {

    private record Line(VisitState state, LocalDate due, LocalDate until, Appointment visit) {}

    Parameters of(List<Appointment> visits) {
        Parameters answer = new Parameters();
        List<Resource> from = new ArrayList<>(visits);
        from.addAll(patients.values());
        answer.setMeta(SourceLabels.of(from));
        answer.addParameter().setName("date").setValue(new DateType(day.toString()));
        visits.stream()
                .flatMap(visit -> line(visit).stream())
                .sorted(Comparator.comparing(Line::state)
                        .thenComparing(Line::due)
                        .thenComparing(line -> line.visit().getIdElement().getIdPart()))
                .forEach(line -> add(answer, line));
        return answer;
    }

    private Optional<Line> line(Appointment visit) {
        return Days.of(visit.getRequestedPeriodFirstRep().getStartElement())
                .flatMap(Days::day)
                .flatMap(due -> Days.of(visit.getRequestedPeriodFirstRep().getEndElement())
                        .flatMap(Days::day)
                        .map(until -> new Line(VisitState.on(day, due, until), due, until, visit)));
    }

    private void add(Parameters answer, Line line) {
        ParametersParameterComponent part = answer.addParameter().setName("visit");
        part.addPart().setName("state").setValue(new CodeType(line.state().code()));
        part.addPart()
                .setName("service")
                .setValue(line.visit().getServiceTypeFirstRep().getCodingFirstRep());
        part.addPart().setName("due").setValue(new DateType(line.due().toString()));
        part.addPart().setName("until").setValue(new DateType(line.until().toString()));
        part.addPart().setName("daysLate").setValue(new IntegerType((int) ChronoUnit.DAYS.between(line.due(), day)));
        participant(line.visit(), "Patient")
                .ifPresent(who -> part.addPart().setName("patient").setValue(named(who)));
        participant(line.visit(), "Location")
                .ifPresent(where -> part.addPart().setName("location").setValue(where));
        part.addPart()
                .setName("appointment")
                .setValue(new Reference(line.visit().getIdElement().toUnqualifiedVersionless()));
    }

    private Reference named(Reference who) {
        Reference named = who.copy();
        Patient patient = patients.get(who.getReferenceElement().getIdPart());
        return patient == null || !patient.hasName()
                ? named
                : named.setDisplay(patient.getNameFirstRep().getNameAsSingleString());
    }

    private static Optional<Reference> participant(Appointment visit, String type) {
        return visit.getParticipant().stream()
                .map(AppointmentParticipantComponent::getActor)
                .filter(actor -> type.equals(actor.getReferenceElement().getResourceType()))
                .findFirst();
    }
}
