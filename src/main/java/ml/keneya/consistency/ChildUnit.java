package ml.keneya.consistency;

import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;

/** The units for acute malnutrition treat children under five years; older ones are counted apart. */
final class ChildUnit implements ConsistencyRule {

    private final Figures figures;

    ChildUnit(Figures figures) {
        this.figures = figures;
    }

    @Override
    public String key() {
        return "ml-x-child-unit";
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
    }

    @Override
    public boolean concerns(Resource written) {
        return Treatment.of(written)
                .filter(treatment -> !treatment.criteria().contains("plw"))
                .isPresent();
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        Optional<Age> age = Treatment.of(written).flatMap(Treatment::admission).flatMap(day -> Age.on(day, around));
        int oldest = figures.whole(Figure.CHILD_AGE_MOST);
        return age
                .filter(months -> months.isOutside(0, oldest))
                .map(months -> Breach.at("EpisodeOfCare.type", oldest))
                .stream();
    }
}
