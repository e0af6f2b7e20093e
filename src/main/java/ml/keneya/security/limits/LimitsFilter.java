package ml.keneya.security.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;
import ml.keneya.server.OperationOutcomeWriter;
import ml.keneya.server.Refusal;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 429 with {@code Retry-After} to who asks too much, before any work is done for it.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc6585#section-4">RFC 6585, Too Many Requests</a>
 */
final class LimitsFilter extends OncePerRequestFilter {

    private final Allowances allowances;
    private final AtOnce atOnce;
    private final Function<HttpServletRequest, @Nullable String> caller;
    private final ToIntBiFunction<HttpServletRequest, HttpServletResponse> surcharge;
    private final OperationOutcomeWriter outcomes;

    /**
     * @param caller whose allowance a request takes from; null for nobody's
     * @param surcharge how many requests more an answered one counts for
     */
    LimitsFilter(
            Allowances allowances,
            AtOnce atOnce,
            Function<HttpServletRequest, @Nullable String> caller,
            ToIntBiFunction<HttpServletRequest, HttpServletResponse> surcharge,
            OperationOutcomeWriter outcomes) {
        this.allowances = allowances;
        this.atOnce = atOnce;
        this.caller = caller;
        this.surcharge = surcharge;
        this.outcomes = outcomes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String who = caller.apply(request);
        if (who == null) {
            chain.doFilter(request, response);
            return;
        }
        long wait = allowances.take(who);
        if (wait > 0) {
            refuse(request, response, wait, "security.limits.rate");
        } else if (!atOnce.enter(who)) {
            refuse(request, response, 1, "security.limits.at-once");
        } else {
            try {
                chain.doFilter(request, response);
            } finally {
                atOnce.leave(who);
                int more = surcharge.applyAsInt(request, response);
                if (more > 0) {
                    allowances.charge(who, more);
                }
            }
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, long wait, String sentence)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        outcomes.write(
                request,
                response,
                Refusal.of(HttpStatus.TOO_MANY_REQUESTS.value(), IssueType.THROTTLED, sentence, wait));
    }
}
