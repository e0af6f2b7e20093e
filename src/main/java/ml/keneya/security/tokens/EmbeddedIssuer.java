package ml.keneya.security.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ml.keneya.security.PublicAddress;
import ml.keneya.security.Standing;
import ml.keneya.server.Home;
import org.springframework.security.oauth2.jwt.Jwt;

/** This server as the issuer. Its signing key is made at the first start and kept in the home. */
final class EmbeddedIssuer implements Issuer {

    static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");
    static final Set<JWSAlgorithm> ASSERTION_ALGORITHMS = Set.of(JWSAlgorithm.RS384, JWSAlgorithm.ES384);

    private static final String FILE = "keys/access-tokens.jwk.json";
    private static final int KEY_BITS = 3072;

    private final PublicAddress address;
    private final Standing standing;
    private final RSAKey key;

    EmbeddedIssuer(Home home, PublicAddress address, Standing standing) {
        this.address = address;
        this.standing = standing;
        try {
            this.key = RSAKey.parse(home.secret(FILE, EmbeddedIssuer::newKey));
        } catch (ParseException e) {
            throw new IllegalStateException(home.resolve(FILE) + " is not a key; delete it to have a new one made", e);
        }
    }

    private static String newKey() {
        try {
            return new RSAKeyGenerator(KEY_BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java cannot make RSA keys", e);
        }
    }

    @Override
    public JWKSource<SecurityContext> keys() {
        return new ImmutableJWKSet<>(new JWKSet(key));
    }

    @Override
    public Set<JWSAlgorithm> algorithms() {
        return Set.of(JWSAlgorithm.RS256);
    }

    @Override
    public Set<JOSEObjectType> types() {
        return Set.of(ACCESS_TOKEN);
    }

    @Override
    public boolean launchesApps() {
        return true;
    }

    @Override
    public boolean declaresEmergencies() {
        return true;
    }

    @Override
    public boolean standsBy(Jwt token) {
        return standing.of(token);
    }

    @Override
    public Map<String, Object> metadata() {
        List<String> algorithms = ASSERTION_ALGORITHMS.stream()
                .map(JWSAlgorithm::getName)
                .sorted()
                .toList();
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("issuer", address.issuer());
        metadata.put("jwks_uri", address.jwks());
        metadata.put("authorization_endpoint", address.authorizationEndpoint());
        metadata.put("token_endpoint", address.tokenEndpoint());
        metadata.put("revocation_endpoint", address.revocationEndpoint());
        metadata.put("grant_types_supported", List.of("authorization_code", "client_credentials", "refresh_token"));
        metadata.put("response_types_supported", List.of("code"));
        metadata.put("response_modes_supported", List.of("query"));
        metadata.put("code_challenge_methods_supported", List.of("S256"));
        metadata.put(
                "token_endpoint_auth_methods_supported", List.of("client_secret_basic", "none", "private_key_jwt"));
        metadata.put("token_endpoint_auth_signing_alg_values_supported", algorithms);
        metadata.put("subject_types_supported", List.of("public"));
        metadata.put("id_token_signing_alg_values_supported", List.of(JWSAlgorithm.RS256.getName()));
        return metadata;
    }
}
