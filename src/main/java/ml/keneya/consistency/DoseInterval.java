package ml.keneya.consistency;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Resource;

/** Two doses of a vaccine lie apart. A dose given too early was given all the same, so it is stored. */
final class DoseInterval implements ConsistencyRule {

    private final Figures figures;

    DoseInterval(Figures figures) {
        this.figures = figures;
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
        return written instanceof Immunization immunization
                && Event.in(written).findAny().isPresent()
                && vaccine(immunization).isPresent();
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        Immunization dose = (Immunization) written;
        int least = figures.whole(Figure.DOSE_INTERVAL_DAYS);
        List<LocalDate> others = vaccine(dose).stream()
                .flatMap(vaccine ->
                        around.ofThePatient(Immunization.class, "status=completed&vaccine-code=" + vaccine.query()))
                .flatMap(other -> day(other).stream())
                .toList();
        return day(dose).stream()
                .filter(day -> others.stream().anyMatch(other -> Math.abs(ChronoUnit.DAYS.between(other, day)) < least))
                .map(day -> Breach.at("Immunization.occurrence", least));
    }

    private static Optional<LocalDate> day(Immunization dose) {
        return Days.of(dose.getOccurrence()).flatMap(Days::day);
    }

    private static Optional<Codes> vaccine(Immunization dose) {
        return dose.getVaccineCode().getCoding().stream()
                .filter(Coding::hasCode)
                .filter(coding -> (Codes.KENEYA + "ml-vaccine").equals(coding.getSystem()))
                .map(coding -> new Codes(coding.getSystem(), Set.of(coding.getCode())))
                .findFirst();
    }
}
