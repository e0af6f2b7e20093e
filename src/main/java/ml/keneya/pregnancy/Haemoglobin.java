package ml.keneya.pregnancy;

import java.math.BigDecimal;

/**
 * A haemoglobin.
 *
 * @param grams in g/dL
 * @param less whether it was told as less than that
 */
public record Haemoglobin(BigDecimal grams, boolean less) {

    boolean isBelow(BigDecimal limit) {
        return grams.compareTo(limit) < 0 || (less && grams.compareTo(limit) == 0);
    }

    /** As it was told, for a sentence. */
    Object said() {
        return less ? "< " + grams.toPlainString() : grams;
    }
}
