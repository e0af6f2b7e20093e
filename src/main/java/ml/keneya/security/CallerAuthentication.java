package ml.keneya.security;

import java.util.List;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** A valid access token and the caller it speaks of. */
final class CallerAuthentication extends JwtAuthenticationToken {

    private final transient Caller caller;

    CallerAuthentication(Jwt token, Caller caller) {
        super(token, List.of(new SimpleGrantedAuthority(authority(caller.role()))), caller.clientId());
        this.caller = caller;
    }

    /** What a role is called where Spring Security decides by it. */
    static String authority(Role role) {
        return "ROLE_" + role;
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
