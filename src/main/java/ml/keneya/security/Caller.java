package ml.keneya.security;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.security.smart.Permission;
import ml.keneya.security.smart.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Who makes the request, as his token says. Background work has no caller.
 *
 * @param clientId the client that the token was issued to
 * @param role what the client is there for
 * @param scopes what the token allows
 * @param facility the health facility it works for, if it works for one
 */
public record Caller(String clientId, Role role, Set<Scope> scopes, Optional<String> facility) {

    private static final String ATTRIBUTE = Caller.class.getName();

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /** The caller of a request to the FHIR endpoint, whichever thread works on it. */
    public static Optional<Caller> of(@Nullable RequestDetails request) {
        return request instanceof ServletRequestDetails servlet && servlet.getServletRequest() != null
                ? of(servlet.getServletRequest())
                : Optional.empty();
    }

    /** The caller of an HTTP request. */
    public static Optional<Caller> of(HttpServletRequest request) {
        return Optional.ofNullable((Caller) request.getAttribute(ATTRIBUTE));
    }

    /** The request is this caller's from now on. */
    void claims(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    public boolean isAdministrator() {
        return role == Role.ADMINISTRATOR;
    }

    /** Whether he may see very restricted records, by reading or by searching. */
    public boolean clearedForVeryRestricted() {
        return clearedForVeryRestricted(Permission.READ) || clearedForVeryRestricted(Permission.SEARCH);
    }

    /** Whether he may see very restricted records of that type. */
    public boolean clearedForVeryRestricted(String type) {
        return clearances()
                .anyMatch(scope -> scope.permits(Permission.READ, type) || scope.permits(Permission.SEARCH, type));
    }

    /** Whether he may file very restricted records of that type, even without seeing any: the drop-box. */
    public boolean clearedToFileVeryRestricted(String type) {
        return clearances()
                .anyMatch(scope -> scope.permits(Permission.CREATE, type) || scope.permits(Permission.UPDATE, type));
    }

    private boolean clearedForVeryRestricted(Permission permission) {
        return clearances().anyMatch(scope -> scope.permissions().contains(permission));
    }

    private Stream<Scope> clearances() {
        return scopes.stream()
                .filter(scope -> scope.level() == Scope.Level.SYSTEM)
                .filter(Scope::clearsForVeryRestricted);
    }
}
