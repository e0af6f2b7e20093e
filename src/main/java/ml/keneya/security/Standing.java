package ml.keneya.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Whether those to whom the embedded issuer gave a token are still what they were then: the client registered, the user
 * neither removed nor locked nor changed, the authorization not withdrawn.
 *
 * <p>A token says all itself, so this is asked of the database; the answer is good for two seconds. A change here shows
 * at once, one on another node when they are over.
 */
public final class Standing {

    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final int MOST = 10_000;

    private final JdbcClient jdbc;
    private final Cache<Holder, Optional<Instant>> known =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(MOST).build();

    private record Holder(
            String client, @Nullable String user, @Nullable String authorization) {}

    public Standing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the token is still good, as far as that goes. */
    public boolean of(Jwt token) {
        String client = token.getClaimAsString("client_id");
        if (client == null || token.getIssuedAt() == null) {
            return false;
        }
        String authorization = token.getClaimAsString("sid");
        Holder holder = new Holder(client, authorization == null ? null : token.getSubject(), authorization);
        Instant issued = token.getIssuedAt();
        return known.get(holder, this::since)
                // Tokens know no fractions of a second.
                .filter(since -> !issued.isBefore(since.truncatedTo(ChronoUnit.SECONDS)))
                .isPresent();
    }

    /** Something changed: ask again. */
    public void changed() {
        known.invalidateAll();
    }

    private Optional<Instant> since(Holder holder) {
        JdbcClient.StatementSpec question = holder.authorization() == null
                ? jdbc.sql("SELECT created_at FROM keneya.client WHERE client_id = :client")
                : jdbc.sql("""
                                SELECT greatest(c.created_at, u.valid_since)
                                FROM keneya.client c, keneya.user_account u, keneya.oauth2_authorization a
                                WHERE c.client_id = :client AND u.user_id = :user AND NOT u.locked
                                  AND a.id = :authorization
                                  AND a.registered_client_id = c.client_id AND a.principal_name = u.user_id""")
                        .param("user", Objects.requireNonNullElse(holder.user(), ""))
                        .param("authorization", holder.authorization());
        return question.param("client", holder.client())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }
}
