package ml.keneya.security.clients;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import ml.keneya.security.Role;
import ml.keneya.security.smart.Scope;

/** Reads a registration from JSON and refuses what could not work, with the reason. */
final class RegistrationReader {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_SCOPES = 100;
    private static final int MOST_KEYS = 10;
    private static final int SMALLEST_RSA = 2048;
    private static final Set<String> FIELDS = Set.of("client_id", "client_name", "scope", "facility", "jwks", "role");

    private final Set<String> resourceTypes;

    RegistrationReader(Set<String> resourceTypes) {
        this.resourceTypes = Set.copyOf(resourceTypes);
    }

    Registration read(JsonNode body) throws RegistrationException {
        if (!body.isObject()) {
            throw new RegistrationException("security.registration.not-an-object");
        }
        for (var names = body.fieldNames(); names.hasNext(); ) {
            if (!FIELDS.contains(names.next())) {
                throw new RegistrationException(
                        "security.registration.unknown-field",
                        FIELDS.stream().sorted().collect(joining(", ")));
            }
        }
        String id = required(body, "client_id");
        if (!ID.matcher(id).matches()) {
            throw new RegistrationException("security.registration.client-id");
        }
        return new Registration(
                id,
                required(body, "client_name"),
                scopes(required(body, "scope")),
                role(body),
                optional(body, "facility"),
                keys(body));
    }

    private static String required(JsonNode body, String field) throws RegistrationException {
        return optional(body, field)
                .orElseThrow(() -> new RegistrationException("security.registration.missing", field));
    }

    private static Optional<String> optional(JsonNode body, String field) throws RegistrationException {
        JsonNode value = body.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        int longest = field.equals("scope") ? MOST_SCOPES * LONGEST_TEXT : LONGEST_TEXT;
        if (!value.isTextual()
                || value.textValue().isBlank()
                || value.textValue().length() > longest) {
            throw new RegistrationException("security.registration.text", field, longest);
        }
        return Optional.of(value.textValue().trim());
    }

    private Set<Scope> scopes(String list) throws RegistrationException {
        Set<Scope> scopes = new LinkedHashSet<>();
        for (String text : list.split("\\s+", -1)) {
            Optional<Scope> scope = Scope.parse(text);
            if (scope.isEmpty()) {
                throw new RegistrationException("security.registration.scope", text);
            }
            if (scope.get().level() != Scope.Level.SYSTEM) {
                throw new RegistrationException("security.registration.scope-level", text);
            }
            if (!scope.get().type().equals(Scope.ANY_TYPE)
                    && !resourceTypes.contains(scope.get().type())) {
                throw new RegistrationException(
                        "security.registration.scope-type", text, scope.get().type());
            }
            scopes.add(scope.get());
        }
        if (scopes.size() > MOST_SCOPES) {
            throw new RegistrationException("security.registration.scopes", MOST_SCOPES);
        }
        return scopes;
    }

    private static Role role(JsonNode body) throws RegistrationException {
        Optional<String> name = optional(body, "role");
        if (name.isEmpty()) {
            return Role.EXCHANGE;
        }
        return Role.parse(name.get())
                .orElseThrow(() -> new RegistrationException(
                        "security.registration.role",
                        Arrays.stream(Role.values()).map(Role::toString).collect(joining(", "))));
    }

    private static Optional<JWKSet> keys(JsonNode body) throws RegistrationException {
        JsonNode jwks = body.path("jwks");
        if (jwks.isMissingNode() || jwks.isNull()) {
            return Optional.empty();
        }
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
            return Optional.of(keys);
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
