package ml.keneya.audit;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What was searched for, as the log may keep it for ever.
 *
 * <p>The log only grows, so that nothing of a person may be in it that would have to be erased one day. Of a search it
 * keeps the names of the parameters and, of their values, ids and what steers the page; any other value is replaced by
 * a hash with a key of this server. Whoever suspects a value can have it hashed and compare.
 */
final class AuditedQuery {

    private static final Set<String> STEERING = Set.of(
            "_count",
            "_offset",
            "_sort",
            "_total",
            "_summary",
            "_elements",
            "_include",
            "_revinclude",
            "_format",
            "_lastUpdated",
            "_since",
            "_at");

    private static final Pattern ID =
            Pattern.compile("([A-Z][A-Za-z]{1,40}/)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_:.-]{1,200}");
    private static final String ALGORITHM = "HmacSHA256";
    private static final int DIGITS = 32;

    private final SecretKeySpec key;

    /** @param key at least 32 characters that nobody else knows */
    AuditedQuery(String key) {
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** {@code Patient?name=hmac:…&_count=20}; parameters in the order of their names. */
    String text(String path, Map<String, String[]> parameters) {
        return path
                + new TreeMap<>(parameters)
                        .entrySet().stream()
                                .flatMap(
                                        each -> Arrays.stream(each.getValue()).map(value -> text(each.getKey(), value)))
                                .collect(joining("&", "?", ""));
    }

    private String text(String name, String value) {
        String safeName = NAME.matcher(name).matches() ? name : hash(name);
        return safeName + '=' + (isSafe(name, value) ? value : hash(value));
    }

    private static boolean isSafe(String name, String value) {
        int colon = name.indexOf(':');
        return ID.matcher(value).matches()
                || (STEERING.contains(colon < 0 ? name : name.substring(0, colon))
                        && NAME.matcher(value.replace(',', '.')).matches());
    }

    /** The whole of it as one hash: what the vault's chain keeps. */
    String hash(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return "hmac:"
                    + HexFormat.of()
                            .formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)))
                            .substring(0, DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
