package ml.keneya.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import ml.keneya.server.Table;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

class CodeListTest {

    private static final String COLUMNS = "code,parent,status,display.fr,display.en,definition.fr,definition.en\n";

    @Test
    void refusesACodeWithoutEnglish() {
        assertThatThrownBy(() -> list("fever,,active,Fièvre,,,"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Fièvre");
    }

    @Test
    void refusesACodeThatStandsTwice() {
        assertThatThrownBy(() -> list("fever,,active,Fièvre,Fever,,\nfever,,active,Chaud,Hot,,"))
                .hasMessage("ml-sign has the code fever twice");
    }

    @Test
    void refusesAParentThatIsNotInTheList() {
        assertThatThrownBy(() -> list("fever,sign,active,Fièvre,Fever,,"))
                .hasMessage("ml-sign names a parent that it does not hold: sign");
    }

    @Test
    void aCodeWithAParentIsAKindOfIt() throws IOException {
        CodeSystem list = list("fever,sign,active,Fièvre,Fever,,\nsign,,active,Signe,Sign,,");

        assertThat(list.getHierarchyMeaning()).isEqualTo(CodeSystem.CodeSystemHierarchyMeaning.ISA);
        assertThat(list.getConcept())
                .singleElement()
                .satisfies(sign -> assertThat(sign.getConcept())
                        .extracting(ConceptDefinitionComponent::getCode)
                        .containsExactly("fever"));
    }

    @Test
    void aRetiredCodeStaysAndSaysSo() throws IOException {
        ConceptDefinitionComponent fever = list("fever,,retired,Fièvre,Fever,,").getConceptFirstRep();

        assertThat(fever.getPropertyFirstRep().getCode()).isEqualTo("status");
        assertThat(fever.getPropertyFirstRep().getValue().primitiveValue()).isEqualTo("retired");
    }

    private static CodeSystem list(String lines) throws IOException {
        String about = """
                name,url,version,content,language,title.fr,title.en,description.fr,description.en,copyright
                ml-sign,https://keneya.ml/fhir/CodeSystem/ml-sign,0.1.0,complete,fr,Signes,Signs,Des signes,Some signs,
                """;
        return new CodeList(rows(about).get(0)).codeSystem(rows(COLUMNS + lines));
    }

    private static List<Row> rows(String csv) {
        return new Table(new ByteArrayResource(csv.getBytes(StandardCharsets.UTF_8)))
                .rows().stream().map(Row::new).toList();
    }
}
