package ml.keneya.noninterference;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * One request. In its texts {@code {{vault:7}}} stands for the id of the seventh hidden record, {@code {{at:3}}} for
 * the third instant noted while the stores were filled, {@code {{base}}} for the address of the endpoint.
 *
 * @param caller one of {@link Callers}
 * @param path under the address of the endpoint, query included, not percent-encoded
 * @param body empty for none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Request(String caller, String method, String path, Map<String, String> headers, String body) {

    static final String JSON = "application/fhir+json";

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

    boolean isRead() {
        return method.equals("GET") || method.equals("HEAD") || path.endsWith("/_search");
    }
}
