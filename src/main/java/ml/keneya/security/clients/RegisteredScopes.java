package ml.keneya.security.clients;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import ml.keneya.security.Role;
import ml.keneya.security.smart.LaunchScope;
import ml.keneya.security.smart.Scope;

/** Reads the scopes of a registration, and refuses those that could not work or that the role may not have. */
public final class RegisteredScopes {

    private static final int MOST_SCOPES = 100;

    private final Set<String> resourceTypes;

    public RegisteredScopes(Set<String> resourceTypes) {
        this.resourceTypes = Set.copyOf(resourceTypes);
    }

    /**
     * The scopes for records in the list. What an app asks of a launch besides is passed over.
     *
     * @throws RegistrationException that names the first scope that cannot be given
     */
    public Set<Scope> read(String list, Role role) throws RegistrationException {
        Set<Scope> scopes = new LinkedHashSet<>();
        for (String text : list.split("\\s+", -1)) {
            if (LaunchScope.parse(text).isEmpty()) {
                scopes.add(read(text));
            }
        }
        for (Scope scope : scopes) {
            if (!role.ceiling().covers(scope)) {
                throw new RegistrationException("security.registration.scope-role", scope, role);
            }
        }
        if (scopes.size() > MOST_SCOPES) {
            throw new RegistrationException("security.registration.scopes", MOST_SCOPES);
        }
        return scopes;
    }

    private Scope read(String text) throws RegistrationException {
        Optional<Scope> scope = Scope.parse(text);
        if (scope.isEmpty()) {
            throw new RegistrationException("security.registration.scope", text);
        }
        String type = scope.get().type();
        if (!type.equals(Scope.ANY_TYPE) && !resourceTypes.contains(type)) {
            throw new RegistrationException("security.registration.scope-type", text, type);
        }
        if (scope.get().level() == Scope.Level.PATIENT && scope.get().clearsForVeryRestricted()) {
            throw new RegistrationException("security.registration.scope-clearance", text);
        }
        return scope.get();
    }
}
