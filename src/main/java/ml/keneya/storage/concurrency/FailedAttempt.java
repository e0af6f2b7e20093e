package ml.keneya.storage.concurrency;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction of the request has just failed by. HAPI asks whether to try it again, and does not say.
 *
 * @param conflict what it met
 */
public record FailedAttempt(Conflict conflict) {

    /** Notes it for who is asked next. */
    public static void note(@Nullable RequestDetails request, RuntimeException failure) {
        if (request != null) {
            request.getUserData().put(FailedAttempt.class, new FailedAttempt(Conflict.of(failure.getMessage())));
        }
    }

    static Optional<Conflict> last(@Nullable RequestDetails request) {
        return request != null && request.getUserData().get(FailedAttempt.class) instanceof FailedAttempt failed
                ? Optional.of(failed.conflict())
                : Optional.empty();
    }
}
