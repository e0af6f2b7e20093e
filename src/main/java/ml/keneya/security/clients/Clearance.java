package ml.keneya.security.clients;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import ml.keneya.security.AccessChange;
import ml.keneya.security.smart.Permission;
import ml.keneya.security.smart.Scope;

/**
 * Somebody was cleared to see very restricted records: it is noted in the database, for the privacy officer.
 *
 * @param to the client or the user
 */
public record Clearance(String to) {

    /**
     * Those of the scopes that clear to see. One that is for filing alone shows nothing, and everyone who treats has
     * it.
     */
    public static Set<Scope> toSee(Collection<Scope> scopes) {
        return scopes.stream()
                .filter(scope ->
                        scope.clearsForVeryRestricted() && !scope.permissions().equals(Set.of(Permission.CREATE)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How far the scopes reach into the vault. */
    public static AccessChange.VaultAccess vaultAccess(Collection<Scope> scopes) {
        if (!toSee(scopes).isEmpty()) {
            return AccessChange.VaultAccess.SEES;
        }
        return scopes.stream().anyMatch(Scope::clearsForVeryRestricted)
                ? AccessChange.VaultAccess.FILES
                : AccessChange.VaultAccess.NONE;
    }
}
