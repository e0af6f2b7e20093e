package ml.keneya.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ml.keneya.server.Table;
import org.apache.commons.csv.CSVRecord;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The people of {@code profiles/} whom the guide admits, and those it refuses, each for the rules that its file names:
 * ours, and the standard's where it says the same, such as {@code per-1}.
 */
class ExamplesTest {

    private static final GuideValidator VALIDATOR = GuideValidator.SHARED;
    private static final String HERE = "classpath*:ml/keneya/conformance/";

    static Stream<Resource> admitted() throws IOException {
        return files("classpath*:keneya/profiles/*.json")
                .filter(file -> !file.getFilename().startsWith("StructureDefinition-"))
                // HAPI's way to declare a unique index is a composite of one; HL7 asks for two components.
                .filter(file -> !file.getFilename().startsWith("SearchParameter-"));
    }

    static Stream<Resource> refused() throws IOException {
        return files(HERE + "refused/*.json");
    }

    static Stream<Resource> warned() throws IOException {
        return files(HERE + "warned/*.json");
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefusedForTheRuleOfItsNameAndNoOther(Resource file) throws IOException {
        List<SingleValidationMessage> errors = VALIDATOR.errors(text(file));

        assertThat(errors)
                .describedAs("errors of %s", file.getFilename())
                .isNotEmpty()
                .allMatch(error -> GuideOfKeneya.rules(file).stream().anyMatch(rule -> speaksOf(error, rule)));
        assertThat(GuideOfKeneya.rules(file))
                .allMatch(rule -> errors.stream().anyMatch(error -> speaksOf(error, rule)));
    }

    @ParameterizedTest
    @MethodSource("warned")
    void isAdmittedWithAWarning(Resource file) throws IOException {
        String text = text(file);

        assertThat(VALIDATOR.errors(text)).isEmpty();
        assertThat(VALIDATOR.messages(text))
                .anyMatch(message -> speaksOf(message, GuideOfKeneya.rules(file).get(0)));
    }

    @ParameterizedTest
    @MethodSource("admitted")
    void isAdmitted(Resource file) throws IOException {
        assertThat(VALIDATOR.errors(text(file))).isEmpty();
    }

    /** The warnings that the validator may give, and why; what is explained and given no more has to go. */
    @Test
    void noExampleIsWarnedOfWithoutAReason() throws IOException {
        Set<CSVRecord> given = new HashSet<>();
        List<CSVRecord> explained =
                new Table(new ClassPathResource("explained-warnings.csv", ExamplesTest.class)).rows();
        for (Resource file : admitted().toList()) {
            for (SingleValidationMessage message : VALIDATOR.messages(text(file))) {
                Set<CSVRecord> reasons =
                        explained.stream().filter(row -> explains(row, message)).collect(Collectors.toSet());
                if (message.getSeverity() == ResultSeverityEnum.WARNING) {
                    assertThat(reasons)
                            .describedAs("%s: %s", file.getFilename(), message)
                            .isNotEmpty();
                }
                given.addAll(reasons);
            }
        }

        assertThat(given).containsExactlyInAnyOrderElementsOf(explained);
    }

    private static boolean explains(CSVRecord row, SingleValidationMessage message) {
        String place = message.getLocationString().replaceAll("\\[\\d+]", "");
        return row.get("message").equals(message.getMessageId()) && place.matches(row.get("where"));
    }

    @Test
    void everyRuleHasSomeoneWhoBreaksIt() throws IOException {
        Set<String> broken = Stream.concat(refused(), warned())
                .flatMap(file -> GuideOfKeneya.rules(file).stream())
                .collect(Collectors.toSet());

        Stream<String> rules = VALIDATOR.guide.artifacts().stream()
                .map(Artifact::resource)
                .filter(StructureDefinition.class::isInstance)
                .flatMap(profile -> ((StructureDefinition) profile).getDifferential().getElement().stream())
                .flatMap(element -> element.getConstraint().stream())
                .map(rule -> rule.getKey());

        assertThat(rules.distinct()).isSubsetOf(broken);
    }

    private static boolean speaksOf(SingleValidationMessage message, String rule) {
        return GuideOfKeneya.speaksOf(
                message.getMessageId() + " " + message.getLocationString() + " " + message.getMessage(), rule);
    }

    private static Stream<Resource> files(String pattern) throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern));
    }

    private static String text(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8);
    }
}
