package ml.keneya.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.ResourceType;
import org.hl7.fhir.r4.model.StructureDefinition;

/**
 * What of one service, or of the code lists, is still to be confirmed with the national protocol, for who knows it.
 *
 * @param id what it is called in an address
 * @param service whose it is: none for the code lists
 */
record ToConfirm(String id, List<Said> service, List<Of> resources) {

    /** What one resource still asks. */
    record Of(Link resource, List<Point> points) {}

    /**
     * One thing to confirm.
     *
     * @param on the element, the code or the rule; empty where it is about the whole
     */
    record Point(String on, Said text) {}

    static List<ToConfirm> of(Links links) {
        Contents contents = links.contents();
        List<ToConfirm> parts = new ArrayList<>();
        for (Contents.Service service : contents.services()) {
            parts.add(new ToConfirm(
                    service.about().getId(),
                    List.of(links.speech().of(service.about().getNameElement(), "fr")),
                    resources(service.resources().stream(), links)));
        }
        parts.add(new ToConfirm(
                "lists",
                List.of(),
                resources(
                        Stream.of(ResourceType.CodeSystem, ResourceType.ValueSet, ResourceType.ConceptMap)
                                .flatMap(type -> contents.resources(type).stream()),
                        links)));
        return parts.stream().filter(part -> !part.resources().isEmpty()).toList();
    }

    public int points() {
        return resources.stream().mapToInt(resource -> resource.points().size()).sum();
    }

    private static List<Of> resources(Stream<MetadataResource> resources, Links links) {
        return resources
                .map(resource -> new Of(
                        links.to(resource),
                        points(resource, links)
                                .filter(point -> point.text().isToBeConfirmed())
                                .distinct()
                                .toList()))
                .filter(of -> !of.points().isEmpty())
                .toList();
    }

    private static Stream<Point> points(MetadataResource resource, Links links) {
        Speech speech = links.speech();
        Stream<Point> whole = Stream.of(new Point("", speech.of(resource.getDescriptionElement(), resource)));
        return Stream.concat(whole, details(resource, links));
    }

    private static Stream<Point> details(MetadataResource resource, Links links) {
        Speech speech = links.speech();
        if (resource instanceof StructureDefinition profile) {
            return Stream.concat(
                    Stream.of(new Point("", speech.of(profile.getPurposeElement(), profile))),
                    profile.getDifferential().getElement().stream().flatMap(element -> points(element, speech)));
        }
        if (resource instanceof Questionnaire form) {
            return ItemRow.of(form, links).stream().map(item -> new Point(item.linkId(), item.text()));
        }
        if (resource instanceof CodeSystem list) {
            return Stream.concat(
                    Stream.of(new Point("", speech.of(list.getPurposeElement(), list))),
                    points(list.getConcept(), list, speech));
        }
        if (resource instanceof ConceptMap map) {
            return MapRow.of(map, links).stream()
                    .map(row -> new Point(row.source().name(), row.comment()));
        }
        return Stream.empty();
    }

    private static Stream<Point> points(ElementDefinition element, Speech speech) {
        return Stream.concat(
                Stream.of(element.getShortElement(), element.getCommentElement())
                        .map(text -> new Point(element.getId(), speech.ofElement(text))),
                element.getConstraint().stream()
                        .map(rule -> new Point(rule.getKey(), speech.ofElement(rule.getHumanElement()))));
    }

    private static Stream<Point> points(List<ConceptDefinitionComponent> concepts, CodeSystem list, Speech speech) {
        return concepts.stream()
                .flatMap(concept -> Stream.concat(
                        Stream.of(
                                new Point(concept.getCode(), speech.of(concept, list)),
                                new Point(concept.getCode(), speech.of(concept.getDefinitionElement(), list))),
                        points(concept.getConcept(), list, speech)));
    }
}
