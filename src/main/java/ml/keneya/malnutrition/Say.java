package ml.keneya.malnutrition;

import java.util.List;
import ml.keneya.guidance.Finding;
import ml.keneya.guidance.Source;
import ml.keneya.guidance.Urgency;

/** Findings of malnutrition; their sentences begin with {@code malnutrition}. */
final class Say {

    private Say() {}

    static Finding info(String code, List<Object> arguments, List<Source> sources, List<String> facts) {
        return of(code, "", Urgency.INFO, arguments, sources, facts);
    }

    static Finding warning(String code, List<Object> arguments, List<Source> sources, List<String> facts) {
        return of(code, "", Urgency.WARNING, arguments, sources, facts);
    }

    static Finding critical(String code, List<Object> arguments, List<Source> sources, List<String> facts) {
        return of(code, "", Urgency.CRITICAL, arguments, sources, facts);
    }

    /** One rule that says several things: the variant tells which sentence. */
    static Finding of(
            String code,
            String variant,
            Urgency urgency,
            List<Object> arguments,
            List<Source> sources,
            List<String> facts) {
        String sentence = "malnutrition." + code + (variant.isEmpty() ? "" : "." + variant);
        return new Finding(code, urgency, sentence, arguments, sources, facts);
    }

    /** What has to be known before more can be said. */
    static Finding missing(String what) {
        return of("missing", what, Urgency.WARNING, List.of(), List.of(), List.of());
    }

    /** Two records of one day of which one must be wrong. */
    static Finding contradiction(String what, List<? extends Told<?>> all) {
        return of("contradiction", what, Urgency.WARNING, List.of(), List.of(), Told.records(all));
    }
}
