package ml.keneya.server;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The formats a client accepts, by its {@code Accept} headers or {@code _format}.
 *
 * @see <a href="https://hl7.org/fhir/R4/http.html#mime-type">Content types and encodings</a>
 */
public final class AcceptedFormats {

    private static final Set<String> JSON =
            Set.of("application/fhir+json", "application/json+fhir", "application/json", "text/json", "json");
    private static final Set<String> XML =
            Set.of("application/fhir+xml", "application/xml+fhir", "application/xml", "text/xml", "xml");
    private static final Set<String> ANY = Set.of("*/*", "application/*", "text/*");

    private final List<Range> ranges;

    private record Range(String text, String type, double quality) {

        static Range parse(String text) {
            String[] parts = text.split(";", -1);
            double quality = 1;
            for (int i = 1; i < parts.length; i++) {
                String parameter = parts[i].strip();
                if (parameter.startsWith("q=")) {
                    quality = quality(parameter.substring(2));
                }
            }
            String type = parts.length == 0 ? "" : parts[0].strip().toLowerCase(Locale.ROOT);
            return new Range(text.strip(), type, quality);
        }

        private static double quality(String text) {
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException malformed) {
                return 1;
            }
        }

        boolean isSpoken() {
            return quality > 0 && (JSON.contains(type) || XML.contains(type) || ANY.contains(type));
        }
    }

    private AcceptedFormats(List<Range> ranges) {
        this.ranges = ranges;
    }

    /** The formats of those header lines; no line accepts everything (RFC 9110, section 12.5.1). */
    public static AcceptedFormats ofHeaders(Iterable<String> lines) {
        List<Range> ranges = new ArrayList<>();
        for (String line : lines) {
            Arrays.stream(line.split(",", -1))
                    .filter(text -> !text.isBlank())
                    .map(Range::parse)
                    .forEach(ranges::add);
        }
        return new AcceptedFormats(ranges);
    }

    /** The format of a {@code _format} parameter, whose plus sign many clients forget to escape. */
    public static AcceptedFormats ofParameter(String format) {
        return ofHeaders(Collections.singleton(format.strip().replace(' ', '+')));
    }

    /** Whether this server produces one of them. */
    public boolean isServed() {
        return ranges.isEmpty() || ranges.stream().anyMatch(Range::isSpoken);
    }

    /** Whether XML is wanted more than JSON. */
    public boolean prefersXml() {
        return quality(XML) > quality(JSON);
    }

    /** The header line that names only what this server produces; empty when all is accepted. */
    public String served() {
        return ranges.stream().filter(Range::isSpoken).map(Range::text).collect(Collectors.joining(", "));
    }

    private double quality(Set<String> types) {
        return ranges.stream()
                .filter(range -> types.contains(range.type()))
                .mapToDouble(Range::quality)
                .max()
                .orElse(0);
    }
}
