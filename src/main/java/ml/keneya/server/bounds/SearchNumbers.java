package ml.keneya.server.bounds;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ml.keneya.server.bounds.Query.Parameter;

/**
 * The numbers of a search.
 *
 * <p>The code {@code 2E65} of ICD-11 and the register number {@code 17E12345} look like numbers and are none: what FHIR
 * defines as token, string or the like passes.
 */
final class SearchNumbers {

    private static final Pattern PREFIXED = Pattern.compile("(?:eq|ne|gt|lt|ge|le|sa|eb|ap)?(?<number>[^|$]*)");
    private static final Set<RestSearchParameterTypeEnum> NUMERIC = EnumSet.of(
            RestSearchParameterTypeEnum.NUMBER,
            RestSearchParameterTypeEnum.QUANTITY,
            RestSearchParameterTypeEnum.COMPOSITE);

    /** What someone types to find a code, in the operations of the terminology module. */
    private static final Set<String> TERMINOLOGY = Set.of("filter", "display", "system", "term");

    private final FhirContext fhir;
    private final NumberBounds numbers;

    SearchNumbers(FhirContext fhir, NumberBounds numbers) {
        this.fhir = fhir;
        this.numbers = numbers;
    }

    void check(Parameter parameter) {
        for (String value : parameter.value().split("[,$]", -1)) {
            Matcher matcher = PREFIXED.matcher(value.strip());
            if (matcher.lookingAt()) {
                checkNumber(parameter, matcher.group("number"));
            }
        }
    }

    private void checkNumber(Parameter parameter, String number) {
        try {
            numbers.check(number, parameter::where);
        } catch (RefusedException overBounds) {
            // Rare, so the definitions are asked only now.
            if (!isText(parameter.name())) {
                throw overBounds;
            }
        }
    }

    /** Whether R4 defines parameters of that name, and none of them is about numbers. */
    private boolean isText(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        String plain = last.contains("_has:") ? last.substring(last.lastIndexOf(':') + 1) : last.split(":", 2)[0];
        if (plain.startsWith("_") || TERMINOLOGY.contains(plain)) {
            return true;
        }
        Set<RestSearchParameterTypeEnum> types = new HashSet<>();
        for (String resourceType : fhir.getResourceTypes()) {
            RuntimeSearchParam definition =
                    fhir.getResourceDefinition(resourceType).getSearchParam(plain);
            if (definition != null) {
                types.add(definition.getParamType());
            }
        }
        return !types.isEmpty() && types.stream().noneMatch(NUMERIC::contains);
    }
}
