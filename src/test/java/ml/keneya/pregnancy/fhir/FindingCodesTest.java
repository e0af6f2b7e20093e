package ml.keneya.pregnancy.fhir;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.OperationDefinition.OperationDefinitionParameterComponent;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** What may be found is said in both languages and listed in the guide. */
class FindingCodesTest {

    private static final String OURS = "pregnancy.";

    @Test
    void everySentenceIsInBothLanguages() throws IOException {
        assertThat(sentences("fr")).isEqualTo(sentences("en")).hasSizeGreaterThan(50);
    }

    @Test
    void theGuideListsEveryCode() throws IOException {
        OperationDefinition definition = FhirContext.forR4Cached()
                .newJsonParser()
                .parseResource(
                        OperationDefinition.class,
                        Files.readString(Path.of("profiles/fsh-generated/resources/OperationDefinition-"
                                + "ml-antenatal-follow-up.json")));
        String listed = definition.getParameter().stream()
                .filter(parameter -> parameter.getName().equals("finding"))
                .flatMap(finding -> finding.getPart().stream())
                .filter(part -> part.getName().equals("code"))
                .map(OperationDefinitionParameterComponent::getDocumentation)
                .findFirst()
                .orElseThrow();

        Set<String> codes = sentences("en").stream()
                // Variants of one, and the refusal of a day.
                .map(key -> key.contains(".") ? key.substring(0, key.indexOf('.')) : key)
                .filter(key -> !key.equals("date"))
                .collect(toCollection(TreeSet::new));
        assertThat(codes).allSatisfy(code -> assertThat(listed).contains(code));
    }

    private static Set<String> sentences(String language) throws IOException {
        Properties properties = new Properties();
        try (Reader file = new InputStreamReader(
                new ClassPathResource("keneya/messages_" + language + ".properties").getInputStream(),
                StandardCharsets.UTF_8)) {
            properties.load(file);
        }
        return properties.stringPropertyNames().stream()
                .filter(key -> key.startsWith(OURS))
                .map(key -> key.substring(OURS.length()))
                .collect(toCollection(TreeSet::new));
    }
}
