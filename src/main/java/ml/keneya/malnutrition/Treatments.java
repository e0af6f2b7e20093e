package ml.keneya.malnutrition;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All treatments of a person; without those that were begun in error. */
public record Treatments(List<Treatment> all) {

    public Treatments {
        all = all.stream().filter(each -> !each.left("erreur-admission")).toList();
    }

    /** The one that goes on that day; of several the one begun last. */
    Optional<Treatment> openOn(LocalDate day) {
        return all.stream().filter(each -> each.isOpenOn(day)).max(Comparator.comparing(Treatment::start));
    }

    /** The one that ended last before that day, or on it; one whose end nobody knows ended when it began, or later. */
    Optional<Treatment> lastBefore(LocalDate day) {
        return all.stream()
                .filter(each -> each.isOverOn(day))
                .max(Comparator.comparing((Treatment each) -> each.end().orElse(each.start()))
                        .thenComparing(Treatment::start));
    }

    /** By what he was admitted, in this treatment or in those that a transfer continued as it. */
    Set<String> criteriaOf(Treatment treatment) {
        Set<String> criteria = new HashSet<>(treatment.criteria());
        Set<String> seen = new HashSet<>(Set.of(treatment.from()));
        Optional<Treatment> earlier = previous(treatment);
        while (earlier.isPresent() && seen.add(earlier.get().from())) {
            criteria.addAll(earlier.get().criteria());
            earlier = previous(earlier.get());
        }
        return criteria;
    }

    private Optional<Treatment> previous(Treatment treatment) {
        return treatment
                .previous()
                .flatMap(from ->
                        all.stream().filter(each -> each.from().equals(from)).findFirst());
    }
}
