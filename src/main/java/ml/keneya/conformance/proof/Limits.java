package ml.keneya.conformance.proof;

import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** What an element of a definition may ask of a value that a shape does not keep, other than by an invariant. */
final class Limits {

    private static final List<String> EXTENSIONS = List.of(
            "http://hl7.org/fhir/StructureDefinition/regex",
            "http://hl7.org/fhir/StructureDefinition/minLength",
            "http://hl7.org/fhir/StructureDefinition/maxDecimalPlaces",
            "http://hl7.org/fhir/StructureDefinition/maxSize");

    /** Types of values that a shape keeps as they are. */
    private static final Set<String> KEPT = Set.of("boolean", "code", "uri", "url", "canonical", "oid", "uuid");

    private Limits() {}

    static boolean areOf(ElementDefinition element) {
        return element.hasMaxLength()
                || element.hasMinValue()
                || element.hasMaxValue()
                || areIn(element)
                || element.getType().stream().anyMatch(Limits::areIn)
                || fixes(element.getFixed())
                || fixes(element.getPattern());
    }

    private static boolean areIn(Element element) {
        return EXTENSIONS.stream().anyMatch(element::hasExtension);
    }

    private static boolean fixes(@Nullable Type value) {
        return value != null && fixesIn(value);
    }

    private static boolean fixesIn(Base value) {
        if (value.isPrimitive()) {
            // Empty ones come of being asked for.
            return value.hasPrimitiveValue() && !KEPT.contains(value.fhirType());
        }
        for (Property child : value.children()) {
            boolean name = (value instanceof Coding && child.getName().equals("display"))
                    || (value instanceof Quantity && child.getName().equals("unit"));
            if (!name && child.getValues().stream().anyMatch(Limits::fixesIn)) {
                return true;
            }
        }
        return false;
    }
}
