package ml.keneya.security.emergency;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import ml.keneya.security.Role;

/**
 * Someone broke the glass, or tried to.
 *
 * @param id of the notice about it
 * @param client the app that he works with
 * @param user how he signs in
 * @param fhirUser who he is in the records, if he is in them
 * @param role what he is there for
 * @param facility the health facility he works for, if he works for one
 * @param patient the id of the patient; empty if nobody is known by what he named
 * @param reason why, in his words
 * @param at when
 */
public record Emergency(
        UUID id,
        String client,
        String user,
        Optional<String> fhirUser,
        Role role,
        Optional<String> facility,
        Optional<String> patient,
        String reason,
        Instant at) {}
