package ml.keneya.security.clients;

import com.nimbusds.jose.jwk.JWKSet;
import java.util.Optional;
import java.util.Set;
import ml.keneya.security.Role;
import ml.keneya.security.smart.Scope;

/**
 * A client to be registered, as an administrator asks for it.
 *
 * @param id how it will call itself
 * @param name how people call it
 * @param scopes what its tokens may allow at most
 * @param role what it is there for
 * @param facility the health facility it works for, if it works for one
 * @param keys its public keys, if it will not use a secret
 */
record Registration(
        String id, String name, Set<Scope> scopes, Role role, Optional<String> facility, Optional<JWKSet> keys) {}
