package ml.keneya.malnutrition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import ml.keneya.guidance.Finding;

/**
 * Whether somebody of one age should be admitted.
 *
 * @param unit where, if that is decided
 * @param missing what has to be measured or known first, as codes
 */
record Verdict(
        Outcome outcome, Optional<Unit> unit, Set<Criterion> criteria, List<String> missing, List<Finding> findings) {

    Verdict {
        missing = missing.stream().distinct().toList();
        findings = List.copyOf(findings);
    }

    /** Whether it comes to the same. */
    boolean agreesWith(Verdict other) {
        return outcome == other.outcome && unit.equals(other.unit);
    }
}
