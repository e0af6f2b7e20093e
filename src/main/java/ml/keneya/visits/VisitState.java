package ml.keneya.visits;

import java.time.LocalDate;
import java.util.Locale;

/** How it stands on a day with a visit that was due. */
enum VisitState {
    /** On that day. */
    DUE,
    /** It was due, and there is still time. */
    ABSENT,
    /** There is none left: of a treatment a default, of a contact that it is overdue. */
    OVERDUE;

    static VisitState on(LocalDate day, LocalDate due, LocalDate until) {
        if (until.isBefore(day)) {
            return OVERDUE;
        }
        return due.isBefore(day) ? ABSENT : DUE;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
