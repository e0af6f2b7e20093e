package ml.keneya.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ml.keneya.security.AccessChange;

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
 * @param status the HTTP status of the answer; 401 if a sign-in failed, though a page is answered with a redirection
 * @param query what was searched for, values that may identify a person replaced by keyed hashes
 * @param patients {@code Patient/…}: whose records were shown or changed
 * @param entities {@code Type/…}: what was named by its id or written
 * @param refused those entities, or types, that were refused within a batch
 * @param reason why the glass was broken, in the words of who did; of a sign-in that failed why, a code
 * @param access whose access an administrator changed, and what it is since
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
        Optional<String> reason,
        Optional<Access> access) {

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

        /** Who is before the pages: what he may do is not yet asked. */
        static Agent ofUser(String id) {
            return new Agent(
                    Optional.empty(),
                    Optional.of(id),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /**
     * Someone's access after it was changed, or before it was taken away.
     *
     * @param type {@code client} or {@code user}
     * @param id his id
     * @param change what was done, such as {@code registered}
     * @param role what he is there for
     * @param facility where he works
     * @param veryRestricted how far his scopes reach into the vault: {@code none}, {@code files} or {@code sees}
     * @param breaksTheGlass whether he may open one patient's file in an emergency
     */
    record Access(
            String type,
            String id,
            String change,
            String role,
            Optional<String> facility,
            String veryRestricted,
            boolean breaksTheGlass) {

        static final String USER = AccessChange.Subject.USER.toString();

        static Access of(AccessChange change) {
            return new Access(
                    change.subject().toString(),
                    change.id(),
                    change.kind().toString(),
                    change.role().toString(),
                    change.facility(),
                    change.veryRestricted().toString(),
                    change.breaksTheGlass());
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
                reason,
                access);
    }
}
