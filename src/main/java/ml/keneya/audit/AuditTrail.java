package ml.keneya.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import ml.keneya.audit.AuditRecord.Access;
import ml.keneya.audit.AuditRecord.Agent;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What becomes known of a request while it is worked on. Entries of a batch may be worked on by several threads. */
final class AuditTrail {

    private static final String ATTRIBUTE = AuditTrail.class.getName();

    private Interaction interaction = Interaction.UNKNOWN;
    private Optional<String> requestId = Optional.empty();
    private Agent agent = Agent.UNKNOWN;
    private Optional<String> failure = Optional.empty();
    private Optional<Access> access = Optional.empty();
    private boolean givesClearance;
    private final Set<String> patients = new TreeSet<>();
    private final Set<String> entities = new TreeSet<>();
    private final Set<String> refused = new TreeSet<>();
    private final List<String> queries = new ArrayList<>();

    /** Lays a trail beside the request. */
    static AuditTrail begin(HttpServletRequest request) {
        AuditTrail trail = new AuditTrail();
        request.setAttribute(ATTRIBUTE, trail);
        return trail;
    }

    /** The trail of that request, if it is one that is audited. */
    static Optional<AuditTrail> of(HttpServletRequest request) {
        return Optional.ofNullable((AuditTrail) request.getAttribute(ATTRIBUTE));
    }

    /** The trail of the request that this thread works on, if it is one that is audited. */
    static Optional<AuditTrail> current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? of(request.getRequest())
                : Optional.empty();
    }

    /** Says what the request is; an entry of a batch comes later and does not change it. */
    synchronized void is(Interaction what, Optional<String> id) {
        if (interaction == Interaction.UNKNOWN) {
            interaction = what;
            requestId = id;
        }
    }

    synchronized void named(String entity) {
        entities.add(entity);
    }

    synchronized void refused(String entity) {
        refused.add(entity);
    }

    /**
     * Notes whose records were shown or changed.
     *
     * @param ids of patients
     */
    synchronized void about(Collection<String> ids) {
        ids.forEach(id -> patients.add("Patient/" + id));
    }

    synchronized void asked(String query) {
        queries.add(query);
    }

    /** Who asks, though not with a token: for one, or at the pages. */
    synchronized void asks(Agent who) {
        agent = who;
    }

    /** It came to nothing, whatever the answer looks like, and why. */
    synchronized void failed(String why) {
        failure = Optional.of(why);
    }

    /** Someone's access is other than it was. */
    synchronized void changed(Access whose) {
        access = Optional.of(whose);
    }

    /** A token is given that opens the vault. */
    synchronized void givesClearance() {
        givesClearance = true;
    }

    synchronized Interaction interaction() {
        return interaction;
    }

    synchronized Optional<String> requestId() {
        return requestId;
    }

    synchronized Agent agent() {
        return agent;
    }

    synchronized Optional<String> failure() {
        return failure;
    }

    synchronized Optional<Access> access() {
        return access;
    }

    synchronized boolean gaveClearance() {
        return givesClearance;
    }

    synchronized List<String> patients() {
        return List.copyOf(patients);
    }

    synchronized List<String> entities() {
        return List.copyOf(entities);
    }

    synchronized List<String> refused() {
        return List.copyOf(refused);
    }

    synchronized Optional<String> query() {
        return queries.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", queries));
    }
}
