package ml.keneya.security.clients;

import java.util.Optional;
import java.util.Set;
import ml.keneya.security.Role;
import ml.keneya.security.smart.LaunchScope;
import ml.keneya.security.smart.Scope;

/**
 * A client to be registered, as an administrator asks for it.
 *
 * @param id how it will call itself
 * @param name how people call it
 * @param scopes what its tokens may allow at most
 * @param launch what it may ask of a launch besides
 * @param role what it is there for
 * @param facility the health facility it works for, if it works for one
 * @param proof how it will prove to be itself, if not by a secret that is made here
 * @param redirectUris where people who signed in may be sent back to
 */
record Registration(
        String id,
        String name,
        Set<Scope> scopes,
        Set<LaunchScope> launch,
        Role role,
        Optional<String> facility,
        Optional<Client.Proof> proof,
        Set<String> redirectUris) {}
