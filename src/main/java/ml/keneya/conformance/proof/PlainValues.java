package ml.keneya.conformance.proof;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hl7.fhir.instance.model.api.IPrimitiveType;

/**
 * What the validator looks at in a value by itself, so that of two values with the same the verdict is the same: of a
 * code or an address all, of a text that it is plain, of a number its sign, of a date its precision and zone.
 *
 * <p>What is not plain, and might be refused for how it is written, is the validator's to judge.
 */
final class PlainValues {

    private static final int LONGEST = 2_000;
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d{0,8})(\\.\\d{1,8})?");
    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9]\\d{0,8})");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d");
    private static final Pattern DATE = Pattern.compile("(19|20)\\d\\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");
    private static final Pattern DATE_TIME = Pattern.compile(
            "(19|20)\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,9})?(Z|[+-](0\\d|1[0-3]):[0-5]\\d)");
    private static final String PUNCTUATION = "’‘“”«»–—…°€";

    private PlainValues() {}

    /** What the verdict hangs on; empty if the validator has to look at the value itself. */
    static Optional<String> of(IPrimitiveType<?> value) {
        String text = value.getValueAsString();
        if (text == null) {
            return Optional.empty();
        }
        String type = ((org.hl7.fhir.r4.model.Base) value).fhirType();
        return switch (type) {
            case "boolean", "code", "uri", "url", "canonical", "oid", "uuid" -> Optional.of(text);
            case "string", "markdown" -> when(isPlain(text), "text");
            case "decimal" -> when(DECIMAL.matcher(text).matches(), sign(text));
            case "integer", "unsignedInt", "positiveInt" ->
                when(INTEGER.matcher(text).matches(), sign(text));
            case "date", "dateTime", "instant" -> when(isDate(text), precision(text));
            case "time" -> when(TIME.matcher(text).matches(), "time");
            case "id" -> when(isId(text), "id");
            default -> Optional.empty();
        };
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private static Optional<String> when(boolean plain, String shape) {
        return plain ? Optional.of(shape) : Optional.empty();
    }

    private static String sign(String number) {
        if (number.startsWith("-")) {
            return "-";
        }
        return number.equals("0") ? "0" : "+";
    }

    /** As many digits, the same signs between them, the same zone. */
    private static String precision(String date) {
        StringBuilder shape = new StringBuilder(date.length());
        for (int i = 0; i < date.length(); i++) {
            shape.append(Character.isDigit(date.charAt(i)) ? '9' : date.charAt(i));
        }
        return shape.toString();
    }

    private static boolean isDate(String text) {
        if (!DATE.matcher(text).matches() && !DATE_TIME.matcher(text).matches()) {
            return false;
        }
        if (text.length() < 10) {
            return true;
        }
        try {
            LocalDate.parse(text.substring(0, 10));
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    /** Letters and digits of any script, spaces within, and signs that mean nothing in HTML or Markdown's HTML. */
    private static boolean isPlain(String text) {
        if (text.isEmpty()
                || text.length() > LONGEST
                || text.charAt(0) == ' '
                || text.charAt(text.length() - 1) == ' ') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            boolean ascii = each >= ' ' && each <= '~' && each != '<' && each != '>' && each != '&';
            if (!ascii && !Character.isLetterOrDigit(each) && PUNCTUATION.indexOf(each) < 0) {
                return false;
            }
        }
        return true;
    }
}
