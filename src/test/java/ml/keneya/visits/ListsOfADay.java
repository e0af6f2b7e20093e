package ml.keneya.visits;

import java.util.List;
import java.util.stream.Stream;
import ml.keneya.support.FhirClient;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;

/** Who is expected, as that client finds it. */
record ListsOfADay(FhirClient reader) {

    /** What the server keeps of a patient. */
    Stream<Appointment> keptOf(String patient) {
        return appointments(
                "Appointment?status=proposed&identifier=https://keneya.ml/sid/due-visit|&patient=" + patient);
    }

    /** Whom a search finds. */
    List<String> patients(String search) {
        return appointments(search)
                .map(visit -> visit.getParticipantFirstRep()
                        .getActor()
                        .getReferenceElement()
                        .getIdPart())
                .toList();
    }

    private Stream<Appointment> appointments(String search) {
        return reader.get(search).bundle().getEntry().stream().map(entry -> (Appointment) entry.getResource());
    }

    /** The state and the patient of a visit that {@code $visits-due} tells of. */
    static String line(ParametersParameterComponent visit) {
        return part(visit, "state").getValue().primitiveValue()
                + ' '
                + ((Reference) part(visit, "patient").getValue())
                        .getReferenceElement()
                        .getIdPart();
    }

    static ParametersParameterComponent part(ParametersParameterComponent visit, String name) {
        return visit.getPart().stream()
                .filter(part -> part.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
