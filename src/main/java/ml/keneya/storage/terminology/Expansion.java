package ml.keneya.storage.terminology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptReferenceComponent;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionComponent;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionContainsComponent;
import org.jspecify.annotations.Nullable;

/**
 * An expansion by HAPI, brought to what was asked for.
 *
 * @see <a href="https://hl7.org/fhir/R4/valueset-operation-expand.html">FHIR R4, $expand</a>
 */
record Expansion(ValueSet valueSet) {

    /**
     * Puts back the codes that the value set names and HAPI left out, because the part of their system that is stored
     * here does not hold them. A fragment cannot tell that a code does not exist.
     */
    void addLost(Function<String, Optional<Fragment>> fragmentOfSystem) {
        if (valueSet.getCompose().hasExclude()) {
            return;
        }
        for (ConceptSetComponent include : valueSet.getCompose().getInclude()) {
            if (include.hasConcept()
                    && !include.hasValueSet()
                    && fragmentOfSystem.apply(include.getSystem()).isPresent()) {
                include.getConcept().stream()
                        .filter(concept -> find(include, concept).isEmpty())
                        .forEach(concept -> expansion()
                                .addContains()
                                .setSystem(include.getSystem())
                                .setCode(concept.getCode())
                                .setDisplay(concept.getDisplay()));
            }
        }
    }

    /** Adds the names that HAPI leaves out: those of the value set itself, and those of a fragment. */
    void addNames(Function<String, Optional<Fragment>> fragmentOfSystem) {
        for (ConceptSetComponent include : valueSet.getCompose().getInclude()) {
            for (ConceptReferenceComponent concept : include.getConcept()) {
                find(include, concept)
                        .filter(found -> !found.hasDesignation())
                        .ifPresent(
                                found -> concept.getDesignation().forEach(name -> found.addDesignation(name.copy())));
            }
        }
        expansion().getContains().stream()
                .filter(concept -> !concept.hasDesignation())
                .forEach(concept -> fragmentOfSystem
                        .apply(concept.getSystem())
                        .ifPresent(fragment -> fragment.names(concept.getCode())
                                .forEach(name -> concept.addDesignation()
                                        .setLanguage(name.getLanguage())
                                        .setUse(name.getUse())
                                        .setValue(name.getValue()))));
    }

    /** Shows each code in this language, where it has a name in it; the name it had stands among the designations. */
    void speak(DisplayLanguage language, UnaryOperator<@Nullable String> languageOfSystem) {
        expansion().getContains().forEach(concept -> speak(concept, language, languageOfSystem));
        expansion().addParameter().setName("displayLanguage").setValue(new CodeType(language.tag()));
    }

    private static void speak(
            ValueSetExpansionContainsComponent concept,
            DisplayLanguage language,
            UnaryOperator<@Nullable String> languageOfSystem) {
        concept.getDesignation().stream()
                .filter(name -> language.takes(name.getUse().getCode(), name.getLanguage()))
                .findFirst()
                .ifPresent(name -> {
                    String before = concept.getDisplay();
                    concept.setDisplay(name.getValue());
                    name.setValue(before).setLanguage(languageOfSystem.apply(concept.getSystem()));
                });
        concept.getContains().forEach(child -> speak(child, language, languageOfSystem));
    }

    /**
     * Puts the codes in that order; those that it lacks come last, by system and code.
     *
     * @param order each as {@code system|code}
     */
    void sort(List<String> order) {
        Map<String, Integer> places = new HashMap<>();
        order.forEach(code -> places.putIfAbsent(code, places.size()));
        expansion()
                .setContains(expansion().getContains().stream()
                        .sorted(Comparator.comparing((ValueSetExpansionContainsComponent concept) ->
                                        places.getOrDefault(key(concept), Integer.MAX_VALUE))
                                .thenComparing(Expansion::key))
                        .toList());
    }

    private static String key(ValueSetExpansionContainsComponent concept) {
        return concept.getSystem() + '|' + concept.getCode();
    }

    void keep(TextFilter filter) {
        expansion()
                .setContains(expansion().getContains().stream()
                        .filter(filter::matches)
                        .toList());
        expansion().addParameter().setName("filter").setValue(new StringType(filter.text()));
    }

    /** Leaves one page; the total stays that of all. */
    void cut(int offset, int count) {
        List<ValueSetExpansionContainsComponent> all = expansion().getContains();
        int from = Math.min(offset, all.size());
        int to = (int) Math.min((long) from + count, all.size());
        expansion().setTotal(all.size());
        expansion().setOffset(offset);
        expansion().setContains(new ArrayList<>(all.subList(from, to)));
        expansion()
                .getParameter()
                .removeIf(parameter -> List.of("offset", "count").contains(parameter.getName()));
        expansion().addParameter().setName("offset").setValue(new IntegerType(offset));
        expansion().addParameter().setName("count").setValue(new IntegerType(count));
    }

    private Optional<ValueSetExpansionContainsComponent> find(
            ConceptSetComponent include, ConceptReferenceComponent concept) {
        return expansion().getContains().stream()
                .filter(found -> include.getSystem().equals(found.getSystem())
                        && concept.getCode().equals(found.getCode()))
                .findFirst();
    }

    private ValueSetExpansionComponent expansion() {
        return valueSet.getExpansion();
    }
}
