package ml.keneya.server.bounds;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ml.keneya.server.OperationOutcomeWriter;
import ml.keneya.server.Refusal;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses an address that begins with two slashes or has a semicolon, at which Spring may fail before its firewall sees
 * it.
 */
final class AddressFilter extends OncePerRequestFilter {

    private final OperationOutcomeWriter outcomes;

    AddressFilter(OperationOutcomeWriter outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = request.getRequestURI();
        if (address.startsWith("//") || address.indexOf(';') >= 0) {
            outcomes.write(request, response, Refusal.of(400, IssueType.STRUCTURE, "bounds.address"));
        } else {
            chain.doFilter(request, response);
        }
    }
}
