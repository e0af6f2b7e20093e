package ml.keneya.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import ml.keneya.server.Table;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.Enumerations.ConceptMapEquivalence;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

class CodeMapTest {

    private static final String SIGNS = "https://example.org/signs";
    private static final String DISEASES = "https://example.org/diseases";

    @Test
    void refusesACodeThatIsInNoList() {
        assertThatThrownBy(() -> map("heat,equivalent," + DISEASES + ",R50,,"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("signs-to-diseases names a code that is in no list: " + SIGNS + "|heat");
        assertThatThrownBy(() -> map("fever,equivalent," + DISEASES + ",R51,,"))
                .hasMessage("signs-to-diseases names a code that is in no list: " + DISEASES + "|R51");
    }

    @Test
    void refusesAnUnknownEquivalence() {
        assertThatThrownBy(() -> map("fever,similar," + DISEASES + ",R50,,")).hasMessageContaining("similar");
    }

    @Test
    void refusesACommentInOneLanguage() {
        assertThatThrownBy(() -> map("fever,inexact," + DISEASES + ",R50,À peu près.,"))
                .hasMessageContaining("À peu près.");
    }

    @Test
    void aCodeWithoutCounterpartIsUnmatched() {
        var target = map("fever,unmatched," + DISEASES + ",,,")
                .getGroupFirstRep()
                .getElementFirstRep()
                .getTargetFirstRep();

        assertThat(target.getEquivalence()).isEqualTo(ConceptMapEquivalence.UNMATCHED);
        assertThat(target.hasCode()).isFalse();
    }

    private static ConceptMap map(String row) {
        CodeSystem signs = new CodeSystem().setUrl(SIGNS);
        signs.addConcept().setCode("fever").setDisplay("Fièvre");
        CodeSystem diseases = new CodeSystem().setUrl(DISEASES);
        diseases.addConcept().setCode("R50").setDisplay("Fièvre, sans précision");
        Row about = rows("name,url,version,source,title.fr,title.en,description.fr,description.en\n"
                        + "signs-to-diseases,https://example.org/map,1,"
                        + SIGNS
                        + ",Signes,Signs,Les signes.,The signs.")
                .get(0);
        return new CodeMap(about)
                .conceptMap(
                        rows("code,equivalence,target.system,target.code,comment.fr,comment.en\n" + row),
                        List.of(signs, diseases));
    }

    private static List<Row> rows(String csv) {
        return new Table(new ByteArrayResource(csv.getBytes(StandardCharsets.UTF_8)))
                .rows().stream().map(Row::new).toList();
    }
}
