package ml.keneya.terminology;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptReferenceComponent;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;

/** A choice of codes from one list or several: one line of {@code valuesets.csv} together with the file of its name. */
record Choice(Row about) {

    String name() {
        return about.text("name");
    }

    /** A line without a code takes its whole list. One with a code may say how it reads, where its list is not ours. */
    ValueSet valueSet(List<Row> rows) {
        ValueSet choice = new ValueSet();
        choice.setId(name());
        choice.setLanguage(Language.FR.code());
        choice.setUrl(about.text("url"));
        choice.setVersion(about.text("version"));
        choice.setName(new ComputableName(name()).toString());
        about.wording("title", Language.FR).into(choice.getTitleElement());
        choice.setStatus(PublicationStatus.ACTIVE);
        choice.setExperimental(false);
        choice.setPublisher("Keneya");
        about.wording("description", Language.FR).into(choice.getDescriptionElement());
        Map<String, ConceptSetComponent> bySystem = new LinkedHashMap<>();
        for (Row row : rows) {
            ConceptSetComponent include = bySystem.computeIfAbsent(
                    row.text("system"),
                    system -> choice.getCompose().addInclude().setSystem(system));
            row.optional("code").ifPresent(code -> name(include.addConcept().setCode(code), row));
        }
        return choice;
    }

    private void name(ConceptReferenceComponent concept, Row row) {
        row.optionalWording("display", Language.FR).ifPresent(display -> {
            concept.setDisplay(display.text());
            concept.addDesignation()
                    .setLanguage(Language.EN.code())
                    .setUse(new Coding("http://terminology.hl7.org/CodeSystem/designation-usage", "display", ""))
                    .setValue(display.translation());
        });
    }
}
