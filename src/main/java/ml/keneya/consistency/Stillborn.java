package ml.keneya.consistency;

import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.server.Codes;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;

/** Whose heart beats is not stillborn. Seen from either of the two records. */
final class Stillborn implements ConsistencyRule {

    private static final Codes DEAD =
            new Codes(Codes.KENEYA + "ml-birth-outcome", Set.of("mort-ne-frais", "mort-ne-macere"));

    private final int mother;

    Stillborn(Figures figures) {
        this.mother = figures.whole(Figure.ANC_AGE_LEAST);
    }

    @Override
    public String key() {
        return "ml-x-stillborn";
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
    }

    @Override
    public boolean concerns(Resource written) {
        return isDead(written) || isAlive(written);
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        if (written instanceof Observation outcome && AtBirth.isOfAMother(outcome, around.patient(), mother)) {
            return Stream.empty();
        }
        Stream<Observation> others = isDead(written)
                ? around.ofThePatient(Observation.class, "code=" + AtBirth.APGAR.query())
                        .filter(Stillborn::isAlive)
                : around.ofThePatient(Observation.class, "code=" + AtBirth.OUTCOME.query())
                        .filter(outcome -> isDead(outcome) && !AtBirth.isOfAMother(outcome, around.patient(), mother));
        return others.limit(1).map(other -> Breach.at("Observation.value"));
    }

    private static boolean isDead(Resource record) {
        return record instanceof Observation outcome
                && AtBirth.OUTCOME.are(outcome.getCode())
                && outcome.hasValueCodeableConcept()
                && DEAD.are(outcome.getValueCodeableConcept())
                && Event.in(outcome).findAny().isPresent();
    }

    private static boolean isAlive(Resource record) {
        return record instanceof Observation apgar
                && AtBirth.APGAR.are(apgar.getCode())
                && apgar.getValue() instanceof IntegerType score
                && score.hasValue()
                && score.getValue() > 0
                && Event.in(apgar).findAny().isPresent();
    }
}
