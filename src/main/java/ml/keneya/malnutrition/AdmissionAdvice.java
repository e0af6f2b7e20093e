package ml.keneya.malnutrition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import ml.keneya.growth.Age;
import ml.keneya.guidance.Finding;

/**
 * What the protocol says of an admission.
 *
 * @param unit where, if that is decided
 * @param type how it would be entered, if the treatments before tell
 * @param treatment the one that goes on that day, as a relative reference
 * @param missing what has to be measured or known first, as codes
 * @param leastSachets of ready-to-use therapeutic food for a week, if it is due
 */
public record AdmissionAdvice(
        LocalDate day,
        Age age,
        Outcome outcome,
        Optional<Unit> unit,
        Set<Criterion> criteria,
        Optional<AdmissionType> type,
        Optional<String> treatment,
        List<String> missing,
        OptionalInt leastSachets,
        OptionalInt mostSachets,
        List<Finding> findings) {}
