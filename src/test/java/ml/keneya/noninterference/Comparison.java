package ml.keneya.noninterference;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ml.keneya.support.Answer;

/**
 * Whether two answers are the same but for what no two servers share: their address, the time, and the ids that they
 * make themselves, which must correspond one to one over the whole run.
 */
final class Comparison {

    private static final Pattern MADE =
            Pattern.compile("(?<uuid>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"
                    + "|(?<time>\\d{4}-\\d\\d-\\d\\dT\\d\\d(?::|%3A)\\d\\d(?::|%3A)\\d\\d\\.\\d+(?:Z|(?:[+-]|%2B)\\d\\d(?::|%3A)\\d\\d)|Took \\d+ms"
                    // HAPI says how long a conditional create took, where it means to say which resource it found.
                    + "|conditionally created resource \\W{1,2}(?:quot;)?\\d+"
                    // The end of a chain of audit, in which times and addresses are.
                    + "|\"hash\",\\s*\"valueString\":\\s*\"[0-9a-f]{64})");
    private static final Pattern ADDRESS = Pattern.compile("127\\.0\\.0\\.1(:|%3A)\\d+");

    /** Headers of which it counts only that they are there. */
    private static final Set<String> PRESENCE = Set.of("date", "expires", "last-modified", "content-length");

    /** Headers of the connection, not of the answer. */
    private static final Set<String> OF_THE_CONNECTION = Set.of("connection", "keep-alive");

    private final Predicate<String> known;
    private final Map<String, String> firstToSecond = new ConcurrentHashMap<>();
    private final Map<String, String> secondToFirst = new ConcurrentHashMap<>();

    /** @param known the ids that are the same in both stores, or of one store only: these are never renamed */
    Comparison(Predicate<String> known) {
        this.known = known;
    }

    /** What differs, in a line; nothing if nothing does. */
    Optional<String> difference(Answer first, Answer second) {
        if (first.status() != second.status()) {
            return Optional.of("status " + first.status() + " and " + second.status());
        }
        Map<String, String> headers = headers(first);
        Map<String, String> others = headers(second);
        if (!headers.keySet().equals(others.keySet())) {
            return Optional.of("headers " + headers.keySet() + " and " + others.keySet());
        }
        for (String name : headers.keySet()) {
            Optional<String> difference = difference(headers.get(name), others.get(name));
            if (difference.isPresent()) {
                return Optional.of(name + ": " + difference.get());
            }
        }
        return difference(first.body(), second.body());
    }

    private static Map<String, String> headers(Answer answer) {
        Map<String, String> headers = new TreeMap<>();
        answer.headers().map().forEach((name, values) -> {
            String key = name.toLowerCase(Locale.ROOT);
            if (OF_THE_CONNECTION.contains(key)) {
                return;
            }
            headers.put(key, PRESENCE.contains(key) ? "" : String.join(", ", new TreeSet<>(values)));
        });
        return headers;
    }

    private Optional<String> difference(String first, String second) {
        String one = ADDRESS.matcher(first).replaceAll("server");
        String other = ADDRESS.matcher(second).replaceAll("server");
        if (one.equals(other)) {
            return Optional.empty();
        }
        Matcher ones = MADE.matcher(one);
        Matcher others = MADE.matcher(other);
        int at = 0;
        int otherAt = 0;
        while (true) {
            boolean more = ones.find();
            boolean otherMore = others.find();
            String text = one.substring(at, more ? ones.start() : one.length());
            String otherText = other.substring(otherAt, otherMore ? others.start() : other.length());
            if (!text.equals(otherText)) {
                return Optional.of("«" + excerpt(one, at, text, otherText) + "» and «"
                        + excerpt(other, otherAt, otherText, text) + "»");
            }
            if (more != otherMore) {
                return Optional.of(
                        "«" + (more ? ones.group() : "") + "» and «" + (otherMore ? others.group() : "") + "»");
            }
            if (!more) {
                return Optional.empty();
            }
            if (!correspond(
                    ones.toMatchResult(),
                    others.toMatchResult(),
                    ones.group("uuid") != null,
                    others.group("uuid") != null)) {
                return Optional.of("«" + ones.group() + "» and «" + others.group() + "»");
            }
            at = ones.end();
            otherAt = others.end();
        }
    }

    private boolean correspond(MatchResult one, MatchResult other, boolean isId, boolean isOtherId) {
        if (isId != isOtherId) {
            return false;
        }
        String first = one.group();
        String second = other.group();
        if (!isId || first.equals(second)) {
            return true;
        }
        return !known.test(first)
                && !known.test(second)
                && firstToSecond.computeIfAbsent(first, id -> second).equals(second)
                && secondToFirst.computeIfAbsent(second, id -> first).equals(first);
    }

    /** From a little before the first character that differs, so that it is seen of which record. */
    private static String excerpt(String whole, int at, String text, String other) {
        int from = 0;
        while (from < Math.min(text.length(), other.length()) && text.charAt(from) == other.charAt(from)) {
            from++;
        }
        int start = Math.max(0, at + from - 120);
        return whole.substring(start, Math.min(whole.length(), start + 240));
    }
}
