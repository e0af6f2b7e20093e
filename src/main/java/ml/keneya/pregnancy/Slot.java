package ml.keneya.pregnancy;

import java.time.LocalDate;
import ml.keneya.guidance.Source;

/**
 * A place in a schedule of contacts, in days from the beginning of the pregnancy, or from its end where it is
 * postnatal.
 *
 * @param number its name: WHO's weeks, or the number of the contact
 * @param from the first day that counts for it
 * @param due when it is due
 * @param to the last day that counts for it
 * @param next how many days after a contact from here on the next one follows
 */
public record Slot(Schedule schedule, int number, int from, int due, int to, int next, Source source) {

    /** Whose schedule. */
    public enum Schedule {
        WHO,
        NATIONAL,
        POSTNATAL
    }

    boolean holds(int days) {
        return days >= from && days <= to;
    }

    /** That day, or the first or last that counts where it lies outside these. */
    LocalDate within(LocalDate day, LocalDate began) {
        LocalDate first = began.plusDays(from);
        LocalDate last = began.plusDays(to);
        if (day.isBefore(first)) {
            return first;
        }
        return day.isAfter(last) ? last : day;
    }
}
