package ml.keneya.visits;

import java.time.LocalDate;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;

/**
 * When an episode of care expects somebody next.
 *
 * @param service for what, a code of {@code ml-encounter-type}
 * @param seen the day on which he was seen last, or the care began
 * @param due the day on which he is expected; empty where no rule can say
 * @param grace for how many days after it he is absent, and not yet lost or overdue
 * @param visit the one at which he was seen last; there he is expected again
 */
public record NextVisit(
        EpisodeOfCare episode,
        Coding service,
        LocalDate seen,
        Optional<LocalDate> due,
        int grace,
        Optional<Encounter> visit) {}
