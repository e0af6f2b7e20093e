package ml.keneya.malnutrition;

import java.util.List;
import java.util.Optional;
import ml.keneya.growth.NutritionalStatus;
import ml.keneya.guidance.Finding;
import ml.keneya.guidance.Source;

/**
 * What was measured, judged by one criterion.
 *
 * @param status empty if it was not measured or cannot be judged
 * @param value in its unit, the one that is judged; empty if there is none, or it is of water too
 * @param sources of the thresholds, and of whatever else it rests on
 * @param missing what has to be measured or known to judge it, as codes
 */
record Measured(
        Optional<NutritionalStatus> status,
        Optional<Double> value,
        List<Source> sources,
        List<String> facts,
        List<Finding> findings,
        List<String> missing) {

    static Measured missing(String what) {
        return new Measured(Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), List.of(what));
    }

    /** Of what is not asked for at that age. */
    static Measured notAsked() {
        return new Measured(Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), List.of());
    }

    boolean isSevere() {
        return is(NutritionalStatus.SEVERE_ACUTE_MALNUTRITION);
    }

    boolean isModerate() {
        return is(NutritionalStatus.MODERATE_ACUTE_MALNUTRITION);
    }

    private boolean is(NutritionalStatus expected) {
        return status.filter(expected::equals).isPresent();
    }
}
