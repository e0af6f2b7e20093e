package ml.keneya.server.bounds;

import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ml.keneya.server.Refusal;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * Which numbers may pass: their length and their exponent.
 *
 * <p>HAPI writes a decimal out in full, so ten characters can ask for a gigabyte of zeros.
 */
final class NumberBounds {

    /** What {@link java.math.BigDecimal} reads, digits of every script included; possessive, so linear. */
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?+\\p{Nd}*+\\.?+\\p{Nd}*+(?:[eE](?<sign>[+-]?+)(?<exponent>\\p{Nd}++))?+");

    private final BoundsProperties bounds;

    NumberBounds(BoundsProperties bounds) {
        this.bounds = bounds;
    }

    /** Refuses a number over the bounds; text that is no number passes, for others to judge. */
    void check(String text, Supplier<String> where) {
        String stripped = text.strip();
        Matcher number = NUMBER.matcher(stripped);
        if (!number.matches()) {
            return;
        }
        if (stripped.length() > bounds.maxNumberLength()) {
            throw new RefusedException(
                    Refusal.of(400, IssueType.TOOLONG, "bounds.number-length", bounds.maxNumberLength())
                            .at(where.get()));
        }
        String exponent = number.group("exponent");
        if (exponent != null && Double.parseDouble(ascii(exponent)) > bounds.maxExponent()) {
            throw new RefusedException(Refusal.of(400, IssueType.VALUE, "bounds.number-exponent", bounds.maxExponent())
                    .at(where.get()));
        }
    }

    private static String ascii(String digits) {
        StringBuilder ascii = new StringBuilder(digits.length());
        digits.codePoints().forEach(digit -> ascii.append(Character.digit(digit, 10)));
        return ascii.toString();
    }
}
