package ml.keneya.pregnancy;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A blood pressure; one half of it may not have been heard, and the other alarms all the same.
 *
 * @param systolic in mm[Hg]
 * @param diastolic in mm[Hg]
 */
public record Pressure(Optional<BigDecimal> systolic, Optional<BigDecimal> diastolic) {

    /** Whether either half is as high as that. */
    boolean reaches(BigDecimal systolicLimit, BigDecimal diastolicLimit) {
        return systolic.filter(value -> value.compareTo(systolicLimit) >= 0).isPresent()
                || diastolic
                        .filter(value -> value.compareTo(diastolicLimit) >= 0)
                        .isPresent();
    }
}
