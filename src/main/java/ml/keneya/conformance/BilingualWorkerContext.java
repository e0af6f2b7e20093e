package ml.keneya.conformance;

import java.util.Locale;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;

/** What the validator asks for its words: French or English, by the language of the thread. */
final class BilingualWorkerContext extends WorkerContextValidationSupportAdapter {

    private final FrenchMessages french;
    private final LanguageOfThread language;

    BilingualWorkerContext(FrenchMessages french, LanguageOfThread language) {
        this.french = french;
        this.language = language;
    }

    @Override
    public String formatMessage(String message, Object... arguments) {
        return speaksFrench(message) ? french.format(message, arguments) : super.formatMessage(message, arguments);
    }

    @Override
    public String formatMessagePlural(Integer plural, String message, Object... arguments) {
        String key = message + (plural == 1 ? "_one" : "_other");
        if (!speaksFrench(key)) {
            return super.formatMessagePlural(plural, message, arguments);
        }
        Object[] all = new Object[arguments.length + 1];
        all[0] = plural;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return french.format(key, all);
    }

    private boolean speaksFrench(String key) {
        return Locale.FRENCH.equals(language.current()) && french.contain(key);
    }
}
