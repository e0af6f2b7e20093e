package ml.keneya.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;

/**
 * What users did with cards. It is checked, and kept nowhere but as a request in the audit log: nothing is learnt from
 * it, and a comment may be of a person.
 *
 * @see <a href="https://cds-hooks.hl7.org/2.0/#feedback">CDS Hooks: feedback</a>
 */
final class Feedback {

    private Feedback() {}

    /** @throws RefusedCall if it is none */
    static void check(JsonNode sent) {
        JsonNode all = sent.path("feedback");
        if (!all.isArray() || all.isEmpty()) {
            throw refused("feedback");
        }
        for (int i = 0; i < all.size(); i++) {
            JsonNode one = all.path(i);
            boolean accepted = one.path("outcome").asText().equals("accepted");
            if (one.path("card").asText().isBlank()
                    || !isTime(one.path("outcomeTimestamp").asText())
                    || !(accepted
                            ? namesSuggestions(one)
                            : one.path("outcome").asText().equals("overridden"))) {
                throw refused("feedback[" + i + ']');
            }
        }
    }

    private static boolean namesSuggestions(JsonNode one) {
        JsonNode suggestions = one.path("acceptedSuggestions");
        if (!suggestions.isArray() || suggestions.isEmpty()) {
            return false;
        }
        for (JsonNode each : suggestions) {
            if (each.path("id").asText().isBlank()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTime(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException malformed) {
            return false;
        }
    }

    private static RefusedCall refused(String where) {
        return RefusedCall.invalid(where, "cdshooks.feedback", where);
    }
}
