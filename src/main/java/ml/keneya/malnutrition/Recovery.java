package ml.keneya.malnutrition;

import java.time.LocalDate;
import java.util.List;
import ml.keneya.guidance.Source;

/**
 * How far somebody has recovered by one visit.
 *
 * @param missing what was not measured or is not known, if it is not judged
 */
record Recovery(LocalDate day, State state, List<String> missing, List<Source> sources, List<String> facts) {

    enum State {
        /** All by which he was admitted is normal, without oedema. */
        RECOVERED,
        /** Nothing is severe any more. */
        NO_LONGER_SEVERE,
        NOT_RECOVERED,
        NOT_JUDGED
    }

    static Recovery notJudged(LocalDate day, List<String> missing) {
        return new Recovery(day, State.NOT_JUDGED, missing.stream().distinct().toList(), List.of(), List.of());
    }

    boolean isAtLeast(State other) {
        return state.compareTo(other) <= 0;
    }
}
