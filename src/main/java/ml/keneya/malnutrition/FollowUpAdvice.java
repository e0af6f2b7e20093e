package ml.keneya.malnutrition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import ml.keneya.growth.Age;
import ml.keneya.guidance.Finding;

/**
 * How a treatment goes.
 *
 * @param treatment of which it is; empty if there is none
 * @param stayDays from the admission to the day that is asked for, or to the exit
 * @param come visits that took place
 * @param missed visits that did not
 * @param missedInARow those since he was seen last
 * @param minimum the least weight without oedema, in kg
 * @param gain in g/kg/day since then
 * @param missing what has to be measured or known first, as codes
 * @param leastSachets of ready-to-use therapeutic food for a week, if it is due
 */
public record FollowUpAdvice(
        LocalDate day,
        Age age,
        NextStep step,
        Optional<Treatment> treatment,
        OptionalInt stayDays,
        OptionalInt come,
        OptionalInt missed,
        OptionalInt missedInARow,
        Optional<Told<Double>> minimum,
        Optional<BigDecimal> gain,
        List<String> missing,
        OptionalInt leastSachets,
        OptionalInt mostSachets,
        List<Finding> findings) {}
