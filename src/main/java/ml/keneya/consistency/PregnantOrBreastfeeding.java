package ml.keneya.consistency;

import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;

/** Who is admitted as pregnant or breastfeeding is a woman of an age for it. */
final class PregnantOrBreastfeeding implements ConsistencyRule {

    private final int from;
    private final int to;

    PregnantOrBreastfeeding(Figures figures) {
        this.from = figures.whole(Figure.PLW_AGE_LEAST);
        this.to = figures.whole(Figure.PLW_AGE_MOST);
    }

    @Override
    public String key() {
        return "ml-x-plw";
    }

    @Override
    public Severity severity() {
        return Severity.REFUSE;
    }

    @Override
    public boolean concerns(Resource written) {
        return Treatment.of(written)
                .filter(treatment -> treatment.criteria().contains("plw"))
                .isPresent();
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        Optional<Age> age = Treatment.of(written).flatMap(Treatment::admission).flatMap(day -> Age.on(day, around));
        boolean isNotOfTheAge =
                age.filter(months -> months.isOutsideYears(from, to)).isPresent();
        if (around.patientIsMale()) {
            return Stream.of(Breach.at("EpisodeOfCare.extension", from, to));
        }
        // Girls are pregnant too, and ages are estimated.
        return isNotOfTheAge ? Stream.of(Breach.doubtfulAt("EpisodeOfCare.extension", from, to)) : Stream.empty();
    }
}
