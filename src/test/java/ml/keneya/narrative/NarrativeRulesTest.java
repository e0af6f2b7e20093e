package ml.keneya.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

/** What a narrative may hold. */
class NarrativeRulesTest {

    private final NarrativeRules rules = new NarrativeRules();

    static List<String> hostile() throws IOException {
        return lines("hostile.txt");
    }

    static List<String> harmless() throws IOException {
        return lines("harmless.txt");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatDoesMoreThanBeReadIsRefused(String xhtml) {
        assertThat(rules.breach(div(xhtml))).isPresent();
    }

    @Test
    void thereAreManyWays() throws IOException {
        assertThat(hostile()).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void formattedTextIsAllowed(String xhtml) {
        assertThat(rules.breach(div(xhtml))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "<p><script>x</script></p>, script",
        "<p onclick='x'>x</p>, p/onclick",
        "<img src='http://elsewhere.example/x.png'/>, img/src",
        "<p Traoré='x'>x</p>, p/?",
    })
    void theRefusalNamesWhatItIsAndNothingElse(String xhtml, String told) {
        assertThat(rules.breach(div(xhtml))).contains(told);
    }

    static String div(String content) {
        return "<div xmlns=\"http://www.w3.org/1999/xhtml\">" + content + "</div>";
    }

    private static List<String> lines(String file) throws IOException {
        return new ClassPathResource(file, NarrativeRulesTest.class)
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
