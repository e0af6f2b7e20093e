package ml.keneya.security.access;

import static java.util.stream.Collectors.joining;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthorizationSearchParamMatcher;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthorizationSearchParamMatcher.Match;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.security.Caller;
import ml.keneya.security.Ceiling.Reach;
import ml.keneya.security.Role;
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
 * @param context the patient that {@code patient/} scopes are about, if there is one
 */
record Grants(Caller caller, Optional<IAuthorizationSearchParamMatcher> matcher, Optional<PatientContext> context) {

    static Grants of(Caller caller, Optional<IAuthorizationSearchParamMatcher> matcher, FhirContext fhir) {
        return new Grants(caller, matcher, caller.patient().map(patient -> new PatientContext(fhir, patient)));
    }

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
                .anyMatch(scope -> (!veryRestricted || scope.clearsForVeryRestricted())
                        && isWithin(scope, permission, resource)
                        && matches(scope, resource));
    }

    /** Whether he may do that with resources of the type whatever they say. */
    boolean allowUnfiltered(Permission permission, String type) {
        return scopes(permission, type).anyMatch(scope -> scope.filter().isEmpty());
    }

    /** Whether he may search the type so. With {@code patient/} scopes alone the search must ask for the patient. */
    boolean allowSearch(String type, Map<String, String[]> query) {
        return isAboutDefinitions(Permission.SEARCH, type)
                || scopes(Permission.SEARCH, type)
                        .anyMatch(scope -> scope.level() != Scope.Level.PATIENT
                                || context.filter(patient -> patient.holds(type, query))
                                        .isPresent());
    }

    /** Whether he may see what became of the resources of the type, whosever they are. */
    boolean allowHistory(String type) {
        return isAboutDefinitions(Permission.SEARCH, type)
                || scopes(Permission.SEARCH, type).anyMatch(scope -> scope.level() != Scope.Level.PATIENT);
    }

    /** Whether he may do that with all resources of the type, very restricted ones aside. */
    boolean allowAll(Permission permission, String type) {
        return isAboutDefinitions(permission, type)
                ? mayTouchDefinitions(permission, type)
                : scopes(permission, type).anyMatch(Grants::isWhole);
    }

    /** Whether he may do that with every type. */
    boolean allowEverywhere(Permission permission) {
        return caller.role().ceiling().reach() == Reach.EVERYTHING
                && scopes(permission, Scope.ANY_TYPE).anyMatch(Grants::isWhole);
    }

    private static boolean isWhole(Scope scope) {
        return scope.level() != Scope.Level.PATIENT && scope.filter().isEmpty();
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
                caller.role() == Role.ADMINISTRATOR
                        && scopes(permission, type).findAny().isPresent();
        };
    }

    /**
     * What is done is recorded by the server, and read by those who are there for that: no wildcard makes an auditor.
     */
    private boolean mayAudit(Permission permission) {
        return caller.role() == Role.AUDITOR
                && switch (permission) {
                    case READ, SEARCH -> true;
                    case CREATE, UPDATE, DELETE -> false;
                };
    }

    private Stream<Scope> scopes(Permission permission, String type) {
        if (!type.equals(Scope.ANY_TYPE) && !caller.role().ceiling().reaches(type)) {
            return Stream.empty();
        }
        return caller.scopes().stream()
                .filter(scope -> !type.equals("AuditEvent") || mayAudit(permission))
                .filter(scope -> scope.permits(permission, type))
                .filter(scope -> scope.filter().isEmpty() || matcher.isPresent());
    }

    private boolean isWithin(Scope scope, Permission permission, IBaseResource resource) {
        boolean isLooking = permission == Permission.READ || permission == Permission.SEARCH;
        return scope.level() != Scope.Level.PATIENT
                || (isLooking && PatientContext.surrounds(resource))
                || context.filter(patient -> patient.holds(resource)).isPresent();
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
