package ml.keneya.security;

import java.util.Collection;
import java.util.Optional;
import ml.keneya.security.smart.Scope;
import ml.keneya.security.tokens.Issuer;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Reads the caller from an access token.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc9068#section-2.2">RFC 9068, data structure</a>
 */
final class CallerConverter implements Converter<Jwt, CallerAuthentication> {

    private final Issuer issuer;

    CallerConverter(Issuer issuer) {
        this.issuer = issuer;
    }

    @Override
    public CallerAuthentication convert(Jwt token) {
        // Keycloak calls the client azp.
        Optional<String> client = text(token, "client_id").or(() -> text(token, "azp"));
        Optional<Caller.User> user = user(token, client);
        Caller caller = new Caller(
                client.or(() -> text(token, "sub")).orElse(""),
                role(token, client.isPresent() && user.isEmpty()),
                Scope.parseAll(scope(token)),
                text(token, "facility"),
                user,
                text(token, "patient"),
                issuer.declaresEmergencies()
                        && text(token, "purpose_of_use").filter("BTG"::equals).isPresent());
        return new CallerAuthentication(token, caller);
    }

    /** A role that cannot be read is never taken for another: that might be a wider one. */
    private Role role(Jwt token, boolean isOfSystem) {
        Object claim = token.getClaim("keneya_role");
        if (claim == null) {
            return issuer.roleOfSystems()
                    .filter(role -> isOfSystem)
                    .orElseThrow(() -> new UnusableRoleException("security.token.role-missing"));
        }
        // Keycloak's mapper of roles writes a list.
        Object role = claim instanceof Collection<?> several && several.size() == 1
                ? several.iterator().next()
                : claim;
        return (role instanceof String name ? Role.parse(name) : Optional.<Role>empty())
                .orElseThrow(() -> new UnusableRoleException("security.token.role-unknown"));
    }

    /**
     * RFC 9068, section 2.2: the subject is the client itself when no person is behind it. Where no client is named, it
     * is taken for a person.
     */
    private static Optional<Caller.User> user(Jwt token, Optional<String> client) {
        return text(token, "sub")
                .filter(subject -> !client.equals(Optional.of(subject)) && !isServiceAccount(token, client))
                .map(subject -> new Caller.User(subject, text(token, "fhirUser")));
    }

    /** Keycloak gives a client a subject too. */
    private static boolean isServiceAccount(Jwt token, Optional<String> client) {
        String name = String.valueOf(token.getClaimAsString("preferred_username"));
        return client.filter(id -> name.equalsIgnoreCase("service-account-" + id))
                .isPresent();
    }

    private static Optional<String> text(Jwt token, String claim) {
        return Optional.ofNullable(token.getClaimAsString(claim)).filter(text -> !text.isBlank());
    }

    private static String scope(Jwt token) {
        Object scope = token.getClaim("scope");
        if (scope instanceof Collection<?> several) {
            return String.join(" ", several.stream().map(String::valueOf).toList());
        }
        return scope instanceof String text ? text : "";
    }
}
