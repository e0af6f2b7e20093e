package ml.keneya.guide;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.guide.ElementRow.Binding;
import ml.keneya.guide.ElementRow.Mapped;
import ml.keneya.guide.ElementRow.TypeOf;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.ElementDefinition.ElementDefinitionConstraintComponent;
import org.hl7.fhir.r4.model.ElementDefinition.TypeRefComponent;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.Type;

/**
 * The elements of a profile as tables: what it says, and all that it has.
 *
 * @see <a href="http://hl7.org/fhir/R4/elementdefinition.html">FHIR ElementDefinition</a>
 */
final class Elements {

    /** A choice of all types says nothing, in fifty words. */
    private static final int MANY_TYPES = 12;

    static final List<String> FLAGS = List.of("must-support", "modifier", "summary");

    private static final String OURS = "https://keneya.ml/";

    private final FhirContext fhir;
    private final Links links;
    private final Speech speech;
    private final Set<String> mappings;

    Elements(FhirContext fhir, Links links) {
        this.fhir = fhir;
        this.links = links;
        this.speech = links.speech();
        this.mappings = links.contents().mappings();
    }

    /** What the profile itself says; what an element is called stands there even if FHIR says it. */
    List<ElementRow> differential(StructureDefinition profile) {
        Map<String, ElementDefinition> all = new LinkedHashMap<>();
        profile.getSnapshot().getElement().forEach(element -> all.put(element.getId(), element));
        List<ElementRow> rows = new ArrayList<>();
        Deque<String> inside = new ArrayDeque<>();
        for (ElementDefinition said : profile.getDifferential().getElement()) {
            rows.add(row(said, all.getOrDefault(said.getId(), said), inside));
        }
        return rows;
    }

    List<ElementRow> snapshot(StructureDefinition profile) {
        List<ElementRow> rows = new ArrayList<>();
        Deque<String> inside = new ArrayDeque<>();
        for (ElementDefinition element : profile.getSnapshot().getElement()) {
            rows.add(row(element, element, inside));
        }
        return rows;
    }

    /** The guide's own invariants that hold for the profile, those of its parents included. */
    List<Rule> rules(StructureDefinition profile) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        for (ElementDefinition element : profile.getSnapshot().getElement()) {
            for (ElementDefinitionConstraintComponent constraint : ours(element)) {
                rules.merge(constraint.getKey(), rule(constraint, element.getId()), Rule::and);
            }
        }
        return List.copyOf(rules.values());
    }

    private Rule rule(ElementDefinitionConstraintComponent constraint, String element) {
        return new Rule(
                constraint.getKey(),
                constraint.getSeverity().toCode(),
                element,
                speech.ofElement(constraint.getHumanElement()),
                constraint.getExpression());
    }

    /**
     * An invariant.
     *
     * @param severity {@code error} or {@code warning}
     * @param on the elements that it is about
     * @param expression what is computed, in FHIRPath
     */
    record Rule(String key, String severity, String on, Said sentence, String expression) {

        private Rule and(Rule elsewhere) {
            return new Rule(key, severity, on + ", " + elsewhere.on, sentence, expression);
        }
    }

    private ElementRow row(ElementDefinition said, ElementDefinition whole, Deque<String> inside) {
        while (!inside.isEmpty() && !isWithin(said.getId(), inside.peek())) {
            inside.pop();
        }
        String name = name(said.getId(), inside.peek() == null ? "" : inside.peek());
        int depth = inside.size();
        inside.push(said.getId());
        return new ElementRow(
                depth,
                name,
                said.getId(),
                said.hasMin() || said.hasMax() ? whole.getMin() + ".." + whole.getMax() : "",
                flags(said),
                types(said),
                speech.ofElement(whole.getShortElement()),
                comment(said),
                binding(said),
                codes(said),
                value(said),
                ours(said).stream()
                        .map(ElementDefinitionConstraintComponent::getKey)
                        .toList(),
                said.getMapping().stream()
                        .filter(mapping -> mappings.contains(mapping.getIdentity()))
                        .map(mapping -> new Mapped("guide.mapping." + mapping.getIdentity(), mapping.getMap()))
                        .distinct()
                        .toList());
    }

    /** Only ours: FHIR's own are long, in English, and a click away. */
    private Said comment(ElementDefinition element) {
        Said comment = speech.ofElement(element.getCommentElement());
        return element.getCommentElement().hasExtension() ? comment : Said.NOTHING;
    }

    private static List<ElementDefinitionConstraintComponent> ours(ElementDefinition element) {
        return element.getConstraint().stream()
                .filter(constraint ->
                        constraint.hasSource() && constraint.getSource().startsWith(OURS))
                .toList();
    }

    private static List<String> flags(ElementDefinition element) {
        return FLAGS.stream()
                .filter(flag -> switch (flag) {
                    case "must-support" -> element.getMustSupport();
                    case "modifier" -> element.getIsModifier();
                    default -> element.getIsSummary();
                })
                .toList();
    }

    private List<TypeOf> types(ElementDefinition element) {
        if (element.hasContentReference()) {
            return List.of(new TypeOf(element.getContentReference(), List.of()));
        }
        if (element.getType().size() > MANY_TYPES) {
            return List.of(new TypeOf("*", List.of()));
        }
        return element.getType().stream().map(this::type).toList();
    }

    private TypeOf type(TypeRefComponent type) {
        // The standard writes the types of ids and values as those of FHIRPath, http://hl7.org/fhirpath/System.String.
        String name = type.getCode().substring(type.getCode().lastIndexOf('.') + 1);
        return new TypeOf(
                name,
                Stream.concat(type.getProfile().stream(), type.getTargetProfile().stream())
                        .map(CanonicalType::getValue)
                        .map(links::to)
                        .toList());
    }

    private List<Binding> binding(ElementDefinition element) {
        if (!element.hasBinding() || !element.getBinding().hasValueSet()) {
            return List.of();
        }
        return List.of(new Binding(
                links.to(element.getBinding().getValueSet()),
                element.getBinding().getStrength().toCode()));
    }

    private List<Link> codes(ElementDefinition element) {
        return fixed(element).map(Elements::codings).orElse(List.of()).stream()
                .map(coding -> links.to(coding.getSystem(), coding.getCode()))
                .toList();
    }

    private String value(ElementDefinition element) {
        return fixed(element)
                .filter(value -> codings(value).isEmpty())
                .map(value -> value.isPrimitive()
                        ? value.primitiveValue()
                        : fhir.newJsonParser().encodeToString(value))
                .orElse("");
    }

    private static Optional<Type> fixed(ElementDefinition element) {
        return Optional.ofNullable(element.hasFixed() ? element.getFixed() : element.getPattern());
    }

    private static List<Coding> codings(Type value) {
        if (value instanceof Coding coding && coding.hasCode()) {
            return List.of(coding);
        }
        return value instanceof CodeableConcept concept ? concept.getCoding() : List.of();
    }

    private static boolean isWithin(String id, String outer) {
        return id.startsWith(outer + '.') || id.startsWith(outer + ':');
    }

    /** What is left of the id below the line that it stands under; a slice keeps the element that it is a slice of. */
    private static String name(String id, String outer) {
        if (outer.isEmpty() || id.startsWith(outer + ':')) {
            return id.substring(id.lastIndexOf('.') + 1);
        }
        return id.substring(outer.length() + 1);
    }
}
