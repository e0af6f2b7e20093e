package ml.keneya.guide;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptReferenceComponent;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;

/** The part of a choice that comes from one list. */
record ChoiceRow(Link list, boolean isWhole, List<CodeRow> codes) {

    static List<ChoiceRow> of(ValueSet choice, Links links) {
        return choice.getCompose().getInclude().stream()
                .map(part -> of(part, choice, links))
                .toList();
    }

    private static ChoiceRow of(ConceptSetComponent part, ValueSet choice, Links links) {
        Link list = links.to(part.getSystem());
        Optional<CodeSystem> ours = links.contents().find(part.getSystem()).map(CodeSystem.class::cast);
        if (!part.hasConcept()) {
            return new ChoiceRow(
                    list, true, ours.map(system -> whole(system, links)).orElse(List.of()));
        }
        return new ChoiceRow(
                list,
                false,
                part.getConcept().stream()
                        .map(concept -> chosen(part, concept, ours, choice, links))
                        .toList());
    }

    private static List<CodeRow> whole(CodeSystem list, Links links) {
        return CodeRow.of(list, links.speech()).stream()
                .map(row -> row.at(links.to(list.getUrl(), row.code()).href()))
                .toList();
    }

    private static CodeRow chosen(
            ConceptSetComponent part,
            ConceptReferenceComponent concept,
            Optional<CodeSystem> ours,
            ValueSet choice,
            Links links) {
        Optional<ConceptDefinitionComponent> defined = links.contents().concept(part.getSystem(), concept.getCode());
        if (ours.isPresent() && defined.isPresent()) {
            return CodeRow.of(
                    defined.get(),
                    0,
                    links.to(part.getSystem(), concept.getCode()).href(),
                    ours.get(),
                    links.speech());
        }
        return new CodeRow(
                0,
                concept.getCode(),
                "",
                display(concept, choice, Locale.FRENCH),
                display(concept, choice, Locale.ENGLISH),
                Said.NOTHING,
                List.of(),
                false);
    }

    private static Said display(ConceptReferenceComponent concept, ValueSet choice, Locale language) {
        return Stream.of(concept)
                .filter(ConceptReferenceComponent::hasDisplay)
                .map(named -> new Speech(language).of(named, choice))
                .findFirst()
                .orElse(Said.NOTHING);
    }
}
