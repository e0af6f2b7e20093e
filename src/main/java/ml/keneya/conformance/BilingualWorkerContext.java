package ml.keneya.conformance;

import java.util.List;
import java.util.Locale;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;

/** What the validator asks for its words: French or English, by the language of the thread. */
final class BilingualWorkerContext extends WorkerContextValidationSupportAdapter {

    private static final String MISSING_SLICE = "Validation_VAL_Profile_Minimum_SLICE";
    private static final String TO_GIVE = "Slice_To_Give";

    private final FrenchMessages french;
    private final LanguageOfThread language;
    private final Slices slices;

    BilingualWorkerContext(FrenchMessages french, LanguageOfThread language, Slices slices) {
        this.french = french;
        this.language = language;
        this.slices = slices;
    }

    @Override
    public String formatMessage(String message, Object... arguments) {
        return speaksFrench(message) ? french.format(message, arguments) : super.formatMessage(message, arguments);
    }

    @Override
    public String formatMessagePlural(Integer plural, String message, Object... arguments) {
        return plain(plural, message, arguments) + (message.equals(MISSING_SLICE) ? asked(arguments) : "");
    }

    /** How to mend it: the validator says which slice of which profile is missing, and not what that is. */
    private String asked(Object... arguments) {
        List<String> asked = slices.asked(String.valueOf(arguments[0]), String.valueOf(arguments[2]));
        if (asked.isEmpty()) {
            return "";
        }
        String all = String.join(", ", asked);
        return speaksFrench(TO_GIVE) ? french.format(TO_GIVE, all) : ". To be given: " + all;
    }

    private String plain(Integer plural, String message, Object... arguments) {
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
