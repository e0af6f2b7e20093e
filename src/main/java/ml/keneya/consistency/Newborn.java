package ml.keneya.consistency;

import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/**
 * What is noted at birth is noted of a newborn, not of the mother, but for the outcome of a child who has no file. The
 * weight may be copied from a card later.
 */
final class Newborn implements ConsistencyRule {

    private final int days;
    private final int months;
    private final int mother;

    Newborn(Figures figures) {
        this.days = figures.whole(Figure.NEWBORN_DAYS);
        this.months = figures.whole(Figure.CHILD_AGE_MOST);
        this.mother = figures.whole(Figure.ANC_AGE_LEAST);
    }

    @Override
    public String key() {
        return "ml-x-newborn";
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
    }

    @Override
    public boolean concerns(Resource written) {
        return written instanceof Observation observation
                && AtBirth.isIn(observation)
                && Event.in(observation).findAny().isPresent();
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        Observation observation = (Observation) written;
        if (AtBirth.isOfAMother(observation, around.patient(), mother)) {
            return Stream.empty();
        }
        boolean copied = AtBirth.WEIGHT.are(observation.getCode());
        Optional<Days> born = around.patient().map(Patient::getBirthDateElement).flatMap(Days::of);
        return born
                .map(birth -> copied
                        ? birth.last().plusMonths(months + 1).minusDays(1)
                        : birth.last().plusDays(days))
                .filter(last ->
                        Event.in(observation).anyMatch(event -> event.days().areAfter(last)))
                .map(last -> Breach.at("Observation.subject"))
                .stream();
    }
}
