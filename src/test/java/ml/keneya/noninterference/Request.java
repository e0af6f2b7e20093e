package ml.keneya.noninterference;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One request. In its texts {@code {{vault:7}}} stands for the id of the seventh hidden record, {@code {{at:3}}} for
 * the third instant noted while the stores were filled, {@code {{base}}} for the address of the endpoint,
 * {@code {{mark}}} for the instant at which the query began, {@code {{filed}}} for the id of what a cleared caller
 * filed in the course of it, {@code {{event}}} for that of the AuditEvent that an answer of this store showed last,
 * {@code {{vaultevent}}} for one that only a cleared auditor was shown.
 *
 * @param caller one of {@link Callers}
 * @param path under the address of the endpoint, query included, not percent-encoded
 * @param body empty for none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Request(String caller, String method, String path, Map<String, String> headers, String body) {

    static final String JSON = "application/fhir+json";

    private static final Pattern SYMBOL = Pattern.compile("\\{\\{(\\w+):?(\\d*)}}");

    Request {
        headers = headers == null ? Map.of() : headers;
        body = body == null ? "" : body;
    }

    static Request get(String caller, String path, Map<String, String> headers) {
        return new Request(caller, "GET", path, headers, "");
    }

    Request by(String other) {
        return new Request(other, method, path, headers, body);
    }

    /** With what the symbols stand for, which the function tells of group 1, the name, and group 2, the number. */
    Request resolved(Function<MatchResult, String> symbols) {
        Map<String, String> resolved = new HashMap<>();
        headers.forEach((name, value) -> resolved.put(name, resolved(value, symbols)));
        return new Request(caller, method, resolved(path, symbols), resolved, resolved(body, symbols));
    }

    private static String resolved(String text, Function<MatchResult, String> symbols) {
        return text.contains("{{") ? SYMBOL.matcher(text).replaceAll(symbols) : text;
    }

    boolean isRead() {
        return method.equals("GET") || method.equals("HEAD") || path.endsWith("/_search");
    }
}
