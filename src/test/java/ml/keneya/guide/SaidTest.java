package ml.keneya.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What a text becomes on a page. */
class SaidTest {

    private static final Pattern UNESCAPED = Pattern.compile("th:utext=\"\\$\\{(.*?)}\"");
    private static final String SAID = "[\\w.()]+\\.html\\((locale|fr|en)\\)";
    /** Escaped, with places to break a line. */
    private static final String BROKEN =
            "(#strings\\.replace\\()?#strings\\.escapeXml\\(row\\.\\w+\\(\\)\\).*'[$.0]+(<wbr>|&lt;wbr&gt;)'\\)";

    @Test
    void itIsNeverMarkup() {
        assertThat(new Said("<script>alert('1')</script> & \"mm\" < 500", "fr").html(Locale.FRENCH))
                .isEqualTo("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;mm&quot; &lt; 500");
        assertThat(new Said("mm", "\"><b>").html(Locale.FRENCH))
                .isEqualTo("<span lang=\"&quot;&gt;&lt;b&gt;\">mm</span>");
    }

    @Test
    void whatIsToBeConfirmedIsMarkedAndAnotherLanguageTold() {
        assertThat(new Said("à confirmer [M].", "fr").html(Locale.FRENCH)).isEqualTo("à confirmer <mark>[M]</mark>.");
        assertThat(new Said("The value", "en").html(Locale.FRENCH)).isEqualTo("<span lang=\"en\">The value</span>");
    }

    @Test
    void noTemplateWritesAnythingElseUnescaped() throws IOException {
        for (Resource template :
                new PathMatchingResourcePatternResolver().getResources("classpath*:keneya/guide/*.html")) {
            assertThat(UNESCAPED
                            .matcher(template.getContentAsString(StandardCharsets.UTF_8))
                            .results())
                    .as(template.getFilename())
                    .allMatch(found ->
                            found.group(1).matches(SAID) || found.group(1).matches(BROKEN));
        }
    }
}
