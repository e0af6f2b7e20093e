package ml.keneya.storage;

import static ml.keneya.storage.Records.HEIGHT;
import static ml.keneya.storage.Records.found;
import static ml.keneya.storage.Records.foundOnAllPages;
import static ml.keneya.storage.Records.observation;
import static ml.keneya.storage.Records.registered;
import static ml.keneya.storage.Records.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Narrative.NarrativeStatus;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What someone wrote in words. */
@FhirServerTest
class TextSearchTest {

    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

    @Autowired
    TestServer server;

    FhirClient ehr;
    String awa;
    String word;

    @BeforeEach
    void signIn() {
        ehr = server.ehr();
        awa = registered(ehr, unique());
        word = unique().replace("-", "");
    }

    @Test
    void aNoteIsFoundWithinTwoSecondsOfItsWriting() {
        String note = ehr.post("Observation", note(word)).id();

        awaitFound("_content=" + word, "Observation/" + note);
    }

    @Test
    void aNarrativeIsFoundWithinTwoSecondsOfItsWriting() {
        Observation written = note("nothing");
        written.getText().setStatus(NarrativeStatus.ADDITIONAL).setDivAsString("<div>La fièvre " + word + "</div>");
        String narrative = ehr.post("Observation", written).id();

        awaitFound("_text=" + word, "Observation/" + narrative);
    }

    @Test
    void aNoteIsFoundByItsNewWordsOnly() {
        Observation note = note(word + "old");
        note.setId(ehr.post("Observation", note).id());
        awaitFound("_content=" + word + "old", "Observation/" + note.getIdPart());
        note.getCode().setText(word + "new");

        ehr.put("Observation/" + note.getIdPart(), note);

        awaitFound("_content=" + word + "new", "Observation/" + note.getIdPart());
        awaitFound("_content=" + word + "old");
    }

    @Test
    void aDeletedNoteIsFoundNoMore() {
        String id = ehr.post("Observation", note(word)).id();
        awaitFound("_content=" + word, "Observation/" + id);

        ehr.delete("Observation/" + id);

        awaitFound("_content=" + word);
    }

    @Test
    void wordsNarrowAnotherSearch() {
        Observation early = note(word);
        Observation late = observation(awa, HEIGHT, "2025-01-01");
        late.getCode().setText(word);
        String wanted = ehr.post("Observation", early).id();
        String other = ehr.post("Observation", late).id();
        awaitFound("_content=" + word, "Observation/" + wanted, "Observation/" + other);

        assertThat(found(ehr.get("Observation?_content=" + word + "&date=2024")))
                .containsExactly("Observation/" + wanted);
    }

    @Test
    void whatWordsFindIsSortedAndPaged() {
        List<String> written = new ArrayList<>();
        for (int month = 1; month <= 5; month++) {
            Observation note = observation(awa, HEIGHT, "2024-0" + month + "-01");
            note.getCode().setText(word);
            written.add(0, "Observation/" + ehr.post("Observation", note).id());
        }
        await().atMost(TWO_SECONDS)
                .until(() -> found(ehr.get("Observation?_content=" + word)).size() == written.size());

        assertThat(foundOnAllPages(ehr, "Observation?_content=" + word + "&_sort=-date&_count=2"))
                .isEqualTo(written);
    }

    private void awaitFound(String search, String... expected) {
        await().atMost(TWO_SECONDS)
                .untilAsserted(() ->
                        assertThat(found(ehr.get("Observation?" + search))).containsExactlyInAnyOrder(expected));
    }

    private Observation note(String text) {
        Observation observation = observation(awa, HEIGHT, "2024-01-01");
        observation.getCode().setText(text);
        return observation;
    }
}
