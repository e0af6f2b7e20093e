package ml.keneya.consistency;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;

/** IPTp-SP and deworming wait for the second trimester, by the age that the last contact gave the pregnancy. */
final class FirstTrimester implements ConsistencyRule {

    private static final String WEEKS = "https://keneya.ml/fhir/StructureDefinition/ml-gestational-weeks";

    private final int from;

    FirstTrimester(Figures figures) {
        this.from = figures.whole(Figure.SECOND_TRIMESTER_WEEKS);
    }

    @Override
    public String key() {
        return "ml-x-first-trimester";
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
    }

    @Override
    public boolean concerns(Resource written) {
        return Stream.of(Tablets.IPTP, Tablets.DEWORMING)
                .flatMap(medicines -> Tablets.taken(written, medicines).stream())
                .anyMatch(intake -> Tablets.day(intake).isPresent() && !saysSo(intake));
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        LocalDate day = Tablets.day((MedicationAdministration) written).orElseThrow();
        return around
                .latestOfThePatient(Observation.class, "code=" + Gestation.CODE.query() + "&date=le" + day)
                .filter(age -> Event.in(age).findAny().isPresent())
                .flatMap(age -> Gestation.of(age).stream())
                .max(Comparator.comparing(Gestation::day))
                .filter(age -> age.isUnder(from, day))
                .map(age -> Breach.at(
                        "MedicationAdministration.effective", from, age.day().toString()))
                .stream();
    }

    /** The profiles have warned of it then. */
    private boolean saysSo(MedicationAdministration intake) {
        return intake.getExtensionsByUrl(WEEKS).stream()
                .map(Extension::getValue)
                .anyMatch(weeks -> weeks instanceof IntegerType whole && whole.getValue() < from);
    }
}
