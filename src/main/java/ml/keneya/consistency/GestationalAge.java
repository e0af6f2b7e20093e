package ml.keneya.consistency;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;

/**
 * The gestational age grows with the weeks from contact to contact, unless the pregnancy is dated by another method.
 */
final class GestationalAge implements ConsistencyRule {

    private final Figures figures;

    GestationalAge(Figures figures) {
        this.figures = figures;
    }

    @Override
    public String key() {
        return "ml-x-gestational-age";
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
    }

    @Override
    public boolean concerns(Resource written) {
        return written instanceof Observation observation
                && Gestation.CODE.are(observation.getCode())
                && Event.in(observation).findAny().isPresent()
                && Gestation.of(observation).isPresent();
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        Observation observation = (Observation) written;
        Gestation now = Gestation.of(observation).orElseThrow();
        Optional<Gestation> before = around.latestOfThePatient(
                        Observation.class, "code=" + Gestation.CODE.query() + "&date=le" + now.day())
                .filter(other -> Event.in(other).findAny().isPresent() && isDatedAlike(other, observation))
                .flatMap(other -> Gestation.of(other).stream())
                .max(Comparator.comparing(Gestation::day))
                // Conceived after that contact: another pregnancy.
                .filter(other -> ChronoUnit.DAYS.between(other.day(), now.day()) <= now.days());
        return before
                .map(other -> other.weeksOn(now.day()))
                // Longer than any pregnancy: another one.
                .filter(expected -> expected <= figures.whole(Figure.GA_LONGEST_WEEKS))
                .filter(expected -> Math.abs(now.weeks() - expected) > figures.whole(Figure.GA_TOLERANCE_WEEKS))
                .map(expected -> Breach.at("Observation.value", Math.round(expected)))
                .stream();
    }

    private static boolean isDatedAlike(Observation one, Observation other) {
        return one.getMethod().getCodingFirstRep().getCode() == null
                || one.getMethod()
                        .getCodingFirstRep()
                        .getCode()
                        .equals(other.getMethod().getCodingFirstRep().getCode());
    }
}
