package ml.keneya.security.tokens;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.PublicClientAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/**
 * Lets apps that keep no secret use and give back their refresh tokens. Each is good once, which is their proof.
 *
 * <p>Spring's own provider knows public clients by the proof key of a code, and has none for a refresh.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc9700#section-4.14">RFC 9700, refresh token protection</a>
 */
final class PublicClients implements AuthenticationProvider {

    private static final String REFRESHING = "keneya.refreshing";

    private final PublicClientAuthenticationProvider byProofKey;
    private final RegisteredClientRepository clients;

    PublicClients(PublicClientAuthenticationProvider byProofKey, RegisteredClientRepository clients) {
        this.byProofKey = byProofKey;
        this.clients = clients;
    }

    /** The public client of a request to refresh or to revoke, if it is one. */
    static @Nullable Authentication refreshing(HttpServletRequest request) {
        boolean concernsRefreshToken = "refresh_token".equals(request.getParameter("grant_type"))
                || (request.getParameter("grant_type") == null && request.getParameter("token") != null);
        String[] ids = request.getParameterValues("client_id");
        if (!concernsRefreshToken || ids == null || request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            return null;
        }
        if (ids.length != 1 || ids[0].isBlank()) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
        }
        return new OAuth2ClientAuthenticationToken(
                ids[0], ClientAuthenticationMethod.NONE, null, Map.of(REFRESHING, true));
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        OAuth2ClientAuthenticationToken client = (OAuth2ClientAuthenticationToken) authentication;
        if (!client.getAdditionalParameters().containsKey(REFRESHING)) {
            return byProofKey.authenticate(authentication);
        }
        RegisteredClient registered = clients.findByClientId(client.getName());
        if (registered == null
                || !registered.getClientAuthenticationMethods().equals(Set.of(ClientAuthenticationMethod.NONE))) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        return new OAuth2ClientAuthenticationToken(registered, ClientAuthenticationMethod.NONE, null);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return byProofKey.supports(authentication);
    }
}
