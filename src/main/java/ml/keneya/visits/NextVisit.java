package ml.keneya.visits;

import java.time.LocalDate;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.EpisodeOfCare;

/**
 * When somebody is expected next.
 *
 * @param of what
 * @param service for what, a code of {@code ml-encounter-type}
 * @param seen when and where he was seen last
 * @param due the day on which he is expected; empty where no rule can say
 * @param grace for how many days after it he is absent, and not yet lost or overdue
 * @param review the day on which time changes this though nobody writes anything
 */
public record NextVisit(
        ExpectedOf of, Coding service, Seen seen, Optional<LocalDate> due, int grace, Optional<LocalDate> review) {

    /** Of an episode in which nothing but records changes it. */
    public NextVisit(EpisodeOfCare episode, Coding service, Seen seen, Optional<LocalDate> due, int grace) {
        this(new ExpectedOf.Episode(episode), service, seen, due, grace, Optional.empty());
    }
}
