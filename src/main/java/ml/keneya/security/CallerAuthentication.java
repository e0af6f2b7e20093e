package ml.keneya.security;

import java.util.List;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** A valid access token and the caller it speaks of. */
final class CallerAuthentication extends JwtAuthenticationToken {

    /** What Spring Security calls who may administer. */
    static final String ADMINISTRATOR = "ROLE_administrator";

    private final transient Caller caller;

    CallerAuthentication(Jwt token, Caller caller) {
        super(
                token,
                caller.isAdministrator()
                        ? List.of(new SimpleGrantedAuthority(ADMINISTRATOR))
                        : AuthorityUtils.NO_AUTHORITIES,
                caller.clientId());
        this.caller = caller;
    }

    Caller caller() {
        return caller;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
