package ml.keneya.guide;

import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/**
 * A text and the language that it is in, which may be another than the page's: what FHIR itself says is in English.
 *
 * @param text as it was written
 * @param language its BCP 47 tag
 */
record Said(String text, String language) {

    private static final String TO_BE_CONFIRMED = "[M]";

    static final Said NOTHING = new Said("", "");

    public boolean isEmpty() {
        return text.isBlank();
    }

    /** Whether it says that it is still to be confirmed with the national protocol. */
    boolean isToBeConfirmed() {
        return text.contains(TO_BE_CONFIRMED);
    }

    boolean isIn(Locale other) {
        return other.getLanguage().equals(language);
    }

    /** For a page in that language: escaped, what is still to be confirmed marked, another language told. */
    public String html(Locale page) {
        String marked =
                HtmlUtils.htmlEscape(text, "UTF-8").replace(TO_BE_CONFIRMED, "<mark>" + TO_BE_CONFIRMED + "</mark>");
        return isIn(page) || isEmpty()
                ? marked
                : "<span lang=\"" + HtmlUtils.htmlEscape(language, "UTF-8") + "\">" + marked + "</span>";
    }
}
