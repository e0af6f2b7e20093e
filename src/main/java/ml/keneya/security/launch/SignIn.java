package ml.keneya.security.launch;

import java.util.List;
import java.util.Optional;
import ml.keneya.security.users.Passwords;
import ml.keneya.security.users.User;
import ml.keneya.security.users.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Signs people in by name and password. Who has an initial password is signed in only to choose another. */
final class SignIn implements AuthenticationProvider {

    static final String COMPLETE = "SIGNED_IN";
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
        Optional<User> user =
                passwords.opens(id, String.valueOf(attempt.getCredentials())) ? users.find(id) : Optional.empty();
        return user.map(SignIn::as).orElseThrow(() -> new BadCredentialsException("Name or password is wrong"));
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
