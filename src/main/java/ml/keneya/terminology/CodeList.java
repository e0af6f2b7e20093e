package ml.keneya.terminology;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemHierarchyMeaning;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.CodeSystem.PropertyType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.ValueSet;

/** A list of codes: one line of {@code codesystems.csv} together with the file of its name. */
record CodeList(Row about) {

    private static final String RETIRED = "retired";

    String name() {
        return about.text("name");
    }

    boolean isComplete() {
        return content() == CodeSystemContentMode.COMPLETE;
    }

    CodeSystem codeSystem(List<Row> rows) {
        CodeSystem system = new CodeSystem();
        system.setId(name());
        system.setLanguage(language().code());
        system.setUrl(url());
        about.optional("version").ifPresent(system::setVersion);
        system.setName(new ComputableName(name()).toString());
        about.wording("title", language()).into(system.getTitleElement());
        system.setStatus(PublicationStatus.ACTIVE);
        system.setExperimental(false);
        about.wording("description", language()).into(system.getDescriptionElement());
        // FHIR's place for the material that a list rests on.
        about.optionalWording("source", language()).ifPresent(source -> source.into(system.getPurposeElement()));
        about.optional("copyright").ifPresent(system::setCopyright);
        system.setCaseSensitive(true);
        system.setContent(content());
        if (isComplete()) {
            system.setPublisher("Keneya");
            system.setValueSet(valueSetUrl());
        }
        declareProperties(system, rows);
        addConcepts(system, rows);
        return system;
    }

    /** The value set that is this whole list. */
    ValueSet valueSet() {
        ValueSet whole = new ValueSet();
        whole.setId(name());
        whole.setLanguage(language().code());
        whole.setUrl(valueSetUrl());
        about.optional("version").ifPresent(whole::setVersion);
        whole.setName(new ComputableName(name()).toString());
        about.wording("title", language()).into(whole.getTitleElement());
        whole.setStatus(PublicationStatus.ACTIVE);
        whole.setExperimental(false);
        whole.setPublisher("Keneya");
        about.wording("description", language()).into(whole.getDescriptionElement());
        whole.getCompose().addInclude().setSystem(url());
        return whole;
    }

    private void addConcepts(CodeSystem system, List<Row> rows) {
        Map<String, ConceptDefinitionComponent> byCode = new LinkedHashMap<>();
        for (Row row : rows) {
            if (byCode.put(row.text("code"), concept(row)) != null) {
                throw new IllegalArgumentException(name() + " has the code " + row.text("code") + " twice");
            }
        }
        for (Row row : rows) {
            ConceptDefinitionComponent concept = concept(byCode, row.text("code"));
            row.optional("parent")
                    .ifPresentOrElse(
                            parent -> {
                                system.setHierarchyMeaning(CodeSystemHierarchyMeaning.ISA);
                                concept(byCode, parent).addConcept(concept);
                            },
                            () -> system.addConcept(concept));
        }
    }

    private ConceptDefinitionComponent concept(Map<String, ConceptDefinitionComponent> byCode, String code) {
        ConceptDefinitionComponent concept = byCode.get(code);
        if (concept == null) {
            throw new IllegalArgumentException(name() + " names a parent that it does not hold: " + code);
        }
        return concept;
    }

    private ConceptDefinitionComponent concept(Row row) {
        ConceptDefinitionComponent concept = new ConceptDefinitionComponent();
        concept.setCode(row.text("code"));
        Wording display = row.wording("display", language());
        concept.setDisplay(display.text());
        concept.addDesignation()
                .setLanguage(language().other().code())
                .setUse(new Coding("http://terminology.hl7.org/CodeSystem/designation-usage", "display", ""))
                .setValue(display.translation());
        row.optionalWording("definition", language())
                .ifPresent(definition -> definition.into(concept.getDefinitionElement()));
        for (String property : row.properties()) {
            row.property(property)
                    .ifPresent(value -> concept.addProperty().setCode(property).setValue(new StringType(value)));
        }
        if (row.text("status").equals(RETIRED)) {
            concept.addProperty().setCode("status").setValue(new CodeType(RETIRED));
        }
        return concept;
    }

    private void declareProperties(CodeSystem system, List<Row> rows) {
        rows.stream()
                .limit(1)
                .flatMap(row -> row.properties().stream())
                .forEach(property -> system.addProperty().setCode(property).setType(PropertyType.STRING));
        if (rows.stream().anyMatch(row -> row.text("status").equals(RETIRED))) {
            system.addProperty()
                    .setCode("status")
                    .setUri("http://hl7.org/fhir/concept-properties#status")
                    .setType(PropertyType.CODE);
        }
    }

    private Language language() {
        return Language.of(about.text("language"));
    }

    private CodeSystemContentMode content() {
        return CodeSystemContentMode.valueOf(about.text("content").toUpperCase(Locale.ROOT));
    }

    private String url() {
        return about.text("url");
    }

    private String valueSetUrl() {
        return url().replace("/CodeSystem/", "/ValueSet/");
    }
}
