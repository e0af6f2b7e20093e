package ml.keneya.security.clients;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import ml.keneya.security.AccessChange;
import ml.keneya.security.Role;
import ml.keneya.security.smart.LaunchScope;
import ml.keneya.security.smart.Scope;

/**
 * A system that may ask for tokens, in its own name or, if it is an app, in that of the people who sign in to it.
 *
 * @param id how it calls itself
 * @param name how people call it
 * @param scopes what its tokens may allow at most
 * @param launch what it may ask of a launch besides
 * @param role what it is there for
 * @param facility the health facility it works for, if it works for one
 * @param proof how it proves to be itself
 * @param redirectUris where people who signed in may be sent back to, letter by letter; none, it is no app
 * @param createdAt when it was registered
 */
public record Client(
        String id,
        String name,
        Set<Scope> scopes,
        Set<LaunchScope> launch,
        Role role,
        Optional<String> facility,
        Proof proof,
        Set<String> redirectUris,
        Instant createdAt) {

    public Client {
        scopes = Set.copyOf(scopes);
        launch = Set.copyOf(launch);
        redirectUris = Set.copyOf(redirectUris);
    }

    /** Whether people sign in to it. */
    public boolean isApp() {
        return !redirectUris.isEmpty();
    }

    /** Whether it asks for tokens in its own name. */
    public boolean isSystem() {
        return scopes.stream().anyMatch(scope -> scope.level() == Scope.Level.SYSTEM);
    }

    /** What a change of that kind leaves it with. */
    AccessChange accessChange(AccessChange.Kind kind) {
        return new AccessChange(
                AccessChange.Subject.CLIENT,
                id,
                kind,
                role,
                facility,
                Clearance.vaultAccess(scopes),
                launch.contains(LaunchScope.EMERGENCY));
    }

    /** How a client proves to be itself. */
    public sealed interface Proof {}

    /**
     * By a secret that the server made and keeps hashed.
     *
     * @param hash as the password encoder wrote it
     */
    public record Secret(String hash) implements Proof {
        @Override
        public String toString() {
            return "Secret";
        }
    }

    /**
     * By signing with a private key whose public half is known here.
     *
     * @param jwks the public keys, a JSON Web Key Set
     */
    public record Keys(String jwks) implements Proof {}

    /**
     * By signing with a private key whose public half it publishes.
     *
     * @param uri where the JSON Web Key Set is
     */
    public record KeysAt(URI uri) implements Proof {}

    /** Not at all: an app on a phone or in a browser can keep no secret. */
    public record Nothing() implements Proof {}
}
