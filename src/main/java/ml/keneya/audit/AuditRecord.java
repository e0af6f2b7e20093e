package ml.keneya.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What happened in one request.
 *
 * @param id the id of its AuditEvent
 * @param recorded when it was answered, to the millisecond
 * @param requestId the request's id, as the client or the endpoint named it
 * @param agent who asked
 * @param source the address that the request came from
 * @param method the HTTP method
 * @param path the shape of the path, such as {@code /fhir/Patient/{id}}
 * @param interaction what it was
 * @param status the HTTP status of the answer
 * @param query what was searched for, values that may identify a person replaced by keyed hashes
 * @param patients {@code Patient/…}: whose records were shown or changed
 * @param entities {@code Type/…}: what was named by its id or written
 * @param refused those entities, or types, that were refused within a batch
 * @param reason why the glass was broken, in the words of who did
 */
record AuditRecord(
        UUID id,
        Instant recorded,
        Optional<String> requestId,
        Agent agent,
        String source,
        String method,
        String path,
        Interaction interaction,
        int status,
        Optional<String> query,
        List<String> patients,
        List<String> entities,
        List<String> refused,
        Optional<String> reason) {

    /** The purpose of use of whoever broke the glass, a code of v3-ActReason. */
    static final String BREAK_THE_GLASS = "BTG";

    AuditRecord {
        patients = List.copyOf(patients);
        entities = List.copyOf(entities);
        refused = List.copyOf(refused);
    }

    /**
     * Who asked; nothing of it is known of a stranger.
     *
     * @param client the client that the token was issued to, or that asked for one
     * @param user the person behind the client
     * @param fhirUser who that is in the records, such as {@code Practitioner/…}
     * @param role what the caller is there for
     * @param facility where he works
     * @param purpose the purpose of use that he stated, a code of v3-ActReason
     */
    record Agent(
            Optional<String> client,
            Optional<String> user,
            Optional<String> fhirUser,
            Optional<String> role,
            Optional<String> facility,
            Optional<String> purpose) {

        static final Agent UNKNOWN = ofClient(Optional.empty());

        static Agent ofClient(Optional<String> client) {
            return new Agent(
                    client, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** The same request, answered with another status. */
    AuditRecord withStatus(int other) {
        return new AuditRecord(
                id,
                recorded,
                requestId,
                agent,
                source,
                method,
                path,
                interaction,
                other,
                query,
                patients,
                entities,
                refused,
                reason);
    }
}
