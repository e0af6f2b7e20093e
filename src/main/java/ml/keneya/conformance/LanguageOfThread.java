package ml.keneya.conformance;

import java.util.Locale;
import java.util.function.Supplier;

/** The language that the validator words its messages in: HL7's validator has no parameter for it. */
final class LanguageOfThread {

    private final ThreadLocal<Locale> current = ThreadLocal.withInitial(() -> Locale.ENGLISH);

    <T> T speaking(Locale language, Supplier<T> work) {
        current.set(language);
        try {
            return work.get();
        } finally {
            current.remove();
        }
    }

    Locale current() {
        return current.get();
    }
}
