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
 * @param role what the person is there for, or the client when no person is behind it
 * @param scopes what the token allows, never more than the role may
 * @param facility the health facility that the person or the client works for, if it works for one
 * @param user the person behind the client, if there is one
 * @param patient the id of the patient in context: the only one that {@code patient/} scopes are about
 * @param emergency whether the glass was broken for that patient: all of his file may then be looked at, and nothing
 *     else
 */
public record Caller(
        String clientId,
        Role role,
        Set<Scope> scopes,
        Optional<String> facility,
        Optional<User> user,
        Optional<String> patient,
        boolean emergency) {

    /** The system of the numbers of facilities, and of the labels of their patients. */
    public static final String FACILITIES = "https://keneya.ml/sid/facility";

    private static final String ATTRIBUTE = Caller.class.getName();

    /**
     * A person who works through a client.
     *
     * @param id how he signs in
     * @param fhirUser who he is in the records, such as {@code Practitioner/…}, if he is in them
     */
    public record User(String id, Optional<String> fhirUser) {}

    /**
     * Scopes that the role may not have, whoever issued them, and those that lack their user or patient are left out.
     */
    public Caller {
        emergency = emergency && role.treatsPatients() && user.isPresent() && patient.isPresent();
        boolean isEmergency = emergency;
        Ceiling most = isEmergency ? Ceiling.EMERGENCY : role.ceiling();
        scopes = Set.copyOf(most.narrow(scopes).stream()
                .filter(scope -> switch (scope.level()) {
                    case SYSTEM -> !isEmergency;
                    case USER -> user.isPresent() && !isEmergency;
                    // One person's file is no reason to enter the vault, but in an emergency.
                    case PATIENT -> patient.isPresent() && (isEmergency || !scope.clearsForVeryRestricted());
                })
                .toList());
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

    /** Whether he has any clearance, to see or to file very restricted records. */
    public boolean holdsClearance() {
        return clearances().findAny().isPresent();
    }

    /** An administrator's own client. An app that an administrator signs in to is not: it may be anyone's. */
    public boolean isAdministrator() {
        return role == Role.ADMINISTRATOR && user.isEmpty();
    }

    /** Whether he works with the de-identified copy, and with nothing else. */
    public boolean isConfinedToResearch() {
        return role == Role.RESEARCHER;
    }

    /** Whether he may see very restricted records, by reading or by searching. */
    public boolean clearedForVeryRestricted() {
        return clearedForVeryRestricted(Permission.READ) || clearedForVeryRestricted(Permission.SEARCH);
    }

    /** Whether he may see very restricted records of that type. */
    public boolean clearedForVeryRestricted(String type) {
        return role.ceiling().reaches(type)
                // The glass is broken for one file: which places and people the vault knows besides is not in it.
                && !(emergency && Surroundings.contain(type))
                && clearances()
                        .anyMatch(scope ->
                                scope.permits(Permission.READ, type) || scope.permits(Permission.SEARCH, type));
    }

    /** Whether he may see very restricted records of every type: what asks for no type asks for all. */
    public boolean clearedForEverything() {
        return clearances()
                .anyMatch(scope -> scope.permits(Permission.READ, Scope.ANY_TYPE)
                        || scope.permits(Permission.SEARCH, Scope.ANY_TYPE));
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
        return scopes.stream().filter(Scope::clearsForVeryRestricted);
    }
}
