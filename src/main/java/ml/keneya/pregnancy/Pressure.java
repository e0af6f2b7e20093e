package ml.keneya.pregnancy;

import java.math.BigDecimal;

/**
 * A blood pressure.
 *
 * @param systolic in mm[Hg]
 * @param diastolic in mm[Hg]
 */
public record Pressure(BigDecimal systolic, BigDecimal diastolic) {}
