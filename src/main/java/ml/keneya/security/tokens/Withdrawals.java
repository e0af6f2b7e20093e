package ml.keneya.security.tokens;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenRevocationAuthenticationToken;

/**
 * Takes back what an app gives back, whichever token it names: with it goes all that the same authorization gave.
 *
 * <p>Spring's own looks the token up again in what was stored, where there are only hashes.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc7009#section-2.1">RFC 7009, revocation request</a>
 */
final class Withdrawals implements AuthenticationProvider {

    private final OAuth2AuthorizationService authorizations;

    Withdrawals(OAuth2AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        OAuth2TokenRevocationAuthenticationToken request = (OAuth2TokenRevocationAuthenticationToken) authentication;
        if (!(request.getPrincipal() instanceof OAuth2ClientAuthenticationToken client)
                || client.getRegisteredClient() == null) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        String id = client.getRegisteredClient().getId();
        Optional<OAuth2Authorization> authorization = Stream.of(
                        OAuth2TokenType.REFRESH_TOKEN, OAuth2TokenType.ACCESS_TOKEN)
                .flatMap(type -> Stream.ofNullable(authorizations.findByToken(request.getToken(), type)))
                .findFirst();
        // That a token is another's, or no token, the answer does not tell.
        authorization
                .filter(granted -> granted.getRegisteredClientId().equals(id))
                .ifPresent(authorizations::remove);
        return request;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OAuth2TokenRevocationAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
