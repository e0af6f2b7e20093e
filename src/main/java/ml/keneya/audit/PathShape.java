package ml.keneya.audit;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The path of a request without what a client put into it: {@code /fhir/Patient/{id}/_history/{id}}.
 *
 * <p>Where an id belongs a client may have written anything, a name for instance.
 */
final class PathShape {

    private static final Pattern SLASH = Pattern.compile("/");
    private static final Pattern OPERATION = Pattern.compile("\\$[a-z][a-z-]{1,40}");
    private static final Set<String> WORDS = Set.of("_history", "_search", "metadata", ".well-known");
    private static final Set<String> BESIDE = Set.of(
            "oauth2",
            "token",
            "authorize",
            "revoke",
            "introspect",
            "userinfo",
            "consent",
            "patient",
            "choice",
            "emergency",
            "cds-services",
            "feedback",
            "admin",
            "clients",
            "users",
            "lock",
            "secret",
            "login",
            "logout",
            "account",
            "password");
    private static final int LONGEST = 8;

    private final Set<String> types;

    PathShape(Set<String> types) {
        this.types = Set.copyOf(types);
    }

    String of(String path) {
        String[] parts = SLASH.split(path, LONGEST + 1);
        StringBuilder shape = new StringBuilder();
        boolean fhir = parts.length > 1 && parts[1].equals("fhir");
        for (int i = 1; i < Math.min(parts.length, LONGEST); i++) {
            shape.append('/');
            if (!parts[i].isEmpty()) {
                boolean kept = fhir ? i == 1 || isOfFhir(parts[i]) : BESIDE.contains(parts[i]);
                shape.append(kept ? parts[i] : "{id}");
            }
        }
        return shape.toString();
    }

    private boolean isOfFhir(String part) {
        return types.contains(part)
                || WORDS.contains(part)
                || OPERATION.matcher(part).matches();
    }
}
