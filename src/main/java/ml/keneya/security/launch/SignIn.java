package ml.keneya.security.launch;

import java.util.List;
import ml.keneya.security.users.Passwords;
import ml.keneya.security.users.User;
import ml.keneya.security.users.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/**
 * Signs people in by name and password. Who has an initial password is signed in only to choose another.
 *
 * <p>The kind of exception says to the audit what is wrong; the person is told the same of each.
 */
final class SignIn implements AuthenticationProvider {

    static final String COMPLETE = "SIGNED_IN";
    private static final String REFUSED = "Name or password is wrong";
    private static final String TO_CHOOSE_A_PASSWORD = "MUST_CHOOSE_A_PASSWORD";

    private final Users users;
    private final Passwords passwords;

    SignIn(Users users, Passwords passwords) {
        this.users = users;
        this.passwords = passwords;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String id = attempt.getName();
        return switch (passwords.judge(id, String.valueOf(attempt.getCredentials()))) {
            case RIGHT -> users.find(id).map(SignIn::as).orElseThrow(() -> new UsernameNotFoundException(REFUSED));
            case UNKNOWN -> throw new UsernameNotFoundException(REFUSED);
            case WRONG -> throw new BadCredentialsException(REFUSED);
            case BARRED -> throw new LockedException(REFUSED);
            case LOCKED -> throw new DisabledException(REFUSED);
            case EXPIRED -> throw new CredentialsExpiredException(REFUSED);
        };
    }

    /** That person, signed in. The library stores it as it is: a name and an authority. */
    static Authentication as(User user) {
        String authority = user.password().isInitial() ? TO_CHOOSE_A_PASSWORD : COMPLETE;
        return UsernamePasswordAuthenticationToken.authenticated(
                user.id(), null, List.of(new SimpleGrantedAuthority(authority)));
    }

    static boolean isComplete(@Nullable Authentication authentication) {
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(authority -> COMPLETE.equals(authority.getAuthority()));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
