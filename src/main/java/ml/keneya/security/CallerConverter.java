package ml.keneya.security;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
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
        String clientId = Stream.of("client_id", "azp", "sub")
                .flatMap(name -> text(token, name).stream())
                .findFirst()
                .orElse("");
        Caller caller = new Caller(
                clientId,
                text(token, "keneya_role").flatMap(Role::parse).orElse(Role.EXCHANGE),
                Scope.parseAll(scope(token)),
                text(token, "facility"),
                user(token, clientId),
                text(token, "patient"),
                issuer.declaresEmergencies()
                        && text(token, "purpose_of_use").filter("BTG"::equals).isPresent());
        return new CallerAuthentication(token, caller);
    }

    /** RFC 9068, section 2.2: the subject is the client itself when no person is behind it. */
    private static Optional<Caller.User> user(Jwt token, String clientId) {
        Optional<String> fhirUser = text(token, "fhirUser");
        return text(token, "sub")
                // Keycloak gives a client a subject too, its service account.
                .filter(subject -> !subject.equals(clientId)
                        && !String.valueOf(token.getClaimAsString("preferred_username"))
                                .startsWith("service-account-"))
                .map(subject -> new Caller.User(subject, fhirUser));
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
