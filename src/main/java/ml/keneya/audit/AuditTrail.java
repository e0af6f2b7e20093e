package ml.keneya.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What becomes known of a request while it is worked on. Entries of a batch may be worked on by several threads. */
final class AuditTrail {

    private static final String ATTRIBUTE = AuditTrail.class.getName();

    private Interaction interaction = Interaction.UNKNOWN;
    private Optional<String> requestId = Optional.empty();
    private Optional<String> client = Optional.empty();
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

    /** Who asks for a token, as he says or as is known. */
    synchronized void asks(String clientId) {
        client = Optional.of(clientId);
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

    synchronized Optional<String> client() {
        return client;
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
