package ml.keneya.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A step of a search from records of one type to others, by a chain as in {@code Observation?subject:Patient.name=} or
 * backwards as in {@code Patient?_has:Observation:subject:code=}.
 *
 * @param from the type it starts at
 * @param by the parameter as it is written, with the type that it may name; of {@code _has} all that follows
 * @param back whether it goes from what is referred to to what refers
 * @param to the types it may lead to; none if that is not known, of a parameter that is our own for instance
 */
public record SearchStep(String from, String by, boolean back, Set<String> to) {

    private static final String HAS = "_has:";
    private static final Pattern COLON = Pattern.compile(":");

    /** The steps that a parameter takes from records of that type, the nested ones too. */
    public static Stream<SearchStep> of(FhirContext fhir, String type, String parameter) {
        if (parameter.startsWith(HAS)) {
            String[] parts = COLON.split(parameter, 4);
            return parts.length == 4
                    ? Stream.concat(
                            Stream.of(new SearchStep(type, parameter, true, Set.of(parts[1]))),
                            of(fhir, parts[1], parts[3]))
                    : Stream.of(new SearchStep(type, parameter, true, Set.of()));
        }
        int dot = parameter.indexOf('.');
        if (dot < 0) {
            return Stream.empty();
        }
        String reference = parameter.substring(0, dot);
        Set<String> targets = targets(fhir, type, reference);
        return Stream.concat(
                Stream.of(new SearchStep(type, reference, false, targets)),
                targets.stream().flatMap(target -> of(fhir, target, parameter.substring(dot + 1))));
    }

    private static Set<String> targets(FhirContext fhir, String type, String reference) {
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
