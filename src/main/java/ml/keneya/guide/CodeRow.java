package ml.keneya.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;

/**
 * One code of a list, as a line of its table.
 *
 * @param depth how far it stands below a wider one, from 0
 * @param href to where the code is defined, or empty
 * @param properties what else the list says of it
 */
record CodeRow(
        int depth,
        String code,
        String href,
        Said french,
        Said english,
        Said definition,
        List<Property> properties,
        boolean isRetired) {

    private static final String STATUS = "status";

    /**
     * What a list says of a code besides its names.
     *
     * @param name such as {@code icd11}
     */
    record Property(String name, String value) {

        /** Those whose values are words of their own list, and no codes. */
        private static final Set<String> WORDED = Set.of("colour", "qualifying", "severity", "skilled");

        /** Of the sentence that says it. */
        public String key() {
            return "guide.property." + name;
        }

        public boolean isWorded() {
            return WORDED.contains(name);
        }

        /** Of what the value is called. */
        public String wordKey() {
            return key() + '.' + value;
        }
    }

    /** The codes of a list, those of a hierarchy below their parents. */
    static List<CodeRow> of(CodeSystem list, Speech speech) {
        List<CodeRow> rows = new ArrayList<>();
        add(rows, list.getConcept(), 0, list, speech);
        return rows;
    }

    static CodeRow of(ConceptDefinitionComponent concept, int depth, String href, CodeSystem list, Speech speech) {
        return new CodeRow(
                depth,
                concept.getCode(),
                href,
                new Speech(Locale.FRENCH).of(concept, list),
                new Speech(Locale.ENGLISH).of(concept, list),
                speech.of(concept.getDefinitionElement(), list),
                concept.getProperty().stream()
                        .filter(property -> !property.getCode().equals(STATUS))
                        .map(property -> new Property(
                                property.getCode(),
                                Objects.toString(property.getValue().primitiveValue(), "")))
                        .toList(),
                concept.getProperty().stream()
                        .anyMatch(property -> property.getCode().equals(STATUS)));
    }

    /** Whether the list says anything else of the code than what it is called. */
    boolean isDescribed() {
        return !definition.isEmpty() || !properties.isEmpty();
    }

    /** The same, leading there. */
    CodeRow at(String address) {
        return new CodeRow(depth, code, address, french, english, definition, properties, isRetired);
    }

    private static void add(
            List<CodeRow> rows, List<ConceptDefinitionComponent> concepts, int depth, CodeSystem list, Speech speech) {
        for (ConceptDefinitionComponent concept : concepts) {
            rows.add(of(concept, depth, "", list, speech));
            add(rows, concept.getConcept(), depth + 1, list, speech);
        }
    }
}
