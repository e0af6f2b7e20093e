package ml.keneya.conformance;

import java.util.Locale;
import java.util.function.Supplier;

/** The language that the validator words its messages in: HL7's validator has no parameter for it, nor has HAPI's. */
final class LanguageOfThread {

    private final ThreadLocal<Locale> current = ThreadLocal.withInitial(() -> Locale.ENGLISH);

    <T> T speaking(Locale language, Supplier<T> work) {
        Locale before = current.get();
        current.set(language);
        try {
            return work.get();
        } finally {
            current.set(before);
        }
    }

    /** Speaks it from now on, until {@link #end()}. */
    void begin(Locale language) {
        current.set(language);
    }

    void end() {
        current.remove();
    }

    Locale current() {
        return current.get();
    }
}
