package ml.keneya.security.tokens;

import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.http.HttpServletRequest;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Finds the client assertion in a token request.
 *
 * <p>Spring's own wants a {@code client_id} beside it, which RFC 7521 makes optional and SMART clients do not send.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc7521#section-4.2">RFC 7521, assertions as client
 *     authentication</a>
 */
final class AssertionConverter implements AuthenticationConverter {

    private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final int LONGEST = 8_192;

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        String[] types = request.getParameterValues("client_assertion_type");
        String[] assertions = request.getParameterValues("client_assertion");
        if (types == null && assertions == null) {
            return null;
        }
        if (types == null
                || assertions == null
                || types.length != 1
                || assertions.length != 1
                || !types[0].equals(TYPE)
                || assertions[0].length() > LONGEST
                // In a URL it would end up in the logs of every proxy.
                || request.getQueryString() != null) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
        }
        return new OAuth2ClientAuthenticationToken(
                subject(assertions[0]), new ClientAuthenticationMethod(TYPE), assertions[0], grant(request));
    }

    /** By the code among these, the proof key (PKCE) is checked; without them it would not be. */
    private static Map<String, Object> grant(HttpServletRequest request) {
        Map<String, Object> grant = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.startsWith("client_") && values.length == 1) {
                grant.put(name, values[0]);
            }
        });
        return grant;
    }

    /** Whom the assertion claims to be; whether he is will be checked with his keys. */
    private static String subject(String assertion) {
        try {
            String subject = SignedJWT.parse(assertion).getJWTClaimsSet().getSubject();
            if (subject != null && !subject.isBlank()) {
                return subject;
            }
        } catch (ParseException notAnAssertion) {
            // As if it named a client that we do not know.
        }
        throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
    }
}
