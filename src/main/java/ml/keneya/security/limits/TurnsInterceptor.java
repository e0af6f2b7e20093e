package ml.keneya.security.limits;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.util.Optional;
import ml.keneya.security.Caller;
import ml.keneya.server.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Lets only some requests of a caller work with the database at the same time, so that others find a connection.
 *
 * <p>A turn begins when the body is here and ends before the answer is written: a slow phone keeps nobody waiting. What
 * waits too long is answered 429 with {@code Retry-After}.
 */
@Interceptor
public final class TurnsInterceptor {

    private static final String TURN = TurnsInterceptor.class.getName();
    private static final int FIRST = -1_000;
    private static final int LAST = 10_000;

    private final Turns ordinary;
    private final Turns cleared;
    private final Messages messages;

    /** Whose turn it is, and by which request: those within a batch are part of it. */
    private record Turn(Turns turns, String who, RequestDetails request) {}

    /**
     * Who waits where.
     *
     * @param ordinary the turns of callers without clearance
     * @param cleared the turns of those with one, for whom there are fewer connections
     */
    TurnsInterceptor(Turns ordinary, Turns cleared, Messages messages) {
        this.ordinary = ordinary;
        this.cleared = cleared;
        this.messages = messages;
    }

    @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED, order = FIRST)
    public void begin(RequestDetails request) {
        if (!(request instanceof ServletRequestDetails details) || turn(request).isPresent()) {
            return;
        }
        Optional<Caller> caller = Caller.of(details.getServletRequest());
        if (caller.isEmpty()) {
            return;
        }
        String who = LimitsConfiguration.nameOf(caller.get());
        Turns turns = caller.get().clearedForVeryRestricted() ? cleared : ordinary;
        if (!turns.await(who)) {
            throw new UnclassifiedServerFailureException(
                            HttpStatus.TOO_MANY_REQUESTS.value(),
                            messages.text(messages.languageOf(request), "security.limits.at-once"))
                    .addResponseHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        details.getServletRequest().setAttribute(TURN, new Turn(turns, who, request));
    }

    /** All that the database says is in the answer now, which has yet to be written. */
    @Hook(value = Pointcut.SERVER_OUTGOING_RESPONSE, order = LAST)
    public void answer(RequestDetails request) {
        end(request);
    }

    /** Whatever became of it. */
    @Hook(Pointcut.SERVER_PROCESSING_COMPLETED)
    public void complete(RequestDetails request) {
        end(request);
    }

    private void end(@Nullable RequestDetails request) {
        turn(request).filter(turn -> turn.request() == request).ifPresent(turn -> {
            ((ServletRequestDetails) turn.request()).getServletRequest().removeAttribute(TURN);
            turn.turns().leave(turn.who());
        });
    }

    private static Optional<Turn> turn(@Nullable RequestDetails request) {
        return request instanceof ServletRequestDetails details && details.getServletRequest() != null
                ? Optional.ofNullable((Turn) details.getServletRequest().getAttribute(TURN))
                : Optional.empty();
    }
}
