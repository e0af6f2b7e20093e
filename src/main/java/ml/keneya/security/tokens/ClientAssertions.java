package ml.keneya.security.tokens;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ml.keneya.security.PublicAddress;
import ml.keneya.security.clients.Client;
import ml.keneya.security.clients.Clients;
import ml.keneya.security.clients.KeySets;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * Checks the assertion by which a client proves that it holds its private key: signed by a key registered here or
 * published where it said, meant for this token endpoint, short-lived, and never seen before.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/client-confidential-asymmetric.html">SMART, asymmetric
 *     client authentication</a>
 */
final class ClientAssertions implements JwtDecoderFactory<RegisteredClient> {

    private static final Duration LONGEST_LIFE = Duration.ofMinutes(5);
    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final int LONGEST_ID = 255;

    private final Clients clients;
    private final KeySets keySets;
    private final PublicAddress address;
    private final Clock clock;

    ClientAssertions(Clients clients, KeySets keySets, PublicAddress address, Clock clock) {
        this.clients = clients;
        this.keySets = keySets;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public JwtDecoder createDecoder(RegisteredClient client) {
        Optional<JWKSource<SecurityContext>> keys =
                keys(RegisteredClients.client(client).proof());
        if (keys.isEmpty()) {
            return assertion -> {
                throw new BadJwtException("The client is registered without keys");
            };
        }
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(EmbeddedIssuer.ASSERTION_ALGORITHMS, keys.get()));
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(assertion -> check(assertion, client.getClientId()));
        return decoder;
    }

    private Optional<JWKSource<SecurityContext>> keys(Client.Proof proof) {
        if (proof instanceof Client.Keys keys) {
            try {
                return Optional.of(new ImmutableJWKSet<>(JWKSet.parse(keys.jwks())));
            } catch (ParseException e) {
                throw new IllegalStateException("The keys of a client were checked when it was registered", e);
            }
        }
        return proof instanceof Client.KeysAt at ? Optional.of(keySets.at(at.uri())) : Optional.empty();
    }

    private OAuth2TokenValidatorResult check(Jwt assertion, String clientId) {
        Instant now = clock.instant();
        Instant expiry = assertion.getExpiresAt();
        Instant notBefore = assertion.getNotBefore();
        String id = assertion.getId();
        List<String> audience = assertion.getAudience();
        if (!clientId.equals(assertion.getClaimAsString("iss")) || !clientId.equals(assertion.getSubject())) {
            return refused("iss and sub must be the client_id");
        }
        if (audience == null || !audience.contains(address.tokenEndpoint())) {
            return refused("aud must be the token endpoint");
        }
        if (expiry == null
                || now.isAfter(expiry.plus(SKEW))
                || expiry.isAfter(now.plus(LONGEST_LIFE).plus(SKEW))) {
            return refused("exp must be within the next five minutes");
        }
        if (notBefore != null && notBefore.isAfter(now.plus(SKEW))) {
            return refused("nbf is in the future");
        }
        if (id == null || id.isBlank() || id.length() > LONGEST_ID) {
            return refused("jti must have 1 to 255 characters");
        }
        // Last, so that only an assertion that is good otherwise uses up its id.
        return clients.use(clientId, id, expiry, now)
                ? OAuth2TokenValidatorResult.success()
                : refused("jti was used before");
    }

    private static OAuth2TokenValidatorResult refused(String why) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_CLIENT, why, null));
    }
}
