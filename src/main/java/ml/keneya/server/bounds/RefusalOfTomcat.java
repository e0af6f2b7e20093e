package ml.keneya.server.bounds;

import java.io.IOException;
import ml.keneya.server.OperationOutcomeWriter;
import ml.keneya.server.Refusal;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/**
 * Says as an OperationOutcome what Tomcat refuses before any filter sees it: an address with an encoded slash, with
 * {@code %00}, or that leads out of the root. Tomcat's own page would be HTML.
 */
final class RefusalOfTomcat extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalOfTomcat.class);

    private final OperationOutcomeWriter outcomes;

    RefusalOfTomcat(OperationOutcomeWriter outcomes) {
        this.outcomes = outcomes;
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        boolean isAddress = response.getStatus() == HttpStatus.BAD_REQUEST.value() && failure == null;
        if (!isAddress || response.getContentWritten() > 0 || !response.setErrorReported()) {
            super.report(request, response, failure);
            return;
        }
        try {
            outcomes.write(
                    request, response, Refusal.of(HttpStatus.BAD_REQUEST.value(), IssueType.STRUCTURE, "bounds.head"));
        } catch (IOException gone) {
            LOG.debug("Nobody waits for the refusal");
        }
    }
}
