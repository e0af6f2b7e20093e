package ml.keneya.security.launch;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Tells a refused launch to the app, or, when nobody knows whose app it is, to the person before the screen.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc6749#section-4.1.2.1">RFC 6749, error response</a>
 */
final class LaunchFailures implements AuthenticationFailureHandler {

    private final Pages pages;

    LaunchFailures(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        Optional<OAuth2AuthorizationCodeRequestAuthenticationToken> asked =
                refusal instanceof OAuth2AuthorizationCodeRequestAuthenticationException launch
                        ? Optional.ofNullable(launch.getAuthorizationCodeRequestAuthentication())
                        : Optional.empty();
        Optional<String> redirectUri = asked.map(OAuth2AuthorizationCodeRequestAuthenticationToken::getRedirectUri)
                .filter(uri -> !uri.isBlank());
        if (redirectUri.isEmpty() || !(refusal instanceof OAuth2AuthenticationException oauth)) {
            pages.write(request, response, HttpStatus.BAD_REQUEST, "refused", Map.of());
            return;
        }
        Map<String, String> error = new LinkedHashMap<>();
        error.put("error", oauth.getError().getErrorCode());
        error.put("error_description", String.valueOf(oauth.getError().getDescription()));
        asked.map(OAuth2AuthorizationCodeRequestAuthenticationToken::getState)
                .ifPresent(state -> error.put("state", state));
        UriComponentsBuilder target = UriComponentsBuilder.fromUriString(redirectUri.get());
        error.keySet().forEach(name -> target.queryParam(name, '{' + name + '}'));
        response.sendRedirect(target.encode().buildAndExpand(error).toUriString());
    }
}
