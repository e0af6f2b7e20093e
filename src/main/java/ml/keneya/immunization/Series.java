package ml.keneya.immunization;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The doses of one vaccine that a child needs.
 *
 * @param vaccine code of ml-vaccine
 * @param counts this and the vaccines that stand for it
 * @param begun only for who has the first dose before this age
 * @param girls only for girls
 * @param doses from the first to the last
 */
record Series(String vaccine, Set<String> counts, Optional<Period> begun, boolean girls, List<CalendarDose> doses) {}
