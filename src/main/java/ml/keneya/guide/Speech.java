package ml.keneya.guide;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ValueSet.ConceptReferenceComponent;

/**
 * Finds how something is said in one language, and if it is not, how it is said at all.
 *
 * @see <a href="http://hl7.org/fhir/R4/languages.html#ext">FHIR, Translations</a>
 */
record Speech(Locale language) {

    private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";

    /** A text of a resource, which is written in the resource's language. */
    Said of(PrimitiveType<String> text, Resource of) {
        return of(text, written(of));
    }

    /** A text that is written in that language. */
    Said of(PrimitiveType<String> text, String written) {
        if (!text.hasValue()) {
            return Said.NOTHING;
        }
        if (written.equals(language.getLanguage())) {
            return new Said(text.getValue(), written);
        }
        return translation(text)
                .map(translated -> new Said(translated, language.getLanguage()))
                .orElseGet(() -> new Said(text.getValue(), written));
    }

    /** What HL7 wrote has no translation and is English; ours is French. */
    Said ofElement(PrimitiveType<String> text) {
        return of(text, text.hasExtension(TRANSLATION) ? "fr" : "en");
    }

    Said of(ConceptDefinitionComponent concept, Resource of) {
        return display(
                concept.getDisplay(),
                of,
                concept.getDesignation().stream().map(each -> new Said(each.getValue(), each.getLanguage())));
    }

    Said of(ConceptReferenceComponent concept, Resource of) {
        return display(
                concept.getDisplay(),
                of,
                concept.getDesignation().stream().map(each -> new Said(each.getValue(), each.getLanguage())));
    }

    private Said display(String display, Resource of, Stream<Said> designations) {
        Said written = new Said(display, written(of));
        return written.isIn(language)
                ? written
                : designations.filter(each -> each.isIn(language)).findFirst().orElse(written);
    }

    private Optional<String> translation(Element text) {
        return text.getExtensionsByUrl(TRANSLATION).stream()
                .filter(each -> language.getLanguage().equals(each.getExtensionString("lang")))
                .map(each -> each.getExtensionString("content"))
                .findFirst();
    }

    private static String written(Resource resource) {
        return resource.hasLanguage() ? resource.getLanguage() : "fr";
    }
}
