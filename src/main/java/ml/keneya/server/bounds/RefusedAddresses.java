package ml.keneya.server.bounds;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ml.keneya.server.OperationOutcomeWriter;
import ml.keneya.server.Refusal;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * Says as an OperationOutcome, with 400, what Spring's firewall refuses: two slashes in a row, semicolons, encoded
 * percent signs and the like.
 *
 * @see org.springframework.security.web.firewall.StrictHttpFirewall
 */
final class RefusedAddresses implements RequestRejectedHandler {

    private final OperationOutcomeWriter outcomes;

    RefusedAddresses(OperationOutcomeWriter outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException refusal)
            throws IOException {
        outcomes.write(request, response, Refusal.of(400, IssueType.STRUCTURE, "bounds.address"));
    }
}
