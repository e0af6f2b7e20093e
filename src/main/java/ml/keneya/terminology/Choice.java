package ml.keneya.terminology;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;

/** A choice of codes from one list or several: one line of {@code valuesets.csv} together with the file of its name. */
record Choice(Row about) {

    String name() {
        return about.text("name");
    }

    /** A line without a code takes its whole list. */
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
            row.optional("code").ifPresent(code -> include.addConcept().setCode(code));
        }
        return choice;
    }
}
