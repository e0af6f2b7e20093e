package ml.keneya.guidance;

import java.math.BigDecimal;

/**
 * A number of a protocol.
 *
 * @param unit of UCUM
 */
public record Figure(BigDecimal value, String unit, Source source) {

    /**
     * A number that counts.
     *
     * @throws ArithmeticException if it has decimals
     */
    public int whole() {
        return value.intValueExact();
    }
}
