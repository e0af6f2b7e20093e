package ml.keneya.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ml.keneya.audit.AuditRecord.Agent;
import ml.keneya.security.Caller;
import ml.keneya.server.OperationOutcomeWriter;
import ml.keneya.server.Refusal;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * No audit, no answer: around everything else, so that whoever answers, and with what, there is a record of it first.
 *
 * <p>What is open to everyone and tells of nobody is not recorded when it is served: metadata, keys, health, the guide.
 * Nor is what is turned away because a stranger asked too much before, which is recorded: anybody could fill the log.
 */
final class AuditFilter extends OncePerRequestFilter {

    private static final String SECONDS_TO_WAIT = "5";
    private static final String ENDPOINT = "/fhir";
    private static final Set<String> PUBLIC = Set.of(
            "/fhir/metadata",
            "/fhir/.well-known/smart-configuration",
            "/.well-known/oauth-authorization-server",
            "/oauth2/jwks",
            "/cds-services",
            "/ig");
    private static final Set<String> PUBLIC_FOLDERS = Set.of("/actuator/health", "/ig/");

    private final AuditLog log;
    private final PathShape paths;
    private final AuditedQuery queries;
    private final OperationOutcomeWriter outcomes;
    private final Clock clock;

    AuditFilter(AuditLog log, PathShape paths, AuditedQuery queries, OperationOutcomeWriter outcomes, Clock clock) {
        this.log = log;
        this.paths = paths;
        this.queries = queries;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean isPublic = isPublic(request);
        if (!isPublic && !log.isWritable()) {
            // Before anything is changed that could not be recorded.
            refuse(request, response);
            return;
        }
        AuditTrail trail = AuditTrail.begin(request);
        signedIn(request).ifPresent(user -> trail.asks(Agent.ofUser(user)));
        AuditedResponse answer = new AuditedResponse(
                response,
                status ->
                        (isPublic && status < 400) || isTurnedAway(request, status) || record(request, trail, status));
        try {
            chain.doFilter(request, answer);
            answer.finish();
        } catch (IOException | ServletException | RuntimeException e) {
            answer.fail(HttpStatus.INTERNAL_SERVER_ERROR.value());
            if (!answer.isWithheld()) {
                throw e;
            }
        }
        if (answer.isWithheld()) {
            response.reset();
            refuse(request, response);
        }
    }

    /**
     * Who is signed in to the pages, asked before one of them signs him out; the endpoint knows nobody by a session.
     */
    private static Optional<String> signedIn(HttpServletRequest request) {
        if (request.getRequestURI().startsWith(ENDPOINT)) {
            return Optional.empty();
        }
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY))
                .map(context -> ((SecurityContext) context).getAuthentication())
                .map(Authentication::getName);
    }

    private static boolean isTurnedAway(HttpServletRequest request, int status) {
        return status == HttpStatus.TOO_MANY_REQUESTS.value()
                && Caller.of(request).isEmpty();
    }

    private static boolean isPublic(HttpServletRequest request) {
        String path = request.getRequestURI();
        return (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
                && (PUBLIC.contains(path) || PUBLIC_FOLDERS.stream().anyMatch(path::startsWith));
    }

    private boolean record(HttpServletRequest request, AuditTrail trail, int status) {
        Optional<Caller> caller = Caller.of(request);
        boolean cleared = trail.gaveClearance()
                || caller.filter(asks -> asks.holdsClearance() || asks.emergency())
                        .isPresent();
        String path = paths.of(request.getRequestURI());
        return log.append(
                cleared ? Chain.VAULT : Chain.ORDINARY,
                new AuditRecord(
                        UUID.randomUUID(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        trail.requestId(),
                        caller.map(AuditFilter::agent).orElseGet(trail::agent),
                        request.getRemoteAddr(),
                        method(request),
                        path,
                        interaction(trail, request.getMethod(), path),
                        status(trail, status),
                        cleared ? trail.query().map(queries::hash) : trail.query(),
                        trail.patients(),
                        trail.entities(),
                        trail.refused(),
                        trail.failure(),
                        trail.access()));
    }

    /** Who fails to sign in is sent back to the form: to a browser that is no failure. */
    private static int status(AuditTrail trail, int status) {
        return trail.failure().isPresent() && status < HttpStatus.BAD_REQUEST.value()
                ? HttpStatus.UNAUTHORIZED.value()
                : status;
    }

    private static Agent agent(Caller caller) {
        return new Agent(
                Optional.of(caller.clientId()),
                caller.user().map(Caller.User::id),
                caller.user().flatMap(Caller.User::fhirUser),
                Optional.of(caller.role().toString()),
                caller.facility(),
                Optional.of(AuditRecord.BREAK_THE_GLASS).filter(purpose -> caller.emergency()));
    }

    /** A method is what a client wrote: one that is none is not repeated. */
    private static String method(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" -> request.getMethod();
            default -> "OTHER";
        };
    }

    private static Interaction interaction(AuditTrail trail, String method, String path) {
        if (trail.interaction() != Interaction.UNKNOWN) {
            return trail.interaction();
        }
        if (path.startsWith("/oauth2/")) {
            return Interaction.TOKEN;
        }
        if (path.startsWith("/admin")) {
            return method.equals("GET") || method.equals("HEAD") ? Interaction.ADMIN_READ : Interaction.ADMIN;
        }
        return Interaction.UNKNOWN;
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        outcomes.write(
                request,
                response,
                Refusal.of(HttpStatus.SERVICE_UNAVAILABLE.value(), IssueType.TRANSIENT, "audit.unwritable"));
    }
}
