package ml.keneya.conformance;

import java.util.Locale;

/**
 * An invariant of the guide as its users read it.
 *
 * @param key such as {@code ml-muac-1}
 * @param french what it asks
 * @param english the same
 */
record Rule(String key, String french, String english) {

    String sentence(Locale language) {
        return Locale.FRENCH.equals(language) ? french : english;
    }
}
