package ml.keneya.pregnancy.fhir;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The pregnancy that is asked for, and what of her file is of it.
 *
 * @param day of which is asked
 * @param from the first day on which a record may be of it
 * @param before the day on which the pregnancy before it ended, if there was one
 * @param ending that it is over by the day, if it is
 * @param alsoOpen other pregnancies that are open on the day
 * @param ofOthers encounters that are of other pregnancies
 */
record Followed(
        LocalDate day,
        Episode episode,
        LocalDate from,
        Optional<LocalDate> before,
        Optional<Ending> ending,
        List<Episode> alsoOpen,
        Set<String> ofOthers) {

    Followed {
        alsoOpen = List.copyOf(alsoOpen);
        ofOthers = Set.copyOf(ofOthers);
    }

    /** The last day of it, up to that of which is asked. */
    LocalDate until() {
        return ending.flatMap(Ending::day).orElse(day);
    }

    /**
     * The same, once it is known when it began: of what was recorded before the episode nothing is of it that is older.
     *
     * @param began the earliest day that it may have begun
     */
    Followed begunFrom(LocalDate began) {
        LocalDate surely = began.isBefore(episode.start()) ? began : episode.start();
        return surely.isAfter(from) ? new Followed(day, episode, surely, before, ending, alsoOpen, ofOthers) : this;
    }

    /** Whether what was found then is of this pregnancy. */
    boolean holds(Result result) {
        return !result.day().isBefore(from) && !result.day().isAfter(until()) && isOfNoOther(result);
    }

    /**
     * Whether it may tell how old this pregnancy is: an ultrasound may have been made long before the first contact.
     */
    boolean mayDate(Result result) {
        return before.filter(end -> !result.day().isAfter(end)).isEmpty()
                && !result.day().isAfter(until())
                && isOfNoOther(result);
    }

    boolean holds(LocalDate other) {
        return !other.isBefore(from) && !other.isAfter(until());
    }

    private boolean isOfNoOther(Result result) {
        String encounter = result.record().getEncounter().getReferenceElement().getIdPart();
        return encounter == null || !ofOthers.contains(encounter);
    }
}
