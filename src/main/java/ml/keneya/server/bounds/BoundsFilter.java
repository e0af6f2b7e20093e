package ml.keneya.server.bounds;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import ml.keneya.server.AcceptedFormats;
import ml.keneya.server.OperationOutcomeWriter;
import ml.keneya.server.Refusal;
import ml.keneya.server.bounds.Query.Parameter;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bounds every request before HAPI sees it: stock HAPI trusts sizes, numbers and parameters as they come. */
final class BoundsFilter extends OncePerRequestFilter {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    /** HAPI would write it; nobody has tested what. */
    private static final Pattern TURTLE = Pattern.compile("(?i)turtle|\\bttl\\b|\\brdf\\b");

    /** What the address asks where HAPI sends whoever started a job. */
    private static final Set<String> OF_JOBS = Set.of("_jobId", "_return");

    private final BoundsProperties bounds;
    private final QueryBounds queries;
    private final BodyReader bodies;
    private final BodyBounds contents;
    private final OperationOutcomeWriter outcomes;

    BoundsFilter(
            BoundsProperties bounds,
            QueryBounds queries,
            BodyReader bodies,
            BodyBounds contents,
            OperationOutcomeWriter outcomes) {
        this.bounds = bounds;
        this.queries = queries;
        this.bodies = bodies;
        this.contents = contents;
        this.outcomes = outcomes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest bounded;
        try {
            bounded = bound(request);
        } catch (RefusedException refused) {
            boolean trickles = refused.refusal().status() == HttpServletResponse.SC_REQUEST_TIMEOUT;
            if (trickles) {
                response.setHeader("Connection", "close");
            }
            outcomes.write(request, response, refused.refusal());
            if (!trickles) {
                drain(request);
            }
            return;
        }
        chain.doFilter(bounded, response);
    }

    private HttpServletRequest bound(HttpServletRequest request) {
        if (!METHODS.contains(request.getMethod())) {
            throw new RefusedException(Refusal.of(405, IssueType.NOTSUPPORTED, "bounds.method"));
        }
        Target target = Target.of(request);
        Query query = query(request);
        String accept = accept(request, target, query);
        if (!target.takesBody()) {
            return new BoundedRequest(
                    request, checked(request, target, query), new Query(List.of()), new byte[0], accept);
        }
        byte[] body = bodies.read(request);
        if (body.length == 0 && target.needsBody()) {
            throw new RefusedException(Refusal.of(400, IssueType.REQUIRED, "bounds.empty"));
        }
        Query form = body.length == 0 ? new Query(List.of()) : contents.check(request, target, body);
        // Checked together: two halves of one search are one search.
        Query both = checked(request, target, query.and(form));
        Query boundedForm = new Query(both.parameters()
                .subList(query.parameters().size(), both.parameters().size()));
        Query boundedQuery =
                new Query(both.parameters().subList(0, query.parameters().size()));
        byte[] sent = boundedForm.equals(form) ? body : boundedForm.text().getBytes(StandardCharsets.UTF_8);
        return new BoundedRequest(request, boundedQuery, boundedForm, sent, accept);
    }

    private Query query(HttpServletRequest request) {
        String address = request.getRequestURI();
        String text = request.getQueryString() == null ? "" : request.getQueryString();
        if (address.length() + text.length() > bounds.maxUrl().toBytes()) {
            throw new RefusedException(Refusal.of(
                    414, IssueType.TOOLONG, "bounds.url", bounds.maxUrl().toBytes()));
        }
        Query.parse(address);
        String ifNoneExist = request.getHeader("If-None-Exist");
        if (ifNoneExist != null) {
            Query condition = Query.parse(ifNoneExist.substring(ifNoneExist.indexOf('?') + 1));
            queries.check(condition);
            queries.checkCondition(condition);
        }
        Query query = Query.parse(text);
        if (request.getMethod().equals("PUT")) {
            queries.checkCondition(query);
        }
        return query;
    }

    private Query checked(HttpServletRequest request, Target target, Query query) {
        Query within = isLenient(request) ? queries.clamp(query) : query;
        queries.check(target.isOperation() ? within.without(OF_JOBS) : within);
        return within;
    }

    private static boolean isLenient(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Prefer")).stream()
                .anyMatch(prefer -> prefer.toLowerCase(Locale.ROOT).matches(".*handling\\s*=\\s*\"?lenient.*"));
    }

    /** The {@code Accept} header HAPI may read; without what it would try to produce and cannot. */
    private static String accept(HttpServletRequest request, Target target, Query query) {
        List<String> lines = Collections.list(request.getHeaders("Accept"));
        if (target.isBinary() || target.isOperation()) {
            String any = String.join(", ", lines);
            if (target.isOperation() && wantsTurtle(any, query)) {
                throw unacceptable();
            }
            return any;
        }
        AcceptedFormats accepted = AcceptedFormats.ofHeaders(lines);
        for (Parameter parameter : query.parameters()) {
            if (parameter.name().equals("_format")) {
                accepted = AcceptedFormats.ofParameter(parameter.value());
            }
        }
        if (!accepted.isServed()) {
            throw unacceptable();
        }
        return AcceptedFormats.ofHeaders(lines).served();
    }

    private static boolean wantsTurtle(String accept, Query query) {
        return TURTLE.matcher(accept).find()
                || query.parameters().stream()
                        .filter(parameter -> parameter.name().equals("_format"))
                        .anyMatch(format -> TURTLE.matcher(format.value()).find());
    }

    private static RefusedException unacceptable() {
        return new RefusedException(
                Refusal.of(406, IssueType.NOTSUPPORTED, "bounds.accept").at("http.Accept"));
    }

    /** Reads on for one more body: a client still sending would meet a reset connection instead of the answer. */
    private void drain(HttpServletRequest request) {
        byte[] discarded = new byte[8192];
        try {
            InputStream rest = request.getInputStream();
            long left = bounds.maxBody().toBytes();
            for (int read = 0; read >= 0 && left > 0; left -= read) {
                read = rest.read(discarded);
            }
        } catch (IOException gone) {
            logger.debug("The client of a refused request went away");
        }
    }
}
