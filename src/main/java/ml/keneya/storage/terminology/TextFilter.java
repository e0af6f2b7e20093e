package ml.keneya.storage.terminology;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ValueSet.ConceptReferenceDesignationComponent;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionContainsComponent;

/**
 * What somebody types to find a code: each of its words begins a word of one of the names, or the whole begins the
 * code. Accents and case make no difference, one letter is enough: {@code oed} finds <i>Œdèmes</i>.
 */
record TextFilter(String text) {

    boolean matches(ValueSetExpansionContainsComponent concept) {
        Stream<String> names = Stream.concat(
                Stream.ofNullable(concept.getDisplay()),
                concept.getDesignation().stream().map(ConceptReferenceDesignationComponent::getValue));
        return fold(concept.getCode()).startsWith(fold(text).strip()) || names.anyMatch(name -> matches(words(name)));
    }

    private boolean matches(List<String> name) {
        return words(text).stream().allMatch(word -> name.stream().anyMatch(each -> each.startsWith(word)));
    }

    private static List<String> words(String text) {
        return Arrays.stream(fold(text).split("[^\\p{Alnum}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae");
    }
}
