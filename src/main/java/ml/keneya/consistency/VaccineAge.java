package ml.keneya.consistency;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.immunization.VaccineSchedule;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/**
 * A vaccine is given from an age on, and a few are begun up to an age. A dose that was given is stored all the same.
 */
final class VaccineAge implements ConsistencyRule {

    private final VaccineSchedule schedule;

    VaccineAge(VaccineSchedule schedule) {
        this.schedule = schedule;
    }

    @Override
    public String key() {
        return "ml-x-vaccine-age";
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
    }

    @Override
    public boolean concerns(Resource written) {
        return Doses.given(written)
                .flatMap(Doses::vaccine)
                .flatMap(schedule::of)
                .isPresent();
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        Immunization dose = (Immunization) written;
        VaccineSchedule.Row row = Doses.vaccine(dose).flatMap(schedule::of).orElseThrow();
        Optional<LocalDate> day = Doses.day(dose);
        Optional<Days> birth =
                around.patient().map(Patient::getBirthDateElement).flatMap(Days::of);
        if (day.isEmpty() || birth.isEmpty()) {
            return Stream.empty();
        }
        boolean early = row.earliest()
                .filter(age -> day.get().isBefore(birth.get().first().plus(age)))
                .isPresent();
        boolean late = isFirst(dose)
                && row.latest()
                        .filter(age -> day.get().isAfter(birth.get().last().plus(age)))
                        .isPresent();
        return early || late ? Stream.of(Breach.at("Immunization.occurrence")) : Stream.empty();
    }

    private static boolean isFirst(Immunization dose) {
        return dose.getProtocolApplied().stream()
                .anyMatch(protocol -> protocol.hasDoseNumberPositiveIntType()
                        && protocol.getDoseNumberPositiveIntType().getValue() == 1);
    }
}
