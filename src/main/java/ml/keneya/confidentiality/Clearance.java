package ml.keneya.confidentiality;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.util.Optional;
import ml.keneya.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * What a writer may do with very restricted records of a type.
 *
 * @param files whether he may file them; without {@code sees} that is the drop-box
 * @param sees whether he may see them
 * @param facility the service he works for, if he works for one
 */
record Clearance(boolean files, boolean sees, Optional<String> facility) {

    /** That of the caller, or of the server itself in background work. */
    static Clearance of(@Nullable RequestDetails request, String type) {
        if (request == null || request instanceof SystemRequestDetails) {
            return new Clearance(true, true, Optional.empty());
        }
        Optional<Caller> caller = Caller.of(request);
        return new Clearance(
                caller.filter(each -> each.clearedToFileVeryRestricted(type)).isPresent(),
                caller.filter(each -> each.clearedForVeryRestricted(type)).isPresent(),
                caller.flatMap(Caller::facility));
    }
}
