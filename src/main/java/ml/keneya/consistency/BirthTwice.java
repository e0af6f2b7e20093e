package ml.keneya.consistency;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;

/** A child is born once: another outcome or weight at birth is a slip, or the twin's. */
final class BirthTwice implements ConsistencyRule {

    private final BigDecimal most;

    BirthTwice(Figures figures) {
        this.most = figures.of(Figure.BIRTH_WEIGHT_ROUNDING);
    }

    @Override
    public String key() {
        return "ml-x-birth-twice";
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
    }

    @Override
    public boolean concerns(Resource written) {
        return written instanceof Observation observation
                && (AtBirth.WEIGHT.are(observation.getCode()) || AtBirth.OUTCOME.are(observation.getCode()))
                && observation.hasValue()
                && Event.in(observation).findAny().isPresent();
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        Observation now = (Observation) written;
        Codes code = AtBirth.WEIGHT.are(now.getCode()) ? AtBirth.WEIGHT : AtBirth.OUTCOME;
        return around.ofThePatient(Observation.class, "code=" + code.query())
                .filter(other -> Event.in(other).findAny().isPresent() && differ(now, other))
                .limit(1)
                .map(other -> Breach.at("Observation.value"));
    }

    private boolean differ(Observation one, Observation other) {
        if (one.getValue() instanceof Quantity grams && other.getValue() instanceof Quantity others) {
            return grams.hasValue()
                    && others.hasValue()
                    && grams.getValue().subtract(others.getValue()).abs().compareTo(most) > 0;
        }
        return one.hasValueCodeableConcept()
                && other.hasValueCodeableConcept()
                && one.getValueCodeableConcept().getCoding().stream()
                        .map(Coding::getCode)
                        .noneMatch(code -> other.getValueCodeableConcept().getCoding().stream()
                                .map(Coding::getCode)
                                .anyMatch(code::equals));
    }
}
