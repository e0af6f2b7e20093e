package ml.keneya.security.tokens;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import ml.keneya.security.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people granted to apps, in PostgreSQL: it outlives a restart and is one for all nodes.
 *
 * <p>Kept by the library's own store, with two differences: codes and tokens are stored as hashes, so that a copy of
 * the database opens nothing; and what was withdrawn is deleted, so that an authorization that is there is good. A
 * client that acts in its own name is granted nothing by anybody, and leaves no trace here.
 */
final class Authorizations implements OAuth2AuthorizationService {

    /** A refresh token is {@code id.random}: the id tells whose it was when it is used again. */
    static final char ID_ENDS = '.';

    private static final String HASHED = "sha256:";

    private final JdbcOAuth2AuthorizationService store;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Standing standing;

    Authorizations(DataSource database, RegisteredClientRepository clients, Standing standing) {
        this.jdbc = new JdbcTemplate(database);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        this.standing = standing;
        this.store = new JdbcOAuth2AuthorizationService(jdbc, clients);
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        if (authorization.getAuthorizationGrantType().equals(AuthorizationGrantType.CLIENT_CREDENTIALS)) {
            return;
        }
        if (isWithdrawn(authorization.getToken(OAuth2AccessToken.class))
                || isWithdrawn(authorization.getToken(OAuth2RefreshToken.class))) {
            remove(authorization);
            return;
        }
        inSchema(() -> {
            removeExpired();
            store.save(hashed(authorization));
            return authorization;
        });
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        inSchema(() -> {
            store.remove(authorization);
            return authorization;
        });
        standing.changed();
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return inSchema(() -> store.findById(id));
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        if (type != null && type.getValue().equals(OAuth2ParameterNames.STATE)) {
            return inSchema(() -> store.findByToken(token, type));
        }
        if (token.startsWith(HASHED)) {
            // A hash from a copy of the database is no token.
            return null;
        }
        OAuth2Authorization found = inSchema(() -> store.findByToken(hash(token), type));
        if (found == null && OAuth2TokenType.REFRESH_TOKEN.equals(type)) {
            endIfUsedBefore(token);
        }
        return found;
    }

    /**
     * A refresh token that was exchanged already is used by a second holder: one of the two stole it.
     *
     * @see <a href="https://datatracker.ietf.org/doc/html/rfc9700#section-4.14.2">RFC 9700, refresh token rotation</a>
     */
    private void endIfUsedBefore(String token) {
        int end = token.indexOf(ID_ENDS);
        OAuth2Authorization once = end > 0 ? findById(token.substring(0, end)) : null;
        if (once != null) {
            remove(once);
        }
    }

    /** An hour for who is still signing in, then as long as the last of its tokens. */
    private void removeExpired() {
        jdbc.update("""
                DELETE FROM oauth2_authorization
                WHERE created_at < now() - interval '1 hour'
                  AND coalesce(greatest(access_token_expires_at, refresh_token_expires_at), created_at)
                      < now() - interval '1 minute'""");
    }

    /** The library knows its table by its bare name. */
    private <T extends @Nullable Object> T inSchema(Supplier<T> work) {
        return transactions.execute(status -> {
            jdbc.execute("SET LOCAL search_path TO keneya");
            return work.get();
        });
    }

    private static boolean isWithdrawn(OAuth2Authorization.@Nullable Token<?> token) {
        return token != null && token.isInvalidated();
    }

    private static OAuth2Authorization hashed(OAuth2Authorization authorization) {
        OAuth2Authorization.Builder hashed = OAuth2Authorization.from(authorization);
        OAuth2Authorization.Token<OAuth2AuthorizationCode> code = authorization.getToken(OAuth2AuthorizationCode.class);
        if (code != null) {
            OAuth2AuthorizationCode it = code.getToken();
            put(
                    hashed,
                    code,
                    new OAuth2AuthorizationCode(hash(it.getTokenValue()), it.getIssuedAt(), it.getExpiresAt()));
        }
        OAuth2Authorization.Token<OAuth2AccessToken> access = authorization.getToken(OAuth2AccessToken.class);
        if (access != null) {
            OAuth2AccessToken it = access.getToken();
            put(
                    hashed,
                    access,
                    new OAuth2AccessToken(
                            it.getTokenType(),
                            hash(it.getTokenValue()),
                            it.getIssuedAt(),
                            it.getExpiresAt(),
                            it.getScopes()));
        }
        OAuth2Authorization.Token<OAuth2RefreshToken> refresh = authorization.getToken(OAuth2RefreshToken.class);
        if (refresh != null) {
            OAuth2RefreshToken it = refresh.getToken();
            put(hashed, refresh, new OAuth2RefreshToken(hash(it.getTokenValue()), it.getIssuedAt(), it.getExpiresAt()));
        }
        OAuth2Authorization.Token<OidcIdToken> id = authorization.getToken(OidcIdToken.class);
        if (id != null) {
            OidcIdToken it = id.getToken();
            put(
                    hashed,
                    id,
                    new OidcIdToken(hash(it.getTokenValue()), it.getIssuedAt(), it.getExpiresAt(), it.getClaims()));
        }
        return hashed.build();
    }

    private static void put(
            OAuth2Authorization.Builder authorization, OAuth2Authorization.Token<?> before, OAuth2Token token) {
        Map<String, Object> metadata = before.getMetadata();
        authorization.token(token, all -> all.putAll(metadata));
    }

    private static String hash(String token) {
        if (token.startsWith(HASHED)) {
            return token;
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HASHED + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
