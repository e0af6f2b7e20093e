package ml.keneya.guidance;

import java.math.BigDecimal;
import java.util.Set;

/**
 * A number of a protocol.
 *
 * @param unit of UCUM
 */
public record Figure(BigDecimal value, String unit, Source source) {

    /** Units of UCUM in which things are counted; of what has no unit only a z-score is not, and these are below 0. */
    private static final Set<String> OF_COUNTS = Set.of("a", "mo", "wk", "d", "min", "1");

    boolean counts() {
        return OF_COUNTS.contains(unit) && value.signum() >= 0 && isWhole();
    }

    boolean isWhole() {
        return value.stripTrailingZeros().scale() <= 0;
    }

    /**
     * A number that counts.
     *
     * @throws ArithmeticException if it has decimals
     */
    public int whole() {
        return value.intValueExact();
    }
}
