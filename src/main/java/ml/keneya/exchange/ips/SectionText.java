package ml.keneya.exchange.ips;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ml.keneya.server.Messages;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Narrative.NarrativeStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Ratio;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;

/** A section in words: a line for each entry, with its day, what it is, and its value. */
final class SectionText {

    private static final int DAY = 10;

    /** Where a record says what it is, and when. */
    private static final List<String> WHAT = List.of("code", "vaccineCode", "medication[x]", "title", "description");

    private static final List<String> WHEN = List.of(
            "effective[x]",
            "occurrence[x]",
            "performed[x]",
            "onset[x]",
            "recordedDate",
            "whenHandedOver",
            "authoredOn",
            "date",
            "period");

    private final Map<String, BundleEntryComponent> entries;
    private final Messages messages;
    private final Locale language;

    SectionText(Bundle document, Messages messages, Locale language) {
        this.entries = document.getEntry().stream()
                .collect(Collectors.toMap(BundleEntryComponent::getFullUrl, entry -> entry, (first, again) -> first));
        this.messages = messages;
        this.language = language;
    }

    void write(SectionComponent section) {
        XhtmlNode div = new XhtmlNode(NodeType.Element, "div");
        XhtmlNode list = div.addTag("ul");
        section.getEntry().stream()
                .map(Reference::getReference)
                .map(entries::get)
                .filter(entry -> entry != null)
                .forEach(entry -> line(list, entry));
        if (list.getChildNodes().isEmpty()) {
            div = new XhtmlNode(NodeType.Element, "div");
            div.addTag("p").tx(messages.text(language, "ips.nothing"));
        }
        Narrative text = new Narrative().setStatus(NarrativeStatus.GENERATED);
        text.setDiv(div);
        section.setText(text);
    }

    private static void line(XhtmlNode list, BundleEntryComponent entry) {
        Resource record = entry.getResource();
        XhtmlNode line = list.addTag("li").setAttribute("id", SelfContained.anchor(entry));
        String words = Stream.of(Optional.of(what(record)), value(record))
                .flatMap(Optional::stream)
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining(" : "));
        line.tx(Stream.concat(when(record).stream(), Stream.of(words)).collect(Collectors.joining(" – ")));
    }

    private static String what(Resource record) {
        return WHAT.stream()
                .flatMap(name -> values(record, name))
                .map(SectionText::words)
                .filter(each -> !each.isBlank())
                .findFirst()
                .orElse(record.fhirType());
    }

    private static Optional<String> when(Resource record) {
        return WHEN.stream()
                .flatMap(name -> values(record, name))
                .flatMap(value ->
                        value instanceof Period period ? Stream.of(period.getStartElement()) : Stream.of(value))
                .filter(value -> value instanceof BaseDateTimeType date && date.hasValue())
                .map(value -> ((BaseDateTimeType) value).getValueAsString())
                .map(date -> date.substring(0, Math.min(DAY, date.length())))
                .findFirst();
    }

    private static Optional<String> value(Resource record) {
        if (record instanceof AllergyIntolerance allergy) {
            return Optional.of(allergy.getReaction().stream()
                    .flatMap(reaction -> reaction.getManifestation().stream())
                    .map(SectionText::words)
                    .collect(Collectors.joining(", ")));
        }
        if (!(record instanceof Observation observation)) {
            return Optional.empty();
        }
        return observation.hasValue()
                ? Optional.of(words(observation.getValue()))
                : Optional.of(observation.getComponent().stream()
                        .map(SectionText::words)
                        .collect(Collectors.joining(", ")));
    }

    private static String words(ObservationComponentComponent component) {
        return words(component.getCode()) + ' ' + (component.hasValue() ? words(component.getValue()) : "");
    }

    private static String words(Base value) {
        if (value instanceof CodeableConcept concept) {
            return concept.hasText()
                    ? concept.getText()
                    : concept.getCoding().stream()
                            .findFirst()
                            .map(SectionText::words)
                            .orElse("");
        }
        if (value instanceof Coding coding) {
            return coding.hasDisplay() ? coding.getDisplay() : String.valueOf(coding.getCode());
        }
        if (value instanceof Quantity quantity) {
            return (quantity.hasComparator() ? quantity.getComparator().toCode() + ' ' : "")
                    + (quantity.hasValue() ? quantity.getValue().toPlainString() : "")
                    + ' '
                    + (quantity.hasUnit() ? quantity.getUnit() : quantity.hasCode() ? quantity.getCode() : "");
        }
        if (value instanceof Range range) {
            return words(range.getLow()) + " – " + words(range.getHigh());
        }
        if (value instanceof Ratio ratio) {
            return words(ratio.getNumerator()) + " / " + words(ratio.getDenominator());
        }
        if (value instanceof Reference reference) {
            return reference.hasDisplay() ? reference.getDisplay() : "";
        }
        return value instanceof Type && value.isPrimitive() ? String.valueOf(value.primitiveValue()) : "";
    }

    private static Stream<? extends Base> values(Resource record, String name) {
        Property property = record.getNamedProperty(name);
        return property == null ? Stream.empty() : property.getValues().stream();
    }
}
