package ml.keneya.terminology;

import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.StringType;

/**
 * One text in the language that its list is written in, and its translation.
 *
 * @see <a href="http://hl7.org/fhir/R4/languages.html#ext">FHIR, Translations</a>
 */
record Wording(Language language, String text, String translation) {

    Wording {
        if (text.isBlank() || translation.isBlank()) {
            throw new IllegalArgumentException("Both languages are needed: \"" + text + "\", \"" + translation + "\"");
        }
    }

    /** Puts the text into the element and the translation beside it, as the standard extension. */
    void into(PrimitiveType<String> element) {
        element.setValue(text);
        Extension beside = element.addExtension();
        beside.setUrl("http://hl7.org/fhir/StructureDefinition/translation");
        beside.addExtension("lang", new CodeType(language.other().code()));
        beside.addExtension("content", new StringType(translation));
    }
}
