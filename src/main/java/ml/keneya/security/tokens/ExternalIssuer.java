package ml.keneya.security.tokens;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ml.keneya.security.Role;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/**
 * An OpenID provider that the operator runs, such as Keycloak.
 *
 * <p>It is asked when the first token comes, not at the start: neither waits for the other. Whatever tokens come, it is
 * not asked more than once in a quarter of a minute, or in five seconds while it does not answer.
 */
final class ExternalIssuer implements Issuer {

    private static final Logger LOG = LoggerFactory.getLogger(ExternalIssuer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LARGEST_KEY_SET = 100_000;
    private static final Set<String> TOLD = Set.of(
            "issuer",
            "jwks_uri",
            "authorization_endpoint",
            "token_endpoint",
            "revocation_endpoint",
            "introspection_endpoint",
            "response_types_supported",
            "code_challenge_methods_supported",
            "grant_types_supported",
            "token_endpoint_auth_methods_supported",
            "token_endpoint_auth_signing_alg_values_supported");

    private final URI issuer;
    private final Optional<Role> roleOfSystems;
    private final Clock clock;
    private final RestClient http;

    private volatile @Nullable Discovered discovered;
    private Instant quietUntil = Instant.MIN;

    private record Discovered(Map<String, Object> metadata, JWKSource<SecurityContext> keys) {}

    /** @param roleOfSystems what a system is there for when its token does not say */
    ExternalIssuer(URI issuer, Optional<Role> roleOfSystems, Clock clock) {
        this.issuer = issuer;
        this.roleOfSystems = roleOfSystems;
        this.clock = clock;
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    private Discovered discovered() {
        Discovered known = discovered;
        return known == null ? discoveredNow() : known;
    }

    /** Those who come meanwhile wait for the one who asks, and ask nothing themselves. */
    private synchronized Discovered discoveredNow() {
        Discovered known = discovered;
        if (known != null) {
            return known;
        }
        if (clock.instant().isBefore(quietUntil)) {
            throw new IssuerUnavailableException("The issuer at " + issuer + " did not answer just now");
        }
        try {
            known = discover();
            discovered = known;
            return known;
        } catch (RuntimeException e) {
            quietUntil = clock.instant().plusSeconds(IssuerUnavailableException.SECONDS_TO_WAIT);
            LOG.warn("The issuer of tokens could not be asked who it is, which is tried again: {}", e.toString());
            throw new IssuerUnavailableException("The issuer at " + issuer + " cannot be asked who it is", e);
        }
    }

    private Discovered discover() {
        Map<String, Object> metadata = http.get()
                .uri(bare(issuer.toString()) + "/.well-known/openid-configuration")
                .retrieve()
                .body(new ParameterizedTypeReference<>() {});
        // Auth0 ends its name with a slash, Keycloak does not, and operators write either.
        if (metadata == null || !bare(issuer.toString()).equals(bare(String.valueOf(metadata.get("issuer"))))) {
            throw new IllegalStateException("The issuer at " + issuer + " calls itself otherwise");
        }
        try {
            URL address = URI.create(String.valueOf(metadata.get("jwks_uri"))).toURL();
            DefaultResourceRetriever retriever =
                    new DefaultResourceRetriever((int) PATIENCE.toMillis(), (int) PATIENCE.toMillis(), LARGEST_KEY_SET);
            JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                            new KeysOfIssuer(new URLBasedJWKSetSource<>(address, retriever), clock))
                    .rateLimited(false)
                    .build();
            Map<String, Object> told = new LinkedHashMap<>(metadata);
            told.keySet().retainAll(TOLD);
            return new Discovered(Map.copyOf(told), keys);
        } catch (MalformedURLException e) {
            throw new IllegalStateException("The issuer at " + issuer + " names no URL of its keys", e);
        }
    }

    private static String bare(String url) {
        return url.replaceAll("/+$", "");
    }

    @Override
    public JWKSource<SecurityContext> keys() {
        return (selector, context) -> {
            try {
                return discovered().keys().get(selector, context);
            } catch (RateLimitReachedException justAsked) {
                // What he said then holds: there is no such key.
                return List.of();
            } catch (IssuerUnavailableException e) {
                throw new RemoteKeySourceException(String.valueOf(e.getMessage()), e);
            }
        };
    }

    @Override
    public Optional<Role> roleOfSystems() {
        return roleOfSystems;
    }

    @Override
    public Set<JWSAlgorithm> algorithms() {
        return Set.of(
                JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.PS256, JWSAlgorithm.ES256, JWSAlgorithm.ES384);
    }

    /** Keycloak writes {@code JWT}; the audience tells such an access token from an ID token. */
    @Override
    public Set<JOSEObjectType> types() {
        return Set.of(EmbeddedIssuer.ACCESS_TOKEN, JOSEObjectType.JWT);
    }

    @Override
    public Map<String, Object> metadata() {
        return discovered().metadata();
    }
}
