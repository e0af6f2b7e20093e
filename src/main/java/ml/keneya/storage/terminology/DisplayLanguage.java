package ml.keneya.storage.terminology;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The language that codes are shown in, as a BCP 47 tag: {@code fr-ML} takes a name in {@code fr}.
 *
 * @see <a href="https://hl7.org/fhir/R4/valueset-operation-expand.html">FHIR R4, displayLanguage</a>
 */
record DisplayLanguage(String tag) {

    /** Whether a designation is a name to show, not a synonym of some other use, and in this language. */
    boolean takes(@Nullable String use, @Nullable String language) {
        return (use == null || use.equals("display"))
                && language != null
                && primary(language).equals(primary(tag));
    }

    private static String primary(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }
}
