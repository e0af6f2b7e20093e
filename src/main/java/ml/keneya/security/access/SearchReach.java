package ml.keneya.security.access;

import ca.uhn.fhir.context.FhirContext;
import java.util.Arrays;
import java.util.Map;
import ml.keneya.security.smart.Permission;
import ml.keneya.server.SearchStep;

/**
 * Whether a search asks only about types that the caller may search.
 *
 * <p>The answer to {@code Observation?subject:Patient.name=Traoré} or to {@code Patient?_has:Condition:subject:code=…}
 * holds nothing of the other type, and yet tells of it. HAPI's rules look at the answer alone. Who sees the very
 * restricted records of the type that he asks for, and so is answered from among them, must see those of the others
 * too.
 */
final class SearchReach {

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
        if (parameter.startsWith("_filter") || parameter.startsWith("_query")) {
            return grants.allowEverywhere(Permission.SEARCH);
        }
        // Of a parameter that is our own we do not know here where it leads.
        boolean amongVeryRestricted = grants.caller().clearedForVeryRestricted(type);
        return SearchStep.of(fhir, type, parameter)
                .allMatch(step -> step.to().isEmpty()
                        ? grants.allowEverywhere(Permission.SEARCH)
                        : step.to().stream().allMatch(target -> reaches(target, amongVeryRestricted)));
    }

    private boolean reaches(String type, boolean amongVeryRestricted) {
        return grants.allowAll(Permission.SEARCH, type)
                && (!amongVeryRestricted || grants.caller().clearedForVeryRestricted(type));
    }
}
