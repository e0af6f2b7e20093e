package ml.keneya.security.tokens;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The keys of an issuer, asked for once in a quarter of a minute at most, and once in five seconds while he does not
 * answer.
 *
 * <p>Nimbus has a limit too, but tells in one way that there is no such key and that no keys could be had. The first is
 * the fault of the token, the second is nobody's.
 */
final class KeysOfIssuer implements JWKSetSource<SecurityContext> {

    private static final Duration BETWEEN = Duration.ofSeconds(15);
    private static final Duration BETWEEN_FAILURES = Duration.ofSeconds(IssuerUnavailableException.SECONDS_TO_WAIT);

    private final JWKSetSource<SecurityContext> source;
    private final Clock clock;

    private Instant quietUntil = Instant.MIN;
    private boolean failed;

    KeysOfIssuer(JWKSetSource<SecurityContext> source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /**
     * Asks him.
     *
     * @throws RateLimitReachedException if his keys were asked for just now, and are known
     * @throws KeySourceException if he did not answer, now or just now
     */
    @Override
    public synchronized JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long now, SecurityContext context)
            throws KeySourceException {
        if (clock.instant().isBefore(quietUntil)) {
            throw failed
                    ? new RemoteKeySourceException("The issuer did not give its keys just now", null)
                    : new RateLimitReachedException();
        }
        failed = true;
        try {
            JWKSet keys = source.getJWKSet(refresh, now, context);
            failed = false;
            return keys;
        } finally {
            // He may have taken his time.
            quietUntil = clock.instant().plus(failed ? BETWEEN_FAILURES : BETWEEN);
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
