package ml.keneya.server.bounds;

import java.util.Locale;
import java.util.Set;

/**
 * The elements of R4 whose text is a decimal.
 *
 * <p>In XML every value is text, and HAPI reads decimals from strings of JSON too. The identifier {@code 17E12345} is
 * not one of them: an element named {@code value} is a decimal only where its parent is a quantity.
 */
final class DecimalElements {

    private static final Set<String> NAMES = Set.of(
            "altitude",
            "amount",
            "backCurve",
            "coefficient",
            "conversionFactor",
            "cylinder",
            "diameter",
            "duration",
            "durationMax",
            "fMeasure",
            "fScore",
            "factor",
            "factorOverride",
            "from",
            "gtFP",
            "latitude",
            "level",
            "longitude",
            "lowerLimit",
            "period",
            "periodMax",
            "points",
            "power",
            "precision",
            "queryFP",
            "queryTP",
            "recall",
            "relativeRisk",
            "score",
            "sensitivity",
            "sphere",
            "temperature",
            "to",
            "truthFN",
            "truthTP",
            "upperLimit");

    /** Elements, besides identifiers and contact points by name, whose {@code value} is text. */
    private static final Set<String> TEXTUAL =
            Set.of("class", "contact", "designation", "filter", "requisition", "telecom", "uniqueId");

    /** Of an XML patch, whose text becomes the value of any element. */
    private static final Set<String> PATCHED = Set.of("add", "replace");

    private DecimalElements() {}

    /** Whether the text of the element of that name, in a parent of that name, may be a decimal. */
    static boolean mayBe(String name, String parent) {
        return name.equals("value")
                ? !hasTextValue(parent)
                : NAMES.contains(name) || PATCHED.contains(name) || name.endsWith("Decimal");
    }

    private static boolean hasTextValue(String parent) {
        String lower = parent.toLowerCase(Locale.ROOT);
        return lower.endsWith("identifier") || lower.endsWith("contactpoint") || TEXTUAL.contains(parent);
    }
}
