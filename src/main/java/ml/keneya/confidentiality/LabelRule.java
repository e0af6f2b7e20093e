package ml.keneya.confidentiality;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code security-labels.csv}: what carries a label by what it says.
 *
 * <p>A pattern that ends in {@code *} matches what begins so. Case, dots, blanks around and a version after {@code |}
 * do not matter: {@code t742} is T74.2. A code without a system matches too what makes very restricted: better one
 * record too many in the vault than one outside.
 *
 * @param match whether it is about the canonical address of a profile, form or extension, or about a code
 * @param system the address, or the system of the code
 * @param code the code, none in a rule about an address
 * @param confidentiality how confidential it makes the resource
 * @param sensitivities why, by codes of v3-ActCode; GBV has none of its own: SDV means it (DVD is a disability)
 * @param reason why, in words
 */
record LabelRule(
        Match match,
        String system,
        String code,
        Confidentiality confidentiality,
        Set<String> sensitivities,
        Reason reason) {

    private static final int SHORTEST_TELLING = 3;

    enum Match {
        URI,
        CODE
    }

    LabelRule {
        system = normal(system);
        code = normalCode(code);
        sensitivities = Set.copyOf(sensitivities);
    }

    boolean matchesUri(String address) {
        return match == Match.URI && matches(system, normal(address));
    }

    boolean matchesCode(@Nullable String ofSystem, String value) {
        return match == Match.CODE && matchesSystem(ofSystem) && matches(code, normalCode(value));
    }

    private boolean matchesSystem(@Nullable String ofSystem) {
        if (ofSystem == null || ofSystem.isBlank()) {
            return confidentiality == Confidentiality.V && code.length() >= SHORTEST_TELLING;
        }
        return matches(system, normal(ofSystem));
    }

    private static boolean matches(String pattern, String value) {
        return pattern.endsWith("*")
                ? value.startsWith(pattern.substring(0, pattern.length() - 1))
                : value.equals(pattern);
    }

    private static String normal(String address) {
        int version = address.indexOf('|');
        return (version < 0 ? address : address.substring(0, version)).trim().toLowerCase(Locale.ROOT);
    }

    private static String normalCode(String code) {
        return code.trim().replace(".", "").toLowerCase(Locale.ROOT);
    }
}
