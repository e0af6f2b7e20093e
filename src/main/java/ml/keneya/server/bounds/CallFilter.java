package ml.keneya.server.bounds;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import ml.keneya.server.OperationOutcomeWriter;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bounds the call of a CDS service as a request of the FHIR endpoint: it may bring records. It takes no parameters. */
final class CallFilter extends OncePerRequestFilter {

    private static final Query NONE = new Query(List.of());

    private final BoundsProperties bounds;
    private final BodyReader bodies;
    private final NumberBounds numbers;
    private final JsonBounds json;
    private final TextBounds characters = new TextBounds();
    private final OperationOutcomeWriter outcomes;

    CallFilter(BoundsProperties bounds, BodyReader bodies, OperationOutcomeWriter outcomes) {
        this.bounds = bounds;
        this.bodies = bodies;
        this.numbers = new NumberBounds(bounds);
        this.json = new JsonBounds(bounds);
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
            byte[] body = bodies.read(request);
            json.call(characters.decode(body), new ResourceWalk(bounds, numbers));
            bounded = new BoundedRequest(request, NONE, NONE, body, "");
        } catch (RefusedException refused) {
            response.setHeader("Connection", "close");
            outcomes.write(request, response, refused.refusal());
            return;
        }
        chain.doFilter(bounded, response);
    }
}
