package ml.keneya.consistency;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ml.keneya.server.Codes;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;

/** A child is born once: another outcome or weight at birth is a slip, or the twin's. */
final class BirthTwice implements ConsistencyRule {

    private static final String OUTCOMES = Codes.KENEYA + "ml-birth-outcome";

    private final BigDecimal most;
    private final int mother;

    BirthTwice(Figures figures) {
        this.most = figures.of(Figure.BIRTH_WEIGHT_ROUNDING);
        this.mother = figures.whole(Figure.ANC_AGE_LEAST);
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
        if (AtBirth.isOfAMother(now, around.patient(), mother)) {
            return Stream.empty();
        }
        Codes code = AtBirth.WEIGHT.are(now.getCode()) ? AtBirth.WEIGHT : AtBirth.OUTCOME;
        return around.ofThePatient(Observation.class, "code=" + code.query())
                .filter(other -> Event.in(other).findAny().isPresent() && differ(now, other))
                .limit(1)
                .map(other -> Breach.at("Observation.value"));
    }

    private boolean differ(Observation one, Observation other) {
        if (one.getValue() instanceof Quantity grams && other.getValue() instanceof Quantity others) {
            return isExact(grams)
                    && isExact(others)
                    && grams.getValue().subtract(others.getValue()).abs().compareTo(most) > 0;
        }
        Set<String> outcomes = outcomes(one);
        Set<String> others = outcomes(other);
        return !outcomes.isEmpty() && !others.isEmpty() && Collections.disjoint(outcomes, others);
    }

    private static boolean isExact(Quantity quantity) {
        return quantity.hasValue() && !quantity.hasComparator();
    }

    /** Codes of other systems may be of several outcomes. */
    private static Set<String> outcomes(Observation observation) {
        return observation.getValue() instanceof CodeableConcept outcome
                ? outcome.getCoding().stream()
                        .filter(coding -> OUTCOMES.equals(coding.getSystem()) && coding.hasCode())
                        .map(Coding::getCode)
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
