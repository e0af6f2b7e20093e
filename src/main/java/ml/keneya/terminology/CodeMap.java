package ml.keneya.terminology;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ConceptMap.ConceptMapGroupComponent;
import org.hl7.fhir.r4.model.ConceptMap.SourceElementComponent;
import org.hl7.fhir.r4.model.ConceptMap.TargetElementComponent;
import org.hl7.fhir.r4.model.Enumerations.ConceptMapEquivalence;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;

/**
 * What the codes of one list are called in others: one line of {@code conceptmaps.csv} together with the file of its
 * name.
 *
 * @see <a href="http://hl7.org/fhir/R4/conceptmap.html">FHIR ConceptMap</a>
 */
record CodeMap(Row about) {

    String name() {
        return about.text("name");
    }

    /**
     * The map, each code with the name that its own list gives it.
     *
     * @param lists every list, for the names
     * @throws IllegalArgumentException if a code is in no list
     */
    ConceptMap conceptMap(List<Row> rows, List<CodeSystem> lists) {
        ConceptMap map = new ConceptMap();
        map.setId(name());
        map.setLanguage(Language.FR.code());
        map.setUrl(about.text("url"));
        map.setVersion(about.text("version"));
        map.setName(new ComputableName(name()).toString());
        about.wording("title", Language.FR).into(map.getTitleElement());
        map.setStatus(PublicationStatus.ACTIVE);
        map.setExperimental(false);
        map.setPublisher("Keneya");
        about.wording("description", Language.FR).into(map.getDescriptionElement());
        Map<String, Map<String, String>> names =
                lists.stream().collect(Collectors.toMap(CodeSystem::getUrl, CodeMap::names));
        for (Row row : rows) {
            add(group(map, row.text("target.system")), row, names);
        }
        return map;
    }

    private void add(ConceptMapGroupComponent group, Row row, Map<String, Map<String, String>> names) {
        TargetElementComponent target = element(group, row.text("code"), names).addTarget();
        target.setEquivalence(ConceptMapEquivalence.fromCode(row.text("equivalence")));
        row.optional("target.code")
                .ifPresent(code -> target.setCode(code).setDisplay(name(names, group.getTarget(), code)));
        row.optionalWording("comment", Language.FR).ifPresent(comment -> comment.into(target.getCommentElement()));
    }

    private ConceptMapGroupComponent group(ConceptMap map, String target) {
        return map.getGroup().stream()
                .filter(group -> group.getTarget().equals(target))
                .findFirst()
                .orElseGet(() -> map.addGroup().setSource(about.text("source")).setTarget(target));
    }

    private SourceElementComponent element(
            ConceptMapGroupComponent group, String code, Map<String, Map<String, String>> names) {
        return group.getElement().stream()
                .filter(element -> element.getCode().equals(code))
                .findFirst()
                .orElseGet(() -> group.addElement().setCode(code).setDisplay(name(names, group.getSource(), code)));
    }

    private String name(Map<String, Map<String, String>> names, String list, String code) {
        return Optional.ofNullable(names.get(list))
                .map(codes -> codes.get(code))
                .orElseThrow(() -> new IllegalArgumentException(
                        name() + " names a code that is in no list: " + list + "|" + code));
    }

    private static Map<String, String> names(CodeSystem list) {
        return list.getConcept().stream()
                .flatMap(CodeMap::withChildren)
                .collect(Collectors.toMap(ConceptDefinitionComponent::getCode, ConceptDefinitionComponent::getDisplay));
    }

    private static Stream<ConceptDefinitionComponent> withChildren(ConceptDefinitionComponent concept) {
        return Stream.concat(Stream.of(concept), concept.getConcept().stream().flatMap(CodeMap::withChildren));
    }
}
