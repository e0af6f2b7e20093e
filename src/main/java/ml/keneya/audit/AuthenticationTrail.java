package ml.keneya.audit;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import ml.keneya.audit.AuditRecord.Agent;
import ml.keneya.security.smart.Scope;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;

/**
 * Notes who signs in or out and who asks for a token, with success or not, in whose name the token is, and whether it
 * opens the vault; then tells everyone who wants to know, as Spring Security does.
 *
 * <p>An unknown name is not noted, not even as a hash: people type their password there, and the log never forgets. Nor
 * is what a client claims to be called, unless it could be a client's id.
 */
final class AuthenticationTrail implements AuthenticationEventPublisher {

    private static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final String UNKNOWN_NAME = "unknown-name";

    /** Why someone whom we know could not sign in. */
    private static final Map<Class<? extends AuthenticationException>, String> FAILURES = Map.of(
            BadCredentialsException.class, "wrong-password",
            LockedException.class, "barred",
            DisabledException.class, "locked",
            CredentialsExpiredException.class, "initial-password-expired");

    private final AuthenticationEventPublisher others;

    AuthenticationTrail(AuthenticationEventPublisher others) {
        this.others = others;
    }

    @Override
    public void publishAuthenticationSuccess(Authentication authentication) {
        AuditTrail.current().ifPresent(trail -> {
            if (authentication instanceof OAuth2AccessTokenAuthenticationToken token) {
                given(trail, token);
            } else if (authentication instanceof OAuth2ClientAuthenticationToken client) {
                trail.asks(Agent.ofClient(Optional.of(client.getName())));
            } else if (authentication instanceof UsernamePasswordAuthenticationToken person) {
                trail.is(Interaction.LOGIN, Optional.empty());
                trail.asks(Agent.ofUser(person.getName()));
            }
        });
        others.publishAuthenticationSuccess(authentication);
    }

    @Override
    public void publishAuthenticationFailure(AuthenticationException failure, Authentication authentication) {
        AuditTrail.current().ifPresent(trail -> {
            if (authentication instanceof OAuth2ClientAuthenticationToken client) {
                String claimed = String.valueOf(client.getPrincipal());
                if (CLIENT_ID.matcher(claimed).matches()) {
                    trail.asks(Agent.ofClient(Optional.of(claimed)));
                }
            } else if (authentication instanceof UsernamePasswordAuthenticationToken person) {
                trail.is(Interaction.LOGIN, Optional.empty());
                Optional<String> known = Optional.ofNullable(FAILURES.get(failure.getClass()));
                trail.failed(known.orElse(UNKNOWN_NAME));
                trail.asks(known.isPresent() ? Agent.ofUser(person.getName()) : Agent.UNKNOWN);
            }
        });
        others.publishAuthenticationFailure(failure, authentication);
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        AuditTrail.current().ifPresent(trail -> trail.is(Interaction.LOGOUT, Optional.empty()));
    }

    private static void given(AuditTrail trail, OAuth2AccessTokenAuthenticationToken token) {
        trail.asks(agent(token));
        if (token.getAccessToken().getScopes().stream()
                .map(Scope::parse)
                .flatMap(Optional::stream)
                .anyMatch(Scope::clearsForVeryRestricted)) {
            trail.givesClearance();
        }
    }

    /** As the token says it of whoever will use it. */
    private static Agent agent(OAuth2AccessTokenAuthenticationToken token) {
        String client = token.getRegisteredClient().getClientId();
        try {
            JWTClaimsSet claims =
                    SignedJWT.parse(token.getAccessToken().getTokenValue()).getJWTClaimsSet();
            return new Agent(
                    Optional.of(client),
                    // RFC 9068, section 2.2: the subject is the client itself when no person is behind it.
                    Optional.ofNullable(claims.getSubject()).filter(subject -> !subject.equals(client)),
                    Optional.ofNullable(claims.getStringClaim("fhirUser")),
                    Optional.ofNullable(claims.getStringClaim("keneya_role")),
                    Optional.ofNullable(claims.getStringClaim("facility")),
                    Optional.ofNullable(claims.getStringClaim("purpose_of_use")));
        } catch (ParseException e) {
            throw new IllegalStateException("The token was written here", e);
        }
    }
}
