package ml.keneya.security.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;
import ml.keneya.security.Role;
import ml.keneya.security.RolesOfFacilities;
import ml.keneya.security.smart.LaunchScope;
import ml.keneya.security.smart.Scope;

/** Reads a registration from JSON and refuses what could not work, with the reason. */
final class RegistrationReader {

    private static final int MOST_KEYS = 10;
    private static final int SMALLEST_RSA = 2048;
    private static final Set<String> METHODS = Set.of("none", "client_secret_basic", "private_key_jwt");
    private static final Set<String> FIELDS = Set.of(
            "client_id",
            "client_name",
            "facility",
            "jwks",
            "jwks_uri",
            "redirect_uris",
            "role",
            "scope",
            "token_endpoint_auth_method");

    private final RegisteredScopes scopes;
    private final RolesOfFacilities rolesOfFacilities;

    RegistrationReader(RegisteredScopes scopes, RolesOfFacilities rolesOfFacilities) {
        this.scopes = scopes;
        this.rolesOfFacilities = rolesOfFacilities;
    }

    Registration read(RegistrationFields fields) throws RegistrationException {
        fields.only(FIELDS);
        String id = fields.required("client_id");
        if (!RegistrationFields.ID.matcher(id).matches()) {
            throw new RegistrationException("security.registration.client-id");
        }
        String name = fields.required("client_name");
        String scope = fields.required("scope");
        Role role = fields.role().orElse(Role.EXCHANGE);
        Set<Scope> records = scopes.read(scope, role);
        Set<LaunchScope> launch = LaunchScope.parseAll(scope);
        Set<String> redirectUris = redirectUris(fields);
        Optional<Client.Proof> proof = proof(fields);
        boolean isPublic = proof.filter(Client.Nothing.class::isInstance).isPresent();
        for (Scope each : records) {
            boolean isOfSystem = each.level() == Scope.Level.SYSTEM;
            if (!isOfSystem && redirectUris.isEmpty()) {
                throw new RegistrationException("security.registration.scope-level", each);
            }
            if (isOfSystem && isPublic) {
                throw new RegistrationException("security.registration.scope-public", each);
            }
        }
        // Of an app the role and the facility are those of who signs in.
        boolean actsByItself = records.stream().anyMatch(each -> each.level() == Scope.Level.SYSTEM);
        if (actsByItself && fields.optional("facility").isEmpty() && rolesOfFacilities.include(role)) {
            throw new RegistrationException("security.registration.facility", role);
        }
        if (redirectUris.isEmpty() && (isPublic || !launch.isEmpty())) {
            throw new RegistrationException("security.registration.missing", "redirect_uris");
        }
        return new Registration(id, name, records, launch, role, fields.optional("facility"), proof, redirectUris);
    }

    private static Set<String> redirectUris(RegistrationFields fields) throws RegistrationException {
        Set<String> uris = fields.list("redirect_uris");
        for (String uri : uris) {
            if (!isRedirect(uri)) {
                throw new RegistrationException("security.registration.redirect-uri", uri);
            }
        }
        return uris;
    }

    /** RFC 8252, section 7: https; the app's own computer; or, of an app on a phone, a scheme with a dot in it. */
    private static boolean isRedirect(String text) {
        try {
            URI uri = new URI(text);
            String scheme = String.valueOf(uri.getScheme());
            boolean isLocal = uri.getHost() != null
                    && Set.of("127.0.0.1", "[::1]", "localhost").contains(uri.getHost());
            return uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null
                    && ((scheme.equals("https") && uri.getHost() != null)
                            || (scheme.equals("http") && isLocal)
                            || scheme.contains("."));
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private static Optional<Client.Proof> proof(RegistrationFields fields) throws RegistrationException {
        Optional<Client.Proof> keys = keys(fields);
        Optional<String> method = fields.optional("token_endpoint_auth_method");
        if (method.isEmpty()) {
            return keys;
        }
        if (!METHODS.contains(method.get()) || method.get().equals("private_key_jwt") != keys.isPresent()) {
            throw new RegistrationException("security.registration.method");
        }
        return method.get().equals("none") ? Optional.of(new Client.Nothing()) : keys;
    }

    private static Optional<Client.Proof> keys(RegistrationFields fields) throws RegistrationException {
        if (fields.isAbsent("jwks_uri")) {
            return fields.isAbsent("jwks")
                    ? Optional.empty()
                    : Optional.of(
                            new Client.Keys(keys(fields.body().path("jwks")).toString()));
        }
        if (!fields.isAbsent("jwks")) {
            throw new RegistrationException("security.registration.two-proofs");
        }
        try {
            return Optional.of(new Client.KeysAt(KeySets.checked(new URI(fields.required("jwks_uri")))));
        } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
            throw new RegistrationException("security.registration.jwks-uri");
        }
    }

    private static JWKSet keys(JsonNode jwks) throws RegistrationException {
        try {
            JWKSet keys = JWKSet.parse(jwks.toString());
            if (keys.isEmpty() || keys.size() > MOST_KEYS) {
                throw new RegistrationException("security.registration.jwks", MOST_KEYS);
            }
            for (JWK key : keys.getKeys()) {
                if (key.isPrivate()) {
                    throw new RegistrationException("security.registration.private-key");
                }
                if (!isUsable(key)) {
                    throw new RegistrationException("security.registration.key");
                }
            }
            return keys;
        } catch (ParseException | JOSEException notKeys) {
            throw new RegistrationException("security.registration.jwks", MOST_KEYS);
        }
    }

    private static boolean isUsable(JWK key) throws JOSEException {
        if (key.getKeyID() == null) {
            return false;
        }
        if (key instanceof RSAKey rsa) {
            return rsa.toRSAPublicKey().getModulus().bitLength() >= SMALLEST_RSA;
        }
        return key instanceof ECKey ec && Curve.P_384.equals(ec.getCurve());
    }
}
