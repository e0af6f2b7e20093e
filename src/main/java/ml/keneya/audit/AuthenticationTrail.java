package ml.keneya.audit;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import ml.keneya.security.smart.Scope;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Notes who asks for a token, with success or not, and whether the token opens the vault; then tells everyone who wants
 * to know, as Spring Security does.
 */
final class AuthenticationTrail implements AuthenticationEventPublisher {

    private static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    private final AuthenticationEventPublisher others;

    AuthenticationTrail(AuthenticationEventPublisher others) {
        this.others = others;
    }

    @Override
    public void publishAuthenticationSuccess(Authentication authentication) {
        if (authentication instanceof OAuth2AccessTokenAuthenticationToken token) {
            note(trail -> {
                trail.asks(token.getRegisteredClient().getClientId());
                if (token.getAccessToken().getScopes().stream()
                        .map(Scope::parse)
                        .flatMap(Optional::stream)
                        .anyMatch(Scope::clearsForVeryRestricted)) {
                    trail.givesClearance();
                }
            });
        }
        others.publishAuthenticationSuccess(authentication);
    }

    @Override
    public void publishAuthenticationFailure(AuthenticationException failure, Authentication authentication) {
        if (authentication instanceof OAuth2ClientAuthenticationToken client) {
            String claimed = String.valueOf(client.getPrincipal());
            // Anyone may claim anything; what is no id of a client is not repeated.
            if (CLIENT_ID.matcher(claimed).matches()) {
                note(trail -> trail.asks(claimed));
            }
        }
        others.publishAuthenticationFailure(failure, authentication);
    }

    private static void note(Consumer<AuditTrail> what) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
            AuditTrail.of(request.getRequest()).ifPresent(what);
        }
    }
}
