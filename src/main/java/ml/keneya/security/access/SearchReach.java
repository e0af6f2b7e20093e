package ml.keneya.security.access;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import ml.keneya.security.smart.Permission;

/**
 * Whether a search asks only about types that the caller may search.
 *
 * <p>The answer to {@code Observation?subject:Patient.name=Traoré} or to {@code Patient?_has:Condition:subject:code=…}
 * holds nothing of the other type, and yet tells of it. HAPI's rules look at the answer alone. Who sees the very
 * restricted records of the type that he asks for, and so is answered from among them, must see those of the others
 * too.
 */
final class SearchReach {

    private static final Pattern COLON = Pattern.compile(":");

    private final FhirContext fhir;
    private final Grants grants;

    SearchReach(FhirContext fhir, Grants grants) {
        this.fhir = fhir;
        this.grants = grants;
    }

    boolean allows(String type, Map<String, String[]> parameters) {
        return parameters.entrySet().stream()
                .allMatch(each -> each.getKey().equals("_sort")
                        ? Arrays.stream(each.getValue())
                                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                                .allMatch(by -> allows(type, by.startsWith("-") ? by.substring(1) : by))
                        : allows(type, each.getKey()));
    }

    private boolean allows(String type, String parameter) {
        return allows(type, parameter, grants.caller().clearedForVeryRestricted(type));
    }

    private boolean allows(String type, String parameter, boolean amongVeryRestricted) {
        if (parameter.startsWith("_has:")) {
            String[] parts = COLON.split(parameter, 4);
            return parts.length == 4
                    && reaches(parts[1], amongVeryRestricted)
                    && allows(parts[1], parts[3], amongVeryRestricted);
        }
        if (parameter.startsWith("_filter") || parameter.startsWith("_query")) {
            return grants.allowEverywhere(Permission.SEARCH);
        }
        int dot = parameter.indexOf('.');
        if (dot < 0) {
            return true;
        }
        String rest = parameter.substring(dot + 1);
        Set<String> targets = targets(type, parameter.substring(0, dot));
        // Of a parameter that is our own we do not know here where it leads.
        return targets.isEmpty()
                ? grants.allowEverywhere(Permission.SEARCH)
                : targets.stream()
                        .allMatch(target ->
                                reaches(target, amongVeryRestricted) && allows(target, rest, amongVeryRestricted));
    }

    private boolean reaches(String type, boolean amongVeryRestricted) {
        return grants.allowAll(Permission.SEARCH, type)
                && (!amongVeryRestricted || grants.caller().clearedForVeryRestricted(type));
    }

    private Set<String> targets(String type, String reference) {
        int colon = reference.indexOf(':');
        if (colon >= 0) {
            return Set.of(reference.substring(colon + 1));
        }
        RuntimeSearchParam parameter = fhir.getResourceTypes().contains(type)
                ? fhir.getResourceDefinition(type).getSearchParam(reference)
                : null;
        return parameter == null || parameter.getTargets() == null ? Set.of() : parameter.getTargets();
    }
}
