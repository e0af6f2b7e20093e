package ml.keneya.guide;

import java.util.List;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.Enumerations.ConceptMapEquivalence;

/**
 * What one code is called in another list, as a line of a table.
 *
 * @param equivalence what the target is to the source, as FHIR says it
 * @param target the code there; without a name when there is none
 */
record MapRow(Link source, String equivalence, Link target, Link list, Said comment) {

    static List<MapRow> of(ConceptMap map, Links links) {
        return map.getGroup().stream()
                .flatMap(group -> group.getElement().stream()
                        .flatMap(element -> element.getTarget().stream()
                                .map(target -> new MapRow(
                                        links.to(group.getSource(), element.getCode()),
                                        target.getEquivalence().toCode(),
                                        target.getEquivalence() == ConceptMapEquivalence.UNMATCHED
                                                ? new Link("", Said.NOTHING, "")
                                                : links.to(group.getTarget(), target.getCode()),
                                        links.to(group.getTarget()),
                                        links.speech().of(target.getCommentElement(), map)))))
                .toList();
    }
}
