package ml.keneya.malnutrition;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A complication and how long it lasted, as somebody noted it.
 *
 * @param noted since when it is known
 * @param last the last day on which it was there; empty if it is still
 * @param from the record, as a relative reference
 */
public record Course(Sign sign, LocalDate noted, Optional<LocalDate> last, String from) {

    boolean isThereOn(LocalDate day) {
        return !noted.isAfter(day) && last.filter(day::isAfter).isEmpty();
    }
}
