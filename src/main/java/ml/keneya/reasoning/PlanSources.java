package ml.keneya.reasoning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionDynamicValueComponent;
import org.hl7.fhir.r4.model.RelatedArtifact;
import org.hl7.fhir.r4.model.RequestGroup;
import org.opencds.cqf.fhir.cql.LibraryEngine;

/**
 * Where each action of a plan stands, computed by the plan's own expressions. The engine cannot add it: to an action
 * without sources it gives a list that cannot be changed (clinical-reasoning 4.4.0,
 * ProcessAction.generateRequestAction).
 *
 * @param expressions by the id of the action
 */
record PlanSources(String library, Map<String, Expression> expressions) {

    private static final String PATH = "action.documentation";

    /** Takes them out of that plan, for the engine would stumble over them. */
    static PlanSources takenFrom(PlanDefinition plan) {
        Map<String, Expression> expressions = new HashMap<>();
        for (PlanDefinitionActionComponent action : plan.getAction()) {
            source(action).ifPresent(value -> {
                expressions.put(action.getId(), value.getExpression());
                action.getDynamicValue().remove(value);
            });
        }
        return new PlanSources(plan.getLibrary().get(0).getValue(), expressions);
    }

    private static Optional<PlanDefinitionActionDynamicValueComponent> source(PlanDefinitionActionComponent action) {
        return action.getDynamicValue().stream()
                .filter(value -> PATH.equals(value.getPath()))
                .findFirst();
    }

    void addTo(CarePlan made, LibraryEngine engine, Parameters inputs) {
        made.getContained().stream()
                .filter(RequestGroup.class::isInstance)
                .map(RequestGroup.class::cast)
                .flatMap(group -> group.getAction().stream())
                .forEach(action -> Optional.ofNullable(expressions.get(action.getId())).stream()
                        .flatMap(expression -> sources(expression, engine, inputs).stream())
                        .forEach(source -> action.addDocumentation((RelatedArtifact) source)));
    }

    private List<IBase> sources(Expression expression, LibraryEngine engine, Parameters inputs) {
        List<IBase> found = engine.getExpressionResult(
                null,
                expression.getExpression(),
                expression.getLanguage(),
                library,
                Map.of(),
                inputs,
                null,
                null,
                null,
                null);
        return found == null ? List.of() : found;
    }
}
