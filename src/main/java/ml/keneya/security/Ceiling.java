package ml.keneya.security;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import ml.keneya.security.smart.Permission;
import ml.keneya.security.smart.Scope;

/**
 * The most that the scopes of a role may allow, whoever gave them.
 *
 * @param reach which types
 * @param ordinary what may be done with records that are not very restricted
 * @param veryRestricted what may be done with very restricted ones; none, no clearance
 */
public record Ceiling(Reach reach, Set<Permission> ordinary, Set<Permission> veryRestricted) {

    /** Which types a role has to do with. Definitions may be read by every role. */
    public enum Reach {
        EVERYTHING,
        AUDIT_EVENTS
    }

    /** In an emergency: to look, and at everything. */
    static final Ceiling EMERGENCY = of(Reach.EVERYTHING, "rs", "rs");

    private static final String AUDIT_EVENT = "AuditEvent";

    public Ceiling {
        ordinary = Collections.unmodifiableSet(ordinary);
        veryRestricted = Collections.unmodifiableSet(veryRestricted);
    }

    static Ceiling of(Reach reach, String ordinary, String veryRestricted) {
        return new Ceiling(reach, permissions(ordinary), permissions(veryRestricted));
    }

    private static Set<Permission> permissions(String letters) {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        for (Permission permission : Permission.values()) {
            if (letters.indexOf(permission.letter()) >= 0) {
                permissions.add(permission);
            }
        }
        return permissions;
    }

    /** Whether the role has to do with records of that type. */
    public boolean reaches(String type) {
        return switch (reach) {
            case EVERYTHING -> true;
            case AUDIT_EVENTS -> type.equals(AUDIT_EVENT);
        };
    }

    /** Whether the role may hold all of that scope. One for every type stands for every type that the role reaches. */
    public boolean covers(Scope scope) {
        return narrow(scope)
                .filter(narrowed -> narrowed.permissions().equals(scope.permissions()))
                .isPresent();
    }

    /** What of that scope the role may hold, if anything. */
    public Optional<Scope> narrow(Scope scope) {
        Set<Permission> permissions = EnumSet.copyOf(scope.permissions());
        permissions.retainAll(scope.clearsForVeryRestricted() ? veryRestricted : ordinary);
        boolean isForEveryType = scope.type().equals(Scope.ANY_TYPE);
        if (permissions.isEmpty() || !(isForEveryType || reaches(scope.type()))) {
            return Optional.empty();
        }
        String type = isForEveryType && reach == Reach.AUDIT_EVENTS ? AUDIT_EVENT : scope.type();
        return Optional.of(new Scope(scope.level(), type, permissions, scope.query()));
    }

    /** What of those scopes the role may hold. */
    public Set<Scope> narrow(Set<Scope> scopes) {
        Set<Scope> narrowed = new LinkedHashSet<>();
        scopes.forEach(scope -> narrow(scope).ifPresent(narrowed::add));
        return narrowed;
    }

    /** All that the role may hold, as scopes of that level. */
    public Set<Scope> scopes(Scope.Level level) {
        Set<Scope> scopes = new LinkedHashSet<>();
        Scope.parse(level.text() + "/*.cruds").flatMap(this::narrow).ifPresent(scopes::add);
        Scope.parse(level.text() + "/*.cruds?" + Scope.CLEARANCE)
                .flatMap(this::narrow)
                .ifPresent(scopes::add);
        return scopes;
    }
}
