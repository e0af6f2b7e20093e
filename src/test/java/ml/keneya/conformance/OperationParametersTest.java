package ml.keneya.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.Someone;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.OperationDefinition.OperationDefinitionParameterComponent;
import org.hl7.fhir.r4.model.OperationDefinition.OperationParameterUse;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Parameters;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an operation does not heed it does not take: every operation that the guide defines. */
@FhirServerTest
class OperationParametersTest {

    @Autowired
    private TestServer server;

    @Autowired
    private ImplementationGuide guide;

    @Test
    void noOperationOfTheGuideTakesAParameterThatItDoesNotHave() {
        for (OperationDefinition operation : operations().toList()) {
            Answer french = asked(server.ehr(), operation, "dat", "2026-10-01");
            Answer english = asked(server.ehr().with("Accept-Language", "en"), operation, "dat", "2026-10-01");

            assertThat(french.status()).as(operation.getCode()).isEqualTo(400);
            assertThat(issue(french).getExpression().get(0).getValue()).isEqualTo("dat");
            assertThat(issue(french).getDiagnostics()).contains("dat", "$" + operation.getCode());
            assertThat(issue(english).getDiagnostics())
                    .contains(Stream.concat(
                                    Stream.of("dat"),
                                    operation.getParameter().stream()
                                            .filter(parameter -> parameter.getUse() == OperationParameterUse.IN)
                                            .map(OperationDefinitionParameterComponent::getName))
                            .toList())
                    .isNotEqualTo(issue(french).getDiagnostics());
        }
    }

    @Test
    void twoDaysAreNotOne() {
        String patient = patient();

        Answer twice = server.ehr()
                .with("Accept-Language", "en")
                .get("Patient/" + patient + "/$antenatal-follow-up?date=2026-10-01&date=2026-10-02");
        Answer inBoth = server.ehr()
                .post(
                        "Patient/" + patient + "/$antenatal-follow-up?date=2026-10-01",
                        new Parameters().addParameter("date", "2026-10-02"));

        assertThat(twice.status()).isEqualTo(400);
        assertThat(issue(twice).getDiagnostics()).isEqualTo("date was sent 2 times; it is taken at most 1 times.");
        assertThat(inBoth.status()).isEqualTo(400);
    }

    @Test
    void whoMayNotAskIsToldThat() {
        assertThat(server.clientFor("system/Observation.rs")
                        .get("Patient/" + patient() + "/$antenatal-follow-up?dat=2026-10-01")
                        .status())
                .isEqualTo(403);
    }

    private Answer asked(FhirClient client, OperationDefinition operation, String name, String value) {
        if (operation.getSystem()) {
            return client.post("$" + operation.getCode(), new Parameters().addParameter(name, value));
        }
        String type = operation.getResource().get(0).getValue();
        String id = switch (type) {
            case "Patient" -> patient();
            case "Organization" ->
                server.administrator()
                        .post("Organization", new Organization().setName("CSCom de Sangha"))
                        .id();
            default ->
                guide.artifacts().stream()
                        .filter(artifact -> artifact.type().name().equals(type))
                        .map(Artifact::id)
                        .findFirst()
                        .orElseThrow();
        };
        return client.get(type + "/" + id + "/$" + operation.getCode() + "?" + name + "=" + value);
    }

    private String patient() {
        return server.ehr().post("Patient", Someone.named("Traoré")).id();
    }

    private Stream<OperationDefinition> operations() {
        return guide.all(OperationDefinition.class);
    }

    private static OperationOutcomeIssueComponent issue(Answer answer) {
        return answer.outcome().getIssueFirstRep();
    }
}
