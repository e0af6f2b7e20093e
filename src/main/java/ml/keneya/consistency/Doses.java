package ml.keneya.consistency;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.server.Codes;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Immunization.ImmunizationStatus;
import org.hl7.fhir.r4.model.Resource;

/** The doses of one vaccine that a patient was given. */
final class Doses {

    private static final String SYSTEM = Codes.KENEYA + "ml-vaccine";

    private Doses() {}

    /** The record, if it is a dose that was given, of a vaccine of the list. */
    static Optional<Immunization> given(Resource record) {
        return record instanceof Immunization dose
                        && dose.getStatus() == ImmunizationStatus.COMPLETED
                        && vaccine(dose).isPresent()
                ? Optional.of(dose)
                : Optional.empty();
    }

    /** The others of the same vaccine. */
    static Stream<Immunization> besides(Immunization dose, Surroundings around) {
        return vaccine(dose).stream()
                .map(vaccine -> new Codes(SYSTEM, Set.of(vaccine)))
                .flatMap(vaccine ->
                        around.ofThePatient(Immunization.class, "status=completed&vaccine-code=" + vaccine.query()));
    }

    /** Its code of the national list. */
    static Optional<String> vaccine(Immunization dose) {
        return dose.getVaccineCode().getCoding().stream()
                .filter(coding -> SYSTEM.equals(coding.getSystem()) && coding.hasCode())
                .map(Coding::getCode)
                .findFirst();
    }

    /** When it was given, where the day is known. */
    static Optional<LocalDate> day(Immunization dose) {
        return Days.of(dose.getOccurrence()).flatMap(Days::day);
    }
}
