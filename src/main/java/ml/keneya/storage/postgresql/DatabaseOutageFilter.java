package ml.keneya.storage.postgresql;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ml.keneya.server.OperationOutcomeWriter;
import ml.keneya.server.Refusal;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Does beside the FHIR endpoint, where tokens are given, what {@link DatabaseOutageInterceptor} does within it. */
final class DatabaseOutageFilter extends OncePerRequestFilter implements Ordered {

    private final OperationOutcomeWriter writer;

    DatabaseOutageFilter(OperationOutcomeWriter writer) {
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        try {
            rest.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (!DatabaseOutage.caused(e) || response.isCommitted()) {
                throw e;
            }
            response.setHeader(HttpHeaders.RETRY_AFTER, DatabaseOutage.SECONDS_TO_WAIT);
            writer.write(
                    request,
                    response,
                    Refusal.of(HttpStatus.SERVICE_UNAVAILABLE.value(), IssueType.TRANSIENT, "storage.outage"));
        }
    }

    /** Around security, which asks the database for clients. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 100;
    }
}
