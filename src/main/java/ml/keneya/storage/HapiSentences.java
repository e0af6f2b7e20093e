package ml.keneya.storage;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What HAPI says, and what is said instead: the table {@code keneya/hapi-sentences.properties}, by the number that HAPI
 * gives each of its errors.
 */
final class HapiSentences {

    private static final String TABLE = "keneya/hapi-sentences.properties";
    private static final String WITHOUT_NUMBER = "none";
    private static final String OF_CODES = "check";

    /** An address that HAPI has encoded for a query, though it is none. */
    private static final Pattern ENCODED = Pattern.compile("[a-z]+%3A\\S+");

    private static final Pattern NUMBER = Pattern.compile("HAPI-(\\d{4}): ");

    private final List<Row> rows;

    /**
     * One of HAPI's sentences.
     *
     * @param number HAPI's number, or {@link #WITHOUT_NUMBER}, or {@link #OF_CODES}
     * @param key the key of what is said instead
     * @param pattern the sentence; its groups are the details that are kept
     */
    private record Row(String number, String key, Pattern pattern) {

        static Row of(String name, String text) {
            String[] parts = text.split(" \\| ", 2);
            return new Row(name.split("\\.", 2)[0], parts[0], pattern(parts[1]));
        }

        private static Pattern pattern(String template) {
            String details = Arrays.stream(template.split("\\{}", -1))
                    .map(piece -> Arrays.stream(piece.split("…", -1))
                            .map(literal -> literal.isEmpty() ? "" : Pattern.quote(literal))
                            .collect(joining(".*?")))
                    .collect(joining("(.*?)"));
            return Pattern.compile(details + (template.endsWith("{}") ? "$" : ""), Pattern.DOTALL);
        }

        Optional<Sentence> read(String said) {
            Matcher matcher = pattern.matcher(said);
            return matcher.find()
                    ? Optional.of(new Sentence(
                            key,
                            IntStream.rangeClosed(1, matcher.groupCount())
                                    .mapToObj(matcher::group)
                                    .map(HapiSentences::decoded)
                                    .toList()))
                    : Optional.empty();
        }
    }

    /**
     * What is said instead.
     *
     * @param key of the sentence
     * @param details what it is about
     */
    record Sentence(String key, List<String> details) {}

    HapiSentences() {
        Properties table = new Properties();
        try (InputStream file = HapiSentences.class.getClassLoader().getResourceAsStream(TABLE)) {
            if (file == null) {
                throw new IllegalStateException(TABLE + " is missing");
            }
            table.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.rows = table.stringPropertyNames().stream()
                .sorted()
                .map(name -> Row.of(name, table.getProperty(name)))
                .toList();
    }

    /** Whether those are HAPI's words: it puts a number before them. */
    boolean areHapis(String said) {
        return NUMBER.matcher(said).lookingAt();
    }

    /** What to say instead of that; empty if the table does not know it. The innermost of several errors counts. */
    Optional<Sentence> find(String said) {
        List<String[]> errors = new ArrayList<>();
        Matcher numbers = NUMBER.matcher(said);
        while (numbers.find()) {
            errors.add(new String[] {numbers.group(1), said.substring(numbers.end())});
        }
        Collections.reverse(errors);
        Stream<String[]> all = errors.isEmpty() ? Stream.of(new String[][] {{WITHOUT_NUMBER, said}}) : errors.stream();
        return all.flatMap(error -> rows.stream()
                        .filter(row -> row.number().equals(error[0]))
                        .flatMap(row -> row.read(error[1]).stream()))
                .findFirst();
    }

    /** What to say instead of what it says of a code that it has checked. */
    Optional<Sentence> findOfCode(String said) {
        return rows.stream()
                .filter(row -> row.number().equals(OF_CODES))
                .flatMap(row -> row.read(said).stream())
                .findFirst();
    }

    private static String decoded(String detail) {
        return ENCODED.matcher(detail).matches() ? URLDecoder.decode(detail, StandardCharsets.UTF_8) : detail;
    }

    /** The keys of all that may be said. */
    Stream<String> keys() {
        return rows.stream().map(Row::key).distinct();
    }
}
