package ml.keneya.conformance.proof;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.r4.fhirpath.ExpressionNode;
import org.hl7.fhir.r4.fhirpath.FHIRPathEngine;
import org.hl7.fhir.r4.hapi.ctx.HapiWorkerContext;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.ElementDefinition.ElementDefinitionConstraintComponent;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.validation.instance.utils.FHIRPathExpressionFixer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The invariants that weigh values, which two resources of one shape may keep and break: read once for each definition,
 * asked of every resource.
 */
final class ValueRules {

    private static final Logger LOG = LoggerFactory.getLogger(ValueRules.class);
    private static final String BEST_PRACTICE =
            "http://hl7.org/fhir/StructureDefinition/elementdefinition-bestpractice";
    private static final String R4 = "4.0.1";

    /** Those of the standard and of the guide are some nine hundred. */
    private static final int DEFINITIONS = 5_000;

    /** Of contained resources and what refers to them: a resource that has any has no shape. */
    private static final Set<String> OF_CONTAINED = Set.of("dom-3", "ref-1");

    private final Function<String, @Nullable StructureDefinition> definitions;
    private final FHIRPathEngine engine;

    /** Clients name definitions too, by the extensions and profiles that they write: as many as they like. */
    private final LoadingCache<String, Optional<List<ExpressionNode>>> rules =
            Caffeine.newBuilder().maximumSize(DEFINITIONS).build(this::read);

    ValueRules(
            FhirContext fhir,
            IValidationSupport standard,
            Function<String, @Nullable StructureDefinition> definitions) {
        this.definitions = definitions;
        this.engine = new FHIRPathEngine(new HapiWorkerContext(fhir, standard));
    }

    /** Whether the element keeps them all; not if one cannot be asked. */
    boolean areKept(Resource resource, Base element, String definition) {
        Optional<List<ExpressionNode>> asked = rules.get(definition);
        return asked.isPresent() && asked.get().stream().allMatch(rule -> isKept(resource, element, rule));
    }

    /** Those of a definition, as they are written; none either if the validator has to look at it. */
    List<String> of(String definition) {
        return rules.get(definition).orElse(List.of()).stream()
                .map(ExpressionNode::toString)
                .toList();
    }

    private boolean isKept(Resource resource, Base element, ExpressionNode rule) {
        try {
            return engine.evaluateToBoolean(resource, resource, element, rule);
        } catch (RuntimeException cannotBeAsked) {
            // Of a date that is empty, say, the engine ends in whatever it meets.
            LOG.debug("Left to the validator: {} ({})", rule, cannotBeAsked.getClass());
            return false;
        }
    }

    private Optional<List<ExpressionNode>> read(String definition) {
        StructureDefinition read = definitions.apply(definition);
        if (read == null) {
            // Nothing but that it is unknown can be said of such an element.
            return Optional.of(List.of());
        }
        try {
            List<ExpressionNode> weighing = new ArrayList<>();
            for (ElementDefinition element : read.getSnapshot().getElement()) {
                if (Limits.areOf(element)) {
                    return Optional.empty();
                }
                for (ElementDefinitionConstraintComponent constraint : element.getConstraint()) {
                    if (isAsked(constraint)) {
                        add(weighing, path(element), expression(constraint));
                    }
                }
            }
            return Optional.of(List.copyOf(weighing));
        } catch (FHIRException cannotBeRead) {
            LOG.debug("Left to the validator: {} ({})", definition, cannotBeRead.getClass());
            return Optional.empty();
        }
    }

    private static boolean isAsked(ElementDefinitionConstraintComponent constraint) {
        return constraint.hasExpression()
                && !OF_CONTAINED.contains(constraint.getKey())
                && !constraint.hasExtension(BEST_PRACTICE);
    }

    private static String expression(ElementDefinitionConstraintComponent constraint) {
        return FHIRPathExpressionFixer.fixExpr(constraint.getExpression(), constraint.getKey(), R4);
    }

    /** Where the rule holds, as FHIRPath from the root; of slices too, all elements beside them. */
    private static String path(ElementDefinition element) {
        String path = element.getPath();
        return path.contains(".") ? path.substring(path.indexOf('.') + 1).replace("[x]", "") : "";
    }

    private void add(List<ExpressionNode> weighing, String path, String expression) {
        if (!Structural.is(engine.parse(expression))) {
            weighing.add(engine.parse(path.isEmpty() ? expression : path + ".all(" + expression + ")"));
        }
    }
}
