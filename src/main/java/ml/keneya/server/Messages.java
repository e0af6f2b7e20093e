package ml.keneya.server;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Keneya's own sentences, in French and in English.
 *
 * <p>French is spoken to whoever asks for neither: it is the language of the health services of Mali.
 */
public final class Messages {

    private static final List<Locale> SPOKEN = List.of(Locale.FRENCH, Locale.ENGLISH);

    private final ResourceBundle.Control rootIsFrench =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The language to answer in, by an {@code Accept-Language} header (RFC 9110, section 12.5.4). */
    public Locale language(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.FRENCH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return best == null ? Locale.FRENCH : best;
        } catch (IllegalArgumentException malformedHeader) {
            return Locale.FRENCH;
        }
    }

    /** The language to answer that request in; French when there is none, as in background work. */
    public Locale languageOf(@Nullable RequestDetails request) {
        return language(request == null ? null : request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /**
     * The sentence of that key.
     *
     * @throws java.util.MissingResourceException if no feature brings the key
     */
    public String text(Locale language, String key, Object... arguments) {
        ResourceBundle bundle = ResourceBundle.getBundle("keneya.messages", language, rootIsFrench);
        return new MessageFormat(bundle.getString(key), language).format(arguments);
    }
}
