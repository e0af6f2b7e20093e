package ml.keneya.noninterference;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;

/**
 * A question put to both stores: requests that follow one another, all compared.
 *
 * @param number its place in the run, from which with the seed it is generated
 * @param kind what it tries, such as {@code _has}
 * @param requests what is asked
 */
record Query(int number, String kind, Warming warming, List<Request> requests) {

    /** When a cleared caller asks the same, so that caches hold what only he may see, or what others may see. */
    enum Warming {
        NONE,
        BEFORE,
        /** The uncleared caller asks a second time after him. */
        BETWEEN
    }

    /** Whether it can be asked beside others: it writes nothing, and asks for nothing that they have left. */
    boolean changesNothing() {
        return requests.stream()
                .allMatch(request -> request.isRead()
                        && !request.path().startsWith("AuditEvent")
                        && !request.path().contains("$disclosures"));
    }

    /** One line, from which it can be asked again. */
    @Override
    public String toString() {
        try {
            return Population.JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Query parse(String line) throws JsonProcessingException {
        return Population.JSON.readValue(line, Query.class);
    }
}
