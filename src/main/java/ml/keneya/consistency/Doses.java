package ml.keneya.consistency;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Immunization.ImmunizationStatus;
import org.hl7.fhir.r4.model.Resource;

/** The doses of one vaccine that a patient was given. */
final class Doses {

    private Doses() {}

    /** The record, if it is a dose that was given, of a vaccine of the list. */
    static Optional<Immunization> given(Resource record) {
        return record instanceof Immunization dose
                        && dose.getStatus() == ImmunizationStatus.COMPLETED
                        && VaccineSchedule.vaccine(dose).isPresent()
                ? Optional.of(dose)
                : Optional.empty();
    }

    /** The others of the same vaccine. */
    static Stream<Immunization> besides(Immunization dose, Surroundings around) {
        return VaccineSchedule.vaccine(dose).stream()
                .flatMap(vaccine ->
                        around.ofThePatient(Immunization.class, "status=completed&vaccine-code=" + vaccine.query()));
    }

    /** When it was given, where the day is known. */
    static Optional<LocalDate> day(Immunization dose) {
        return Days.of(dose.getOccurrence()).flatMap(Days::day);
    }
}
