package ml.keneya.security.clients;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Client secrets: made here, at random, and never chosen by a person.
 *
 * <p>With 256 random bits there is nothing to guess, so hashing need not be slow: at the cost of a person's password,
 * ten wrong token requests a second would keep a processor busy. Nothing secret is cached.
 */
final class Secrets {

    private static final int BITS = 256;
    private static final int COST = 6;

    private final SecureRandom random;
    private final PasswordEncoder encoder =
            new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(COST)));

    Secrets(SecureRandom random) {
        this.random = random;
    }

    String next() {
        byte[] bytes = new byte[BITS / 8];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    PasswordEncoder encoder() {
        return encoder;
    }
}
