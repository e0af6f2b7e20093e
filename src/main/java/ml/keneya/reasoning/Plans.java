package ml.keneya.reasoning;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import ml.keneya.conformance.ImplementationGuide;
import org.hl7.fhir.r4.model.PlanDefinition;

/** The plans of the guide that can be applied, for a feature says what they are decided by. */
final class Plans {

    private final Map<String, PlanFacts> facts;
    private final Map<String, PlanDefinition> definitions;

    /** @throws IllegalStateException if the guide lacks the plan of a feature */
    Plans(ImplementationGuide guide, List<PlanFacts> facts) {
        this.facts = facts.stream().collect(Collectors.toUnmodifiableMap(PlanFacts::plan, Function.identity()));
        this.definitions = guide.all(PlanDefinition.class)
                .filter(plan -> this.facts.containsKey(plan.getIdElement().getIdPart()))
                .collect(
                        Collectors.toUnmodifiableMap(plan -> plan.getIdElement().getIdPart(), Function.identity()));
        if (!definitions.keySet().equals(this.facts.keySet())) {
            throw new IllegalStateException("The guide lacks a plan: " + this.facts.keySet());
        }
    }

    SortedSet<String> ids() {
        return new TreeSet<>(facts.keySet());
    }

    Optional<PlanDefinition> definition(String id) {
        return Optional.ofNullable(definitions.get(id));
    }

    PlanFacts facts(String id) {
        return Objects.requireNonNull(facts.get(id));
    }
}
