package ml.keneya.confidentiality;

import java.util.Locale;

/**
 * Why a resource carries a label, in both languages. It is about the rule, never about the person.
 *
 * @param french in French
 * @param english in English
 */
record Reason(String french, String english) {

    String in(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : french;
    }
}
