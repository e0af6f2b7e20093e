package ml.keneya.conformance;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The validator's messages in French where Keneya has them: HL7's own French file is empty, and HAPI has none. */
final class FrenchMessages {

    private static final String OF_TERMINOLOGY = "Terminology_PassThrough_TX_Message";

    /** HAPI's terminology names the code so, in a sentence that is English whatever is asked. */
    private static final Pattern CODE = Pattern.compile("'(\\S+)#(\\S+)'");

    private final ResourceBundle bundle = ResourceBundle.getBundle("keneya.validator", Locale.FRENCH);

    boolean contain(String key) {
        return bundle.containsKey(key);
    }

    String format(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), Locale.FRENCH).format(arguments);
    }

    /** The sentence of a finding that was not worded by its key: an invariant of the standard, or an unknown code. */
    Optional<String> sentence(String id, String english, Locale in) {
        if (!Locale.FRENCH.equals(in)) {
            return Optional.empty();
        }
        String rule = "rule." + id.substring(id.lastIndexOf('#') + 1);
        if (id.contains("#") && contain(rule)) {
            return Optional.of(format(rule));
        }
        Matcher code = CODE.matcher(english);
        return id.equals(OF_TERMINOLOGY) && code.find()
                ? Optional.of(format(OF_TERMINOLOGY, "", code.group(1), code.group(2)))
                : Optional.empty();
    }
}
