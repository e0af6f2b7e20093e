package ml.keneya.security;

import java.io.Serial;
import org.springframework.security.core.AuthenticationException;

/** A token that is good, of somebody whose role is not known: what he may do cannot be told. */
final class UnusableRoleException extends AuthenticationException {

    @Serial
    private static final long serialVersionUID = 1;

    /** @param sentence the key of the sentence that says why */
    UnusableRoleException(String sentence) {
        super(sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
