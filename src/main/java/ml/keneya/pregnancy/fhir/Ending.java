package ml.keneya.pregnancy.fhir;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * That a pregnancy, or her being followed, is over.
 *
 * @param day when, where that is known
 * @param exact whether it is the day of the birth, and not that on which the file was closed
 * @param closure how the episode says that it ended, a code of {@code ml-anc-closure}
 * @param facts the records
 */
record Ending(Optional<LocalDate> day, boolean exact, Kind kind, Optional<String> closure, List<String> facts) {

    enum Kind {
        BIRTH,
        /** A miscarriage or abortion. */
        LOSS,
        DEATH,
        /** Lost to follow-up, moved, or not said: she may still be pregnant. */
        UNKNOWN
    }

    /** Whether she is seen in the weeks after it. */
    boolean callsForCare() {
        return kind == Kind.BIRTH || kind == Kind.LOSS;
    }

    static Kind kind(Optional<String> closure) {
        return switch (closure.orElse("")) {
            case "live-birth", "stillbirth" -> Kind.BIRTH;
            case "miscarriage", "abortion" -> Kind.LOSS;
            case "woman-died" -> Kind.DEATH;
            default -> Kind.UNKNOWN;
        };
    }
}
