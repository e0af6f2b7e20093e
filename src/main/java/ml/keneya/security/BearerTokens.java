package ml.keneya.security;

import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import ml.keneya.security.tokens.Issuer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/**
 * What an access token must be to be believed: signed by the issuer in one of his ways, made for this FHIR endpoint, an
 * access token and nothing else, not expired, and not too long.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc9068#section-4">RFC 9068, validating access tokens</a>
 */
final class BearerTokens implements BearerTokenResolver {

    private static final int LONGEST = 8_192;
    private static final Duration SKEW = Duration.ofSeconds(30);

    private final BearerTokenResolver header = new DefaultBearerTokenResolver();

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        // Whoever stands before this server may have looked at the other one.
        if (Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION)).size() > 1) {
            throw new OAuth2AuthenticationException(BearerTokenErrors.invalidRequest("More than one Authorization"));
        }
        String token = header.resolve(request);
        if (token != null && token.length() > LONGEST) {
            throw new OAuth2AuthenticationException(BearerTokenErrors.invalidToken("The token is too long"));
        }
        return token;
    }

    static JwtDecoder decoder(Issuer issuer, PublicAddress address, Clock clock) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(issuer.types()));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(issuer.algorithms(), issuer.keys()));
        // Spring's validators check the claims, with our clock.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        JwtTimestampValidator time = new JwtTimestampValidator(SKEW);
        time.setClock(clock);
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(List.of(time, meantForUs(address), stillStoodBy(issuer))));
        return decoder;
    }

    /** The address is asked with each token: it is known only when the server listens. */
    private static OAuth2TokenValidator<Jwt> meantForUs(PublicAddress address) {
        return token -> {
            // Issuers differ on a last slash, and operators in writing it.
            boolean isOurs = address.issuer()
                            .equals(String.valueOf(token.getClaimAsString("iss"))
                                    .replaceAll("/+$", ""))
                    && token.getAudience() != null
                    && token.getAudience().contains(address.fhirBase())
                    && token.getExpiresAt() != null;
            return isOurs
                    ? OAuth2TokenValidatorResult.success()
                    : OAuth2TokenValidatorResult.failure(
                            new OAuth2Error("invalid_token", "iss, aud or exp is missing or not ours", null));
        };
    }

    private static OAuth2TokenValidator<Jwt> stillStoodBy(Issuer issuer) {
        return token -> issuer.standsBy(token)
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", "It was withdrawn", null));
    }
}
