package ml.keneya.security.users;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import ml.keneya.security.AccessChange;
import ml.keneya.security.Role;
import ml.keneya.security.clients.Clearance;
import ml.keneya.security.smart.Scope;

/**
 * A person who may sign in.
 *
 * @param id how he signs in
 * @param name how people call him
 * @param role what he is there for
 * @param scopes what he may do at most, through whatever app, all of {@code user/}
 * @param facility the health facility he works for, if he works for one
 * @param fhirUser who he is in the records, such as {@code Practitioner/…}, if he is in them
 * @param breaksTheGlass whether he is enrolled for emergencies
 * @param locked whether an administrator locked him out
 * @param password what he signs in with
 * @param barredUntil when sign-in is possible again after too many wrong passwords
 * @param createdAt when he was registered
 */
public record User(
        String id,
        String name,
        Role role,
        Set<Scope> scopes,
        Optional<String> facility,
        Optional<String> fhirUser,
        boolean breaksTheGlass,
        boolean locked,
        Password password,
        Optional<Instant> barredUntil,
        Instant createdAt) {

    public User {
        scopes = Set.copyOf(scopes);
    }

    /** What a change of that kind leaves him with. */
    AccessChange accessChange(AccessChange.Kind kind) {
        return new AccessChange(
                AccessChange.Subject.USER, id, kind, role, facility, Clearance.vaultAccess(scopes), breaksTheGlass);
    }

    /** Whether he may see very restricted records that he could not as he was before. */
    boolean isClearedAnew(User before) {
        Set<Scope> toSee = Clearance.toSee(scopes);
        boolean isAsBefore = role == before.role
                && facility.equals(before.facility)
                && Clearance.toSee(before.scopes).containsAll(toSee);
        return !toSee.isEmpty() && !isAsBefore;
    }

    /**
     * A password.
     *
     * @param hash as the password encoder wrote it
     * @param isInitial whether an administrator gave it, so that it is good only for choosing another
     * @param setAt since when it is good
     */
    public record Password(String hash, boolean isInitial, Instant setAt) {
        @Override
        public String toString() {
            return "Password";
        }
    }
}
