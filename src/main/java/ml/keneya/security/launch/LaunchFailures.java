package ml.keneya.security.launch;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ml.keneya.security.PublicAddress;
import ml.keneya.server.Messages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Tells a refused launch to the app, or, when nobody knows whose app it is, to the person before the screen: what is
 * wrong with it, in the person's language.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc6749#section-4.1.2.1">RFC 6749, error response</a>
 */
final class LaunchFailures implements AuthenticationFailureHandler {

    /** What the keys of our sentences begin with; {@link LaunchRequests} gives one as the description. */
    static final String SENTENCE = "launch.error.";

    /** The library names no more than the parameter. */
    private static final Pattern PARAMETER = Pattern.compile("OAuth 2\\.0 Parameter: (\\w{1,40})");

    /** Whose sentence says more than that the parameter is wrong. */
    private static final Set<String> PARAMETERS =
            Set.of("client_id", "redirect_uri", "response_type", "code_challenge", "code_challenge_method");

    private static final Set<String> CODES = Set.of("access_denied", "login_required", "consent_required");

    private final Pages pages;
    private final PublicAddress address;
    private final Messages messages;

    LaunchFailures(Pages pages, PublicAddress address, Messages messages) {
        this.pages = pages;
        this.address = address;
        this.messages = messages;
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
        Optional<OAuth2Error> error = refusal instanceof OAuth2AuthenticationException oauth
                ? Optional.of(oauth.getError())
                : Optional.empty();
        Locale language = messages.language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Optional<String> why = error.map(each -> sentence(each, language));
        if (redirectUri.isEmpty() || error.isEmpty()) {
            Map<String, Object> content =
                    why.<Map<String, Object>>map(each -> Map.of("why", each)).orElse(Map.of());
            pages.write(request, response, HttpStatus.BAD_REQUEST, "refused", content);
            return;
        }
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("error", error.get().getErrorCode());
        answer.put("error_description", ascii(why.orElse("")));
        asked.map(OAuth2AuthorizationCodeRequestAuthenticationToken::getState)
                .ifPresent(state -> answer.put("state", state));
        UriComponentsBuilder target = UriComponentsBuilder.fromUriString(redirectUri.get());
        answer.keySet().forEach(name -> target.queryParam(name, '{' + name + '}'));
        response.sendRedirect(target.encode().buildAndExpand(answer).toUriString());
    }

    private String sentence(OAuth2Error error, Locale language) {
        String said = String.valueOf(error.getDescription());
        Matcher parameter = PARAMETER.matcher(said);
        String named = parameter.find() ? parameter.group(1) : "";
        String key = said.startsWith(SENTENCE)
                ? said
                : CODES.contains(error.getErrorCode())
                        ? SENTENCE + error.getErrorCode()
                        : PARAMETERS.contains(named)
                                ? SENTENCE + named
                                : SENTENCE + (named.isEmpty() ? "other" : "parameter");
        return messages.text(language, key, named, address.fhirBase(), error.getErrorCode());
    }

    /** RFC 6749 has no room for accents in a description, nor for quotation marks. */
    private static String ascii(String sentence) {
        return Normalizer.normalize(
                        sentence.replace('’', '\'').replace("« ", "").replace(" »", ""), Normalizer.Form.NFKD)
                .replaceAll("[^\\x20-\\x7E]", "")
                .replaceAll("[\"\\\\]", "");
    }
}
