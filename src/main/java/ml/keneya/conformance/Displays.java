package ml.keneya.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.util.FhirTerser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ml.keneya.server.Messages;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionDesignationComponent;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Resource;

/**
 * Doubts what a resource calls a code of the guide's own lists, unless that is one of its names, in any language: it
 * may be the name of another.
 *
 * <p>HL7's validator could ask so too. HAPI 8.8.0 tells it that every name is right, and knows one name of each code.
 */
final class Displays {

    private final Map<String, Map<String, List<String>>> names = new HashMap<>();
    private final FhirTerser terser;
    private final Messages messages;

    Displays(ImplementationGuide guide, FhirContext fhir, Messages messages) {
        this.terser = fhir.newTerser();
        this.messages = messages;
        guide.all(CodeSystem.class)
                // Those of others have more names than the part of them that is here.
                .filter(list -> list.getContent() == CodeSystemContentMode.COMPLETE)
                .forEach(list -> add(list.getConcept(), names.computeIfAbsent(list.getUrl(), url -> new HashMap<>())));
    }

    private static void add(List<ConceptDefinitionComponent> concepts, Map<String, List<String>> names) {
        for (ConceptDefinitionComponent concept : concepts) {
            names.put(
                    concept.getCode(),
                    Stream.concat(
                                    Stream.ofNullable(concept.getDisplay()),
                                    concept.getDesignation().stream()
                                            .map(ConceptDefinitionDesignationComponent::getValue))
                            .toList());
            add(concept.getConcept(), names);
        }
    }

    List<Finding> findings(Resource resource, Locale language) {
        List<Finding> findings = new ArrayList<>();
        terser.visit(resource, (owner, element, path, child, definition) -> {
            if (element instanceof Coding coding && isDoubtful(coding)) {
                findings.add(finding(coding, place(resource, path), language));
            }
        });
        return findings.stream().distinct().toList();
    }

    private boolean isDoubtful(Coding coding) {
        if (!coding.hasSystem() || !coding.hasCode() || !coding.hasDisplay()) {
            return false;
        }
        List<String> right = names(coding);
        return !right.isEmpty()
                && !right.contains(coding.getDisplay())
                && right.stream().noneMatch(name -> folded(name).equals(folded(coding.getDisplay())));
    }

    private List<String> names(Coding coding) {
        return names.getOrDefault(coding.getSystem(), Map.of()).getOrDefault(coding.getCode(), List.of());
    }

    private static String place(Resource resource, List<String> path) {
        return Stream.concat(Stream.of(resource.fhirType()), path.stream())
                .map(step -> step.replace("[x]", ""))
                .collect(Collectors.joining("."));
    }

    private Finding finding(Coding coding, String place, Locale language) {
        return new Finding(
                IssueSeverity.WARNING,
                "display",
                place,
                messages.text(
                        language,
                        "conformance.display",
                        coding.getDisplay(),
                        coding.getCode(),
                        coding.getSystem(),
                        String.join(" / ", names(coding))));
    }

    /** Without regard to case, apostrophes and kinds of space. */
    private static String folded(String name) {
        return name.replace('\u2019', '\'')
                .replaceAll("[\\s\u00a0\u202f]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
