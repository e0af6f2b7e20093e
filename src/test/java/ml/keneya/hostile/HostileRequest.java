package ml.keneya.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One request as it goes over the network.
 *
 * @param caller who sends it
 * @param family what kind of harm it is
 * @param target the path and query, as sent
 * @param headers whole lines; no {@code Host}, {@code Authorization} or {@code Content-Length}
 */
@SuppressWarnings("ArrayRecordComponent")
record HostileRequest(
        HostileCaller caller, String family, String method, String target, List<String> headers, byte[] body) {

    static final String JSON = "Content-Type: application/fhir+json";
    static final String XML = "Content-Type: application/fhir+xml";

    HostileRequest(String family, String method, String target, List<String> headers, byte[] body) {
        this(HostileCaller.EXCHANGE, family, method, target, headers, body);
    }

    static HostileRequest of(String family, String method, String target, String body, String... headers) {
        return new HostileRequest(
                family, method, target, Arrays.asList(headers), body.getBytes(StandardCharsets.UTF_8));
    }

    HostileRequest with(String header) {
        List<String> more = new ArrayList<>(headers);
        more.add(header);
        return new HostileRequest(caller, family, method, target, more, body);
    }

    HostileRequest by(HostileCaller other) {
        return new HostileRequest(other, family, method, target, headers, body);
    }

    /** Enough of it to send it again by hand. */
    @Override
    public String toString() {
        String text = new String(body, StandardCharsets.UTF_8);
        return "%s by %s: %s %s %s%n%s"
                .formatted(
                        family, caller, method, target, headers, text.length() > 3000 ? text.substring(0, 3000) : text);
    }
}
