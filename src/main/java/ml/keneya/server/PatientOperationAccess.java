package ml.keneya.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Whether a caller may invoke an operation of patients at all, by what he was granted alone: nothing is read, and
 * whoever he asks about is answered the same.
 */
@FunctionalInterface
public interface PatientOperationAccess {

    /**
     * Why he may not, whoever the patient is.
     *
     * @param operation such as {@code $antenatal-follow-up}
     * @param request of the caller
     */
    Optional<Refusal> refusal(String operation, HttpServletRequest request);
}
