package ml.keneya.pregnancy;

import java.time.LocalDate;
import java.util.Locale;
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

    /** @throws IllegalArgumentException if it is due on a day that does not count for it */
    public Slot {
        if (due < from || due > to) {
            throw new IllegalArgumentException(
                    "Contact %d of the schedule %s is due on day %d, outside its own days, %d to %d"
                            .formatted(number, schedule.name().toLowerCase(Locale.ROOT), due, from, to));
        }
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
