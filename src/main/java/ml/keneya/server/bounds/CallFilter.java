package ml.keneya.server.bounds;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import ml.keneya.server.OperationOutcomeWriter;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bounds the call of a CDS service: the size and the pace of its body; it takes no parameters. */
final class CallFilter extends OncePerRequestFilter {

    private static final Query NONE = new Query(List.of());

    private final BodyReader bodies;
    private final OperationOutcomeWriter outcomes;

    CallFilter(BodyReader bodies, OperationOutcomeWriter outcomes) {
        this.bodies = bodies;
        this.outcomes = outcomes;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest bounded;
        try {
            bounded = new BoundedRequest(request, NONE, NONE, bodies.read(request), "");
        } catch (RefusedException refused) {
            response.setHeader("Connection", "close");
            outcomes.write(request, response, refused.refusal());
            return;
        }
        chain.doFilter(bounded, response);
    }
}
