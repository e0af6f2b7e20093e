package ml.keneya.pregnancy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a record says.
 *
 * @param day when it was so
 * @param at the same, to the second where that is known
 * @param fact the record
 */
public record Noted<T>(LocalDate day, Instant at, T value, String fact) {

    /** The last of them; of two of one time, the one that stands later. */
    static <T> Optional<Noted<T>> last(List<Noted<T>> all) {
        return all.stream().reduce((one, other) -> other.at().isBefore(one.at()) ? one : other);
    }

    /** The last day on which there is one. */
    static <T> Optional<LocalDate> lastDay(List<Noted<T>> all) {
        return all.stream().map(Noted::day).max(Comparator.naturalOrder());
    }
}
