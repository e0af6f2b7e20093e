package ml.keneya.terminology;

import java.util.Locale;

/** The two languages that every list is written in, by their BCP 47 tags. */
enum Language {
    FR,
    EN;

    static Language of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Language other() {
        return switch (this) {
            case FR -> EN;
            case EN -> FR;
        };
    }
}
