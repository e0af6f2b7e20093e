package ml.keneya.security.users;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import ml.keneya.security.SecurityProperties;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * What makes a password good, and who has the right one.
 *
 * <p>Length is asked for and guessable content refused; kinds of characters and regular changes are not asked for.
 *
 * @see <a href="https://pages.nist.gov/800-63-4/sp800-63b.html">NIST SP 800-63B, passwords</a>
 */
public final class Passwords {

    /** An initial password is good for that long. */
    private static final Duration INITIAL = Duration.ofDays(7);

    private static final int COST = 12;
    /** More, bcrypt does not look at. */
    private static final int MOST_BYTES = 72;

    private static final int FEWEST_DIFFERENT = 6;
    /** Without those that look like others. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final List<String> GUESSABLE =
            List.of("keneya", "password", "motdepasse", "12345", "azerty", "qwerty");

    private final Users users;
    private final SecurityProperties.Password rules;
    private final SecureRandom random;
    private final Clock clock;
    private final PasswordEncoder encoder = new BCryptPasswordEncoder(COST);
    /** Nobody's: so that an unknown name takes as long as a known one. */
    private final String decoy = encoder.encode("decoy");

    Passwords(Users users, SecurityProperties.Password rules, SecureRandom random, Clock clock) {
        this.users = users;
        this.rules = rules;
        this.random = random;
        this.clock = clock;
    }

    /** An initial password: four times four letters and digits, 79 bits, to be read out or copied by hand. */
    String next() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    User.Password initial(String password) {
        return new User.Password(encoder.encode(normal(password)), true, clock.instant());
    }

    public User.Password chosen(String password) {
        return new User.Password(encoder.encode(normal(password)), false, clock.instant());
    }

    /** What comes of a name and a password. */
    public enum Verdict {
        RIGHT,
        /** Nobody is called so. */
        UNKNOWN,
        WRONG,
        /** Too many were wrong before. */
        BARRED,
        /** An administrator locked him out. */
        LOCKED,
        /** An initial password that nobody used in time. */
        EXPIRED
    }

    /** Whether that is his password and he may sign in at all. */
    public boolean opens(String id, String password) {
        return judge(id, password) == Verdict.RIGHT;
    }

    /** The same, with what is wrong: for the audit, nobody else is told. */
    public Verdict judge(String id, String password) {
        Optional<User> user = users.find(id);
        String hash = user.map(User::password).map(User.Password::hash).orElse(decoy);
        String given = normal(password);
        boolean isRight = given.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES && encoder.matches(given, hash);
        if (user.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        if (user.get().locked()) {
            return Verdict.LOCKED;
        }
        if (isBarred(user.get())) {
            return Verdict.BARRED;
        }
        if (!isRight) {
            users.failed(id, rules.attempts(), rules.barred(), clock.instant());
            return Verdict.WRONG;
        }
        if (user.get().password().isInitial()
                && clock.instant().isAfter(user.get().password().setAt().plus(INITIAL))) {
            return Verdict.EXPIRED;
        }
        users.succeeded(id);
        return Verdict.RIGHT;
    }

    private boolean isBarred(User user) {
        return user.barredUntil()
                .filter(until -> clock.instant().isBefore(until))
                .isPresent();
    }

    /** The key of the sentence that says why that cannot be his password, if it cannot. */
    public Optional<String> flaw(User user, String password) {
        String given = normal(password);
        if (given.codePointCount(0, given.length()) < rules.minLength()) {
            return Optional.of("launch.password.short");
        }
        if (given.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("launch.password.long");
        }
        String bare = given.toLowerCase(Locale.ROOT);
        boolean isGuessable = bare.chars().distinct().count() < FEWEST_DIFFERENT
                || Stream.concat(GUESSABLE.stream(), Stream.of(user.id(), user.name()))
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .filter(word -> word.length() >= 4)
                        .anyMatch(bare::contains);
        if (isGuessable) {
            return Optional.of("launch.password.guessable");
        }
        return encoder.matches(given, user.password().hash()) ? Optional.of("launch.password.same") : Optional.empty();
    }

    public int minLength() {
        return rules.minLength();
    }

    /** An é typed on a phone and one typed on a computer are one. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
