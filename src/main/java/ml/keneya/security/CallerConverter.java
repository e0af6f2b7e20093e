package ml.keneya.security;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.security.smart.Scope;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Reads the caller from an access token.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc9068#section-2.2">RFC 9068, data structure</a>
 */
final class CallerConverter implements Converter<Jwt, CallerAuthentication> {

    @Override
    public CallerAuthentication convert(Jwt token) {
        // Keycloak calls the client azp.
        String clientId = Stream.of("client_id", "azp", "sub")
                .map(token::getClaimAsString)
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .orElse("");
        Caller caller = new Caller(
                clientId,
                Optional.ofNullable(token.getClaimAsString("keneya_role"))
                        .flatMap(Role::parse)
                        .orElse(Role.EXCHANGE),
                Scope.parseAll(scope(token)),
                Optional.ofNullable(token.getClaimAsString("facility")));
        return new CallerAuthentication(token, caller);
    }

    private static String scope(Jwt token) {
        Object scope = token.getClaim("scope");
        if (scope instanceof Collection<?> several) {
            return String.join(" ", several.stream().map(String::valueOf).toList());
        }
        return scope instanceof String text ? text : "";
    }
}
