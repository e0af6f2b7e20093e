package ml.keneya.guidance;

import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/**
 * Where a figure or a rule stands.
 *
 * @param citation the document and its place, readable to who has it
 * @param confirmed whether it was read there; if not it is [M], from memory, and an answer that rests on it says so
 */
public record Source(String citation, boolean confirmed) {

    private static final String TO_BE_CONFIRMED = "[M]";
    private static final Set<String> STATUSES = Set.of("confirmed", "ours", TO_BE_CONFIRMED);

    /**
     * That of a row of a protocol, by its columns {@code source} and {@code status}.
     *
     * @throws IllegalArgumentException if its status is none: what nobody confirmed would pass for confirmed
     */
    public static Source of(CSVRecord row) {
        String status = row.get("status");
        if (!STATUSES.contains(status)) {
            throw new IllegalArgumentException(
                    "\"%s\" is no status; write confirmed, ours or %s".formatted(status, TO_BE_CONFIRMED));
        }
        return new Source(row.get("source"), !status.equals(TO_BE_CONFIRMED));
    }
}
