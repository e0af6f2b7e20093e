package ml.keneya.consistency;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ml.keneya.server.Table;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.Resource;

/**
 * How a referral goes on from each of its states: {@code keneya/referral-steps.csv}. From a state that stands there not
 * at all it may go anywhere, and anything may turn out to be entered in error.
 *
 * @param next by the type of the record and its state, the states that may follow
 */
record ReferralSteps(Map<String, List<String>> next) {

    static final String FILE = "classpath:keneya/referral-steps.csv";

    private static final Set<String> FROM_ANYWHERE = Set.of("entered-in-error");

    ReferralSteps {
        next = Map.copyOf(next);
    }

    /**
     * Reads the file.
     *
     * @throws java.io.UncheckedIOException if it cannot be read
     * @throws IllegalStateException if a state stands twice
     */
    static ReferralSteps read(Resource file) {
        return new ReferralSteps(new Table(file)
                .rows().stream()
                        .collect(Collectors.toMap(
                                row -> key(row.get("record"), row.get("from")), ReferralSteps::following)));
    }

    private static List<String> following(CSVRecord row) {
        return row.get("to").isEmpty() ? List.of() : List.of(row.get("to").split(" ", -1));
    }

    boolean allow(String type, String from, String to) {
        return from.equals(to)
                || FROM_ANYWHERE.contains(to)
                || !next.containsKey(key(type, from))
                || following(type, from).contains(to);
    }

    /** In the order of the file; none where it ends. */
    List<String> following(String type, String from) {
        return next.getOrDefault(key(type, from), List.of());
    }

    private static String key(String type, String from) {
        return type + ' ' + from;
    }
}
