package ml.keneya.consistency;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.Resource;

/** Two doses of IPTp-SP lie apart. A dose taken too early was taken all the same, so it is stored. */
final class IptpInterval implements ConsistencyRule {

    private final int least;

    IptpInterval(Figures figures) {
        this.least = figures.whole(Figure.IPTP_INTERVAL_DAYS);
    }

    @Override
    public String key() {
        return "ml-x-iptp-interval";
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
    }

    @Override
    public boolean concerns(Resource written) {
        return Tablets.taken(written, Tablets.IPTP).flatMap(Tablets::day).isPresent();
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        LocalDate day = Tablets.day((MedicationAdministration) written).orElseThrow();
        Optional<LocalDate> nearest = around.ofThePatient(
                        MedicationAdministration.class, "status=completed&code=" + Tablets.IPTP.query())
                .flatMap(other -> Tablets.day(other).stream())
                .min(Comparator.comparing(other -> apart(other, day)));
        return nearest
                .filter(other -> apart(other, day) < least)
                .map(other -> Breach.at("MedicationAdministration.effective", least, other.toString()))
                .stream();
    }

    private static long apart(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other));
    }
}
