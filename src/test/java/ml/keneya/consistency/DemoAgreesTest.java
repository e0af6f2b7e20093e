package ml.keneya.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The demonstration shows records that agree. */
@FhirServerTest
class DemoAgreesTest {

    @Autowired
    TestServer server;

    @Test
    void noRuleIsBroken() throws IOException {
        FhirClient client = server.clientFor("system/*.cruds").with("Prefer", "return=OperationOutcome");
        List<String> warned = new ArrayList<>();
        List<OperationOutcome> told = new ArrayList<>();
        for (Resource file : files()) {
            Answer answer = client.post("", "application/fhir+json", file.getContentAsString(StandardCharsets.UTF_8));
            assertThat(answer.status()).describedAs(answer.body()).isEqualTo(200);
            answer.bundle().getEntry().stream()
                    .map(entry -> entry.getResponse().getOutcome())
                    .filter(OperationOutcome.class::isInstance)
                    .map(OperationOutcome.class::cast)
                    .peek(told::add)
                    .flatMap(outcome -> outcome.getIssue().stream())
                    .filter(issue -> String.valueOf(issue.getDiagnostics()).startsWith("ml-x-"))
                    .forEach(issue -> warned.add(file.getFilename() + ' ' + issue.getDiagnostics()));
        }

        assertThat(told).isNotEmpty();
        assertThat(warned).isEmpty();
    }

    private static List<Resource> files() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:demo/*.json"))
                .sorted(Comparator.comparing(Resource::getFilename))
                .toList();
    }
}
