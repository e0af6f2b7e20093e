package ml.keneya.security.clients;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import ml.keneya.security.Role;
import ml.keneya.security.smart.Scope;

/**
 * A system that may ask for tokens.
 *
 * @param id how it calls itself
 * @param name how people call it
 * @param scopes what its tokens may allow at most
 * @param role what it is there for
 * @param facility the health facility it works for, if it works for one
 * @param proof how it proves to be itself
 * @param createdAt when it was registered
 */
public record Client(
        String id,
        String name,
        Set<Scope> scopes,
        Role role,
        Optional<String> facility,
        Proof proof,
        Instant createdAt) {

    public Client {
        scopes = Set.copyOf(scopes);
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
}
