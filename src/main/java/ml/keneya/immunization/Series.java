package ml.keneya.immunization;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The doses of one vaccine that a child needs.
 *
 * @param vaccine code of ml-vaccine
 * @param counts this and the vaccines that stand for it
 * @param begun only for who has the first dose before this age
 * @param girls only for girls
 * @param everywhere whether all districts give it, not some that were chosen
 * @param doses from the first to the last
 */
record Series(
        String vaccine,
        Set<String> counts,
        Optional<Period> begun,
        boolean girls,
        boolean everywhere,
        List<CalendarDose> doses) {

    /** The ages at which it changes what is to be given: to none, or to another series. */
    Stream<Period> limits() {
        return Stream.concat(begun.stream(), doses.stream().flatMap(dose -> dose.until().stream()));
    }
}
