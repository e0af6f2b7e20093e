package ml.keneya.security.access;

import static java.util.stream.Collectors.joining;

import ca.uhn.fhir.rest.server.interceptor.auth.IAuthorizationSearchParamMatcher;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthorizationSearchParamMatcher.Match;
import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.security.Caller;
import ml.keneya.security.VeryRestricted;
import ml.keneya.security.smart.Permission;
import ml.keneya.security.smart.Scope;
import ml.keneya.server.Definitions;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * What a caller's scopes grant him.
 *
 * <p>A scope with a query grants what matches it, and nothing where no matcher can tell. A clearance is no such query:
 * it grants its type like any scope, and the very restricted records of the type besides, which no other scope grants.
 *
 * @param caller whose scopes
 * @param matcher tells whether a resource matches the query of a scope
 */
record Grants(Caller caller, Optional<IAuthorizationSearchParamMatcher> matcher) {

    /** Whether he may do that with some resources of the type. */
    boolean allow(Permission permission, String type) {
        if (isAboutDefinitions(permission, type)) {
            return mayTouchDefinitions(permission, type);
        }
        return scopes(permission, type).findAny().isPresent();
    }

    /** Whether he may do that with this resource. */
    boolean allow(Permission permission, IBaseResource resource) {
        String type = resource.fhirType();
        if (isAboutDefinitions(permission, type)) {
            return mayTouchDefinitions(permission, type);
        }
        boolean veryRestricted = VeryRestricted.marks(resource);
        return scopes(permission, type)
                .anyMatch(scope -> (!veryRestricted || scope.clearsForVeryRestricted()) && matches(scope, resource));
    }

    /** Whether he may do that with all resources of the type, very restricted ones aside. */
    boolean allowAll(Permission permission, String type) {
        return isAboutDefinitions(permission, type)
                ? mayTouchDefinitions(permission, type)
                : scopes(permission, type).anyMatch(scope -> scope.filter().isEmpty());
    }

    /** Whether he may do that with every type. */
    boolean allowEverywhere(Permission permission) {
        return scopes(permission, Scope.ANY_TYPE)
                .anyMatch(scope -> scope.filter().isEmpty());
    }

    private static boolean isAboutDefinitions(Permission permission, String type) {
        return switch (permission) {
            case READ, SEARCH -> Definitions.contain(type);
            case CREATE, UPDATE, DELETE -> // A subscription sends records elsewhere, whoever asks for it.
                Definitions.contain(type) || type.equals("Subscription");
        };
    }

    private boolean mayTouchDefinitions(Permission permission, String type) {
        return switch (permission) {
            case READ, SEARCH -> true;
            case CREATE, UPDATE, DELETE ->
                caller.isAdministrator() && scopes(permission, type).findAny().isPresent();
        };
    }

    private Stream<Scope> scopes(Permission permission, String type) {
        return caller.scopes().stream()
                // Those of patients and users mean something only within a launch.
                .filter(scope -> scope.level() == Scope.Level.SYSTEM)
                .filter(scope -> scope.permits(permission, type))
                .filter(scope -> scope.filter().isEmpty() || matcher.isPresent());
    }

    private boolean matches(Scope scope, IBaseResource resource) {
        if (scope.filter().isEmpty()) {
            return true;
        }
        String query = scope.filter().stream().map(Scope.Parameter::toString).collect(joining("&"));
        return matcher.filter(each -> each.match(resource.fhirType() + '?' + query, resource).match == Match.MATCH)
                .isPresent();
    }
}
