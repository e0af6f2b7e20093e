package ml.keneya.consistency;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.immunization.VaccineSchedule;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Resource;

/** Two doses of a vaccine lie apart. A dose given too early was given all the same, so it is stored. */
final class DoseInterval implements ConsistencyRule {

    private final VaccineSchedule schedule;

    DoseInterval(VaccineSchedule schedule) {
        this.schedule = schedule;
    }

    @Override
    public String key() {
        return "ml-x-dose-interval";
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
    }

    @Override
    public boolean concerns(Resource written) {
        return Doses.given(written).flatMap(this::interval).isPresent();
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        Immunization dose = (Immunization) written;
        int least = interval(dose).orElseThrow();
        return Doses.day(dose).stream()
                .filter(day -> Doses.besides(dose, around)
                        .flatMap(other -> Doses.day(other).stream())
                        .anyMatch(other -> Math.abs(ChronoUnit.DAYS.between(other, day)) < least))
                .map(day -> Breach.at("Immunization.occurrence", least));
    }

    private Optional<Integer> interval(Immunization dose) {
        return Doses.vaccine(dose).flatMap(schedule::of).flatMap(VaccineSchedule.Row::interval);
    }
}
