package ml.keneya.security.tokens;

import static java.util.stream.Collectors.toCollection;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import ml.keneya.security.clients.Client;
import ml.keneya.security.smart.Scope;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;

/**
 * Grants what was asked for as far as the client is registered for it; all that it is registered for when it asks for
 * nothing in particular.
 *
 * <p>Spring compares scopes as strings; SMART's are compared by what they allow.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc6749#section-3.3">RFC 6749, access token scope</a>
 */
final class NarrowedScopes implements AuthenticationProvider {

    private static final int MOST_SCOPES = 100;

    private final OAuth2ClientCredentialsAuthenticationProvider clientCredentials;

    NarrowedScopes(OAuth2ClientCredentialsAuthenticationProvider clientCredentials) {
        this.clientCredentials = clientCredentials;
        clientCredentials.setAuthenticationValidator(alreadyNarrowed -> {});
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        OAuth2ClientCredentialsAuthenticationToken request =
                (OAuth2ClientCredentialsAuthenticationToken) authentication;
        // Further parameters are dropped: a proof of possession (DPoP) would not be checked where the token is used.
        return clientCredentials.authenticate(new OAuth2ClientCredentialsAuthenticationToken(
                (Authentication) request.getPrincipal(), granted(request), Map.of()));
    }

    private static Set<String> granted(OAuth2ClientCredentialsAuthenticationToken request) {
        if (!(request.getPrincipal() instanceof OAuth2ClientAuthenticationToken principal)
                || principal.getRegisteredClient() == null) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        Client client = RegisteredClients.client(principal.getRegisteredClient());
        Set<Scope> allowed = client.role().ceiling().narrow(client.scopes()).stream()
                .filter(scope -> scope.level() == Scope.Level.SYSTEM)
                .collect(toCollection(LinkedHashSet::new));
        Set<String> asked = request.getScopes();
        Set<Scope> granted = asked.isEmpty()
                ? allowed
                : asked.size() > MOST_SCOPES
                        ? Set.of()
                        : Scope.intersect(Scope.parseAll(String.join(" ", asked)), allowed);
        if (granted.isEmpty()) {
            throw new OAuth2AuthenticationException(new OAuth2Error(
                    OAuth2ErrorCodes.INVALID_SCOPE,
                    "None of the scopes is one that the client is registered for",
                    "https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html"));
        }
        return granted.stream().map(Scope::toString).collect(toCollection(LinkedHashSet::new));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OAuth2ClientCredentialsAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
