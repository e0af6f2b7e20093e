package ml.keneya.security.launch;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import ml.keneya.security.clients.Client;
import ml.keneya.security.smart.LaunchScope;
import ml.keneya.security.smart.Scope;
import ml.keneya.security.tokens.AccessTokens;
import ml.keneya.security.users.User;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;

/**
 * A launch that waits for the user to pick a patient or to agree.
 *
 * @param authorization as the library keeps it
 * @param client the app
 * @param user who signed in
 */
record Launch(OAuth2Authorization authorization, Client client, User user) {

    /** All that is asked, narrowed to what can be granted, as text. */
    Set<String> asked() {
        return request(authorization).getScopes();
    }

    static OAuth2AuthorizationRequest request(OAuth2Authorization authorization) {
        return Objects.requireNonNull(authorization.getAttribute(OAuth2AuthorizationRequest.class.getName()));
    }

    Set<Scope> records() {
        return Scope.parseAll(String.join(" ", asked()));
    }

    Set<LaunchScope> others() {
        return LaunchScope.parseAll(String.join(" ", asked()));
    }

    /** The id of the patient whom the user picked, if he did. */
    Optional<String> patient() {
        return patient(authorization);
    }

    static Optional<String> patient(OAuth2Authorization authorization) {
        return Optional.ofNullable(authorization.<@Nullable String>getAttribute(AccessTokens.PATIENT));
    }

    /** Whether the app wants the glass broken. */
    boolean isEmergency() {
        return asked().contains(LaunchScope.EMERGENCY.toString());
    }

    boolean needsPatient() {
        return needsPatient(authorization);
    }

    static boolean needsPatient(OAuth2Authorization authorization) {
        return request(authorization).getScopes().contains(LaunchScope.PATIENT.toString())
                && patient(authorization).isEmpty();
    }
}
