package ml.keneya.pregnancy;

import java.time.LocalDate;
import ml.keneya.server.Days;

/**
 * A contact that was not made.
 *
 * @param earliest from which day on it counts
 * @param due when it is due; a range where the pregnancy is not dated to the day
 * @param overdue from which day on it is overdue, by the latest day that it may be due
 */
public record DueContact(Slot slot, LocalDate earliest, Days due, LocalDate overdue, State state) {

    /** From the least to say to the most. */
    public enum State {
        UPCOMING,
        DUE,
        OVERDUE,
        MISSED
    }

    /** What is sure of it, whichever of the two is true. */
    DueContact or(DueContact other) {
        LocalDate first = earlier(due.first(), other.due.first());
        LocalDate last = later(due.last(), other.due.last());
        return new DueContact(
                slot,
                earlier(earliest, other.earliest),
                new Days(first, last),
                later(overdue, other.overdue),
                state.compareTo(other.state) < 0 ? state : other.state);
    }

    /** The same when there is no time left for it. */
    public DueContact missed() {
        return new DueContact(slot, earliest, due, overdue, State.MISSED);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
