package ml.keneya.visits;

import java.time.LocalDate;
import java.util.Optional;
import ml.keneya.server.PartitionFile;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Patient;

/** A care that is for everybody of an age, whom nobody need admit to it: newborns, children to be vaccinated. */
public non-sealed interface AgeCare extends FollowedCare {

    /** For what, a code of {@code ml-encounter-type}; no other such care has it. */
    Coding service();

    /** Whether he is of that age; who was born nobody knows when is not. */
    boolean isFor(Patient who, LocalDate day);

    /**
     * Whether, and when, he is expected next.
     *
     * @param who is of that age, and alive
     * @param file his records, where his Patient lies
     */
    Optional<NextVisit> next(Patient who, PartitionFile file);
}
