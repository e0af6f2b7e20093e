package ml.keneya.security.tokens;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import ml.keneya.security.smart.LaunchScope;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/**
 * Makes a refresh token for an app that was granted {@code offline_access}, public ones included: each is good once.
 *
 * <p>Spring's own gives one to every confidential client and to no public one.
 */
final class RefreshTokens implements OAuth2TokenGenerator<OAuth2RefreshToken> {

    private static final int BYTES = 32;

    private final SecureRandom random;
    private final Clock clock;

    RefreshTokens(SecureRandom random, Clock clock) {
        this.random = random;
        this.clock = clock;
    }

    @Override
    public @Nullable OAuth2RefreshToken generate(OAuth2TokenContext context) {
        OAuth2Authorization authorization = context.getAuthorization();
        if (!OAuth2TokenType.REFRESH_TOKEN.equals(context.getTokenType())
                || authorization == null
                || !authorization.getAuthorizedScopes().contains(LaunchScope.OFFLINE_ACCESS.toString())) {
            return null;
        }
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String value = authorization.getId()
                + Authorizations.ID_ENDS
                + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        return new OAuth2RefreshToken(
                value,
                now,
                now.plus(Objects.requireNonNull(context.getRegisteredClient())
                        .getTokenSettings()
                        .getRefreshTokenTimeToLive()));
    }
}
