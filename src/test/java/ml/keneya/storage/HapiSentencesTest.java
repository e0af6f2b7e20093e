package ml.keneya.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import ml.keneya.server.Messages;
import ml.keneya.storage.HapiSentences.Sentence;
import org.junit.jupiter.api.Test;

/** The table of what is said instead of HAPI's sentences. */
class HapiSentencesTest {

    private final HapiSentences sentences = new HapiSentences();
    private final Messages messages = new Messages();

    @Test
    void everySentenceIsThereInBothLanguages() {
        assertThat(sentences.keys()).hasSizeGreaterThan(40).allSatisfy(key -> {
            assertThat(messages.text(Locale.FRENCH, key)).isNotBlank();
            assertThat(messages.text(Locale.ENGLISH, key)).isNotBlank().isNotEqualTo(messages.text(Locale.FRENCH, key));
        });
    }

    @Test
    void theInnermostErrorCountsAndItsDetailsAreKept() {
        assertThat(sentences.find("HAPI-0450: Failed to parse request body as XML resource. Error was: HAPI-1851:"
                        + " DataFormatException at [[row,col {unknown-source}]: [1,38]]: HAPI-1821: [element=\"gender\"]"
                        + " Invalid attribute value \"x\": Unknown AdministrativeGender code 'x'"))
                .contains(new Sentence("hapi.value", List.of("gender", "x")));
        assertThat(sentences.find("HAPI-1821: Invalid attribute value \"x\": Unknown code"))
                .contains(new Sentence("hapi.value-somewhere", List.of("x")));
    }

    @Test
    void anErrorThatIsNotInTheTableIsKnownToBeHapis() {
        String unlisted = "HAPI-9999: Something else";

        assertThat(sentences.find(unlisted)).isEmpty();
        assertThat(sentences.areHapis(unlisted)).isTrue();
        assertThat(sentences.find("Le corps est vide.")).isEmpty();
        assertThat(sentences.areHapis("Le corps est vide.")).isFalse();
    }
}
