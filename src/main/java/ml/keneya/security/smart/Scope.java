package ml.keneya.security.smart;

import static java.util.stream.Collectors.joining;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ml.keneya.security.VeryRestricted;
import ml.keneya.server.SharedLabel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A SMART scope for FHIR resources: whose records, of which type, what may be done with them, and which of them.
 *
 * <p>Scopes of version 1 are read as their equals of version 2. What does not follow the grammar is no scope: it is
 * ignored, never widened. Neither is a query that chains or modifies its parameters, which could not be checked on a
 * resource in hand.
 *
 * @param level whose records
 * @param type a resource type, or {@link #ANY_TYPE}
 * @param permissions what may be done, at least one
 * @param query which of them: the search parameters that a resource must match, in the order given; none, all of them
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html">SMART scopes</a>
 */
public record Scope(Level level, String type, Set<Permission> permissions, List<Parameter> query) {

    /** The type of a scope for every type. */
    public static final String ANY_TYPE = "*";

    /** The query by which a scope clears for very restricted records. */
    public static final String CLEARANCE = "_security=http://terminology.hl7.org/CodeSystem/v3-Confidentiality|V";

    private static final Logger LOG = LoggerFactory.getLogger(Scope.class);
    private static final int LONGEST = 500;
    private static final Pattern GRAMMAR = Pattern.compile(
            "(patient|user|system)/([A-Z][A-Za-z]{1,63}|\\*)\\.(c?r?u?d?s?|read|write|\\*)(?:\\?(.+))?");
    private static final Pattern PARAMETER_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,63}");
    private static final Parameter VERY_RESTRICTED =
            new Parameter("_security", VeryRestricted.SYSTEM + '|' + VeryRestricted.CODE);

    /** Whose records a scope is about. */
    public enum Level {
        /** Those of the patient in context. */
        PATIENT,
        /** Those that the user may see. */
        USER,
        /** Those that a system may see without a user. */
        SYSTEM;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A search parameter and its value, not encoded.
     *
     * @param name without modifier and chain
     * @param value as a search would have it
     */
    public record Parameter(String name, String value) {
        @Override
        public String toString() {
            return encode(name) + '=' + encode(value);
        }

        private static String encode(String text) {
            // Readable where RFC 6749, section 3.3, allows the character in a scope.
            return URLEncoder.encode(text, StandardCharsets.UTF_8)
                    .replace("+", "%20")
                    .replace("%3A", ":")
                    .replace("%2F", "/")
                    .replace("%7C", "|")
                    .replace("%2C", ",")
                    .replace("%24", "$");
        }
    }

    public Scope {
        if (permissions.isEmpty()) {
            throw new IllegalArgumentException("A scope permits at least one interaction");
        }
        permissions = Collections.unmodifiableSet(EnumSet.copyOf(permissions));
        query = List.copyOf(new LinkedHashSet<>(query));
    }

    /** The scope that the text writes, if it writes one. */
    public static Optional<Scope> parse(String text) {
        Matcher matcher = GRAMMAR.matcher(text);
        if (text.length() > LONGEST || !matcher.matches()) {
            return Optional.empty();
        }
        Set<Permission> permissions = permissions(matcher.group(3));
        Optional<List<Parameter>> query = query(matcher.group(4) == null ? "" : matcher.group(4));
        if (permissions.isEmpty() || query.isEmpty()) {
            return Optional.empty();
        }
        Level level = Level.valueOf(matcher.group(1).toUpperCase(Locale.ROOT));
        return Optional.of(new Scope(level, matcher.group(2), permissions, query.get()));
    }

    /** The scopes of a list separated by spaces; what is none of ours is ignored and logged. */
    public static Set<Scope> parseAll(String list) {
        Set<Scope> scopes = new LinkedHashSet<>();
        for (String text : list.trim().split("\\s+", -1)) {
            Optional<Scope> scope = parse(text);
            scope.ifPresent(scopes::add);
            if (scope.isEmpty() && !text.isEmpty() && LaunchScope.parse(text).isEmpty()) {
                // The text may hold anything a client sent: its length is all that is safe to log.
                LOG.info("Ignored a scope that is not a SMART resource scope ({} characters)", text.length());
            }
        }
        return scopes;
    }

    private static Set<Permission> permissions(String letters) {
        return switch (letters) {
            case "read" -> EnumSet.of(Permission.READ, Permission.SEARCH);
            case "write" -> EnumSet.of(Permission.CREATE, Permission.UPDATE, Permission.DELETE);
            case "*" -> EnumSet.allOf(Permission.class);
            default -> {
                Set<Permission> permissions = EnumSet.noneOf(Permission.class);
                for (Permission permission : Permission.values()) {
                    if (letters.indexOf(permission.letter()) >= 0) {
                        permissions.add(permission);
                    }
                }
                yield permissions;
            }
        };
    }

    private static Optional<List<Parameter>> query(String text) {
        List<Parameter> parameters = new ArrayList<>();
        if (text.isEmpty()) {
            return Optional.of(parameters);
        }
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 0) {
                return Optional.empty();
            }
            try {
                String name = URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8);
                String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
                if (!PARAMETER_NAME.matcher(name).matches() || value.isBlank() || value.contains(SharedLabel.NAME)) {
                    return Optional.empty();
                }
                parameters.add(new Parameter(name, value));
            } catch (IllegalArgumentException malformedEncoding) {
                return Optional.empty();
            }
        }
        return Optional.of(parameters);
    }

    /**
     * Whether the scope clears for very restricted records. Only one that says so does: no other covers it, a wildcard
     * least of all.
     */
    public boolean clearsForVeryRestricted() {
        return query.contains(VERY_RESTRICTED);
    }

    /** The query without the clearance: what remains to be matched by each resource. */
    public List<Parameter> filter() {
        return query.stream().filter(each -> !each.equals(VERY_RESTRICTED)).toList();
    }

    /** The same scope about the records of others. */
    public Scope at(Level other) {
        return new Scope(other, type, permissions, query);
    }

    /** Whether the scope speaks of the type and permits that. */
    public boolean permits(Permission permission, String resourceType) {
        return permissions.contains(permission) && (type.equals(ANY_TYPE) || type.equals(resourceType));
    }

    /** Whether all that the other scope allows is allowed by this one. */
    public boolean covers(Scope other) {
        return level == other.level
                && (type.equals(ANY_TYPE) || type.equals(other.type))
                && permissions.containsAll(other.permissions)
                && clearsForVeryRestricted() == other.clearsForVeryRestricted()
                && other.query.containsAll(query);
    }

    /** What both scopes allow, if they have anything in common. */
    public Optional<Scope> intersect(Scope other) {
        boolean sameTypes = type.equals(other.type) || type.equals(ANY_TYPE) || other.type.equals(ANY_TYPE);
        Set<Permission> both = EnumSet.copyOf(permissions);
        both.retainAll(other.permissions);
        if (level != other.level
                || !sameTypes
                || both.isEmpty()
                || clearsForVeryRestricted() != other.clearsForVeryRestricted()) {
            return Optional.empty();
        }
        List<Parameter> conditions = new ArrayList<>(query);
        conditions.addAll(other.query);
        return Optional.of(new Scope(level, type.equals(ANY_TYPE) ? other.type : type, both, conditions));
    }

    /** What is allowed by some scope of the one set and some of the other, each said once. */
    public static Set<Scope> intersect(Set<Scope> some, Set<Scope> others) {
        Set<Scope> common = new LinkedHashSet<>();
        for (Scope one : some) {
            for (Scope other : others) {
                one.intersect(other).ifPresent(common::add);
            }
        }
        Set<Scope> distinct = new LinkedHashSet<>(common);
        distinct.removeIf(scope -> common.stream().anyMatch(wider -> wider.covers(scope) && !scope.covers(wider)));
        return distinct;
    }

    /** The scope as text; parsing it gives the same scope. */
    @Override
    public String toString() {
        String letters = Arrays.stream(Permission.values())
                .filter(permissions::contains)
                .map(permission -> String.valueOf(permission.letter()))
                .collect(joining());
        String conditions =
                query.isEmpty() ? "" : query.stream().map(Parameter::toString).collect(joining("&", "?", ""));
        return level.text() + '/' + type + '.' + letters + conditions;
    }
}
