package ml.keneya.server.bounds;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import ml.keneya.server.OperationOutcomeWriter;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bounds the form by which anybody may ask for a token: its size, its pace, its characters. */
final class TokenFormFilter extends OncePerRequestFilter {

    private final BodyReader bodies;
    private final TextBounds characters = new TextBounds();
    private final OperationOutcomeWriter outcomes;

    TokenFormFilter(BodyReader bodies, OperationOutcomeWriter outcomes) {
        this.bodies = bodies;
        this.outcomes = outcomes;
    }

    /** What is no form is not read: the endpoint refuses it by its headers. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return !request.getMethod().equals("POST")
                || type == null
                || !type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest bounded;
        try {
            String sent = request.getQueryString();
            Query query = Query.parse(sent == null ? "" : sent);
            byte[] body = bodies.read(request);
            Query form = Query.parse(characters.decode(body));
            String accept = String.join(", ", Collections.list(request.getHeaders("Accept")));
            bounded = new BoundedRequest(request, query, form, body, accept);
        } catch (RefusedException refused) {
            response.setHeader("Connection", "close");
            outcomes.write(request, response, refused.refusal());
            return;
        }
        chain.doFilter(bounded, response);
    }
}
