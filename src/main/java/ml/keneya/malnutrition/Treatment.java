package ml.keneya.malnutrition;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A treatment in one unit ({@code ml-cmam-episode}).
 *
 * @param from the record, as a relative reference
 * @param ended whether it is over, be the day known or not
 * @param exit the code of {@code ml-cmam-exit}
 * @param criteria the codes of {@code ml-cmam-criterion}
 * @param previous the treatment that a transfer closed, as a relative reference
 */
public record Treatment(
        String from,
        Unit unit,
        LocalDate start,
        boolean ended,
        Optional<LocalDate> end,
        Optional<String> exit,
        Set<String> criteria,
        Optional<String> previous) {

    boolean isOpenOn(LocalDate day) {
        return !start.isAfter(day)
                && (!ended || end.filter(each -> each.isAfter(day)).isPresent());
    }

    boolean isOverOn(LocalDate day) {
        return !start.isAfter(day) && !isOpenOn(day);
    }

    boolean left(String code) {
        return exit.filter(code::equals).isPresent();
    }

    /** As it was known on that day: how it ended later was not. */
    Treatment asOf(LocalDate day) {
        return isOpenOn(day)
                ? new Treatment(from, unit, start, false, Optional.empty(), Optional.empty(), criteria, previous)
                : this;
    }
}
