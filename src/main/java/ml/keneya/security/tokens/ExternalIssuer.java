package ml.keneya.security.tokens;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/**
 * An OpenID provider that the operator runs, such as Keycloak.
 *
 * <p>It is asked when the first token comes, not at the start: neither waits for the other. Tokens with keys it does
 * not know do not make us ask it more than once in half a minute.
 */
final class ExternalIssuer implements Issuer {

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
    private final RestClient http;

    private volatile @Nullable Discovered discovered;

    private record Discovered(Map<String, Object> metadata, JWKSource<SecurityContext> keys) {}

    ExternalIssuer(URI issuer) {
        this.issuer = issuer;
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    private Discovered discovered() {
        Discovered known = discovered;
        if (known == null) {
            known = discover();
            discovered = known;
        }
        return known;
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
            JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                            URI.create(String.valueOf(metadata.get("jwks_uri"))).toURL(),
                            new DefaultResourceRetriever(
                                    (int) PATIENCE.toMillis(), (int) PATIENCE.toMillis(), LARGEST_KEY_SET))
                    .rateLimited(true)
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
        return (selector, context) -> discovered().keys().get(selector, context);
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
