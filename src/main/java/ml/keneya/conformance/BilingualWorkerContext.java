package ml.keneya.conformance;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;

/** The validator's messages in French where Keneya has them: HL7's own French file is empty. */
final class BilingualWorkerContext extends WorkerContextValidationSupportAdapter {

    private final ResourceBundle french = ResourceBundle.getBundle("keneya.validator", Locale.FRENCH);
    private final LanguageOfThread language;

    BilingualWorkerContext(LanguageOfThread language) {
        this.language = language;
    }

    @Override
    public String formatMessage(String message, Object... arguments) {
        if (Locale.FRENCH.equals(language.current()) && french.containsKey(message)) {
            return new MessageFormat(french.getString(message), Locale.FRENCH).format(arguments);
        }
        return super.formatMessage(message, arguments);
    }

    @Override
    public String formatMessagePlural(Integer plural, String message, Object... arguments) {
        String key = message + (plural == 1 ? "_one" : "_other");
        if (Locale.FRENCH.equals(language.current()) && french.containsKey(key)) {
            Object[] all = new Object[arguments.length + 1];
            all[0] = plural;
            System.arraycopy(arguments, 0, all, 1, arguments.length);
            return new MessageFormat(french.getString(key), Locale.FRENCH).format(all);
        }
        return super.formatMessagePlural(plural, message, arguments);
    }
}
