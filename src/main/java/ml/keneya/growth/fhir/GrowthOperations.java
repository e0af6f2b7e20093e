package ml.keneya.growth.fhir;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import ml.keneya.server.Messages;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Parameters;
import org.jspecify.annotations.Nullable;

/** {@code $z-score}: what measurements of children mean, of whom nothing is read and nothing stored. */
public final class GrowthOperations {

    private final ZScoreAnswer answers;
    private final Messages messages;

    GrowthOperations(ZScoreAnswer answers, Messages messages) {
        this.answers = answers;
        this.messages = messages;
    }

    /**
     * The z-scores and nutritional classes of each child.
     *
     * @param asked a parameter {@code child} for each, with parts (docs/growth.md)
     * @throws InvalidRequestException with an issue for each part that cannot be taken
     */
    @Operation(name = "$z-score", idempotent = true)
    public Parameters zScore(@ResourceParam @Nullable Parameters asked, RequestDetails request) {
        Locale language = messages.languageOf(request);
        ZScoreRequest read = ZScoreRequest.read(asked == null ? new Parameters() : asked);
        if (!read.faults().isEmpty()) {
            throw refusal(read.faults(), language);
        }
        return answers.to(read, language);
    }

    private InvalidRequestException refusal(List<Fault> faults, Locale language) {
        OperationOutcome outcome = new OperationOutcome();
        faults.forEach(fault -> outcome.addIssue(issue(fault, language)));
        return new InvalidRequestException(
                outcome.getIssue().stream()
                        .map(OperationOutcomeIssueComponent::getDiagnostics)
                        .collect(Collectors.joining(" ")),
                outcome);
    }

    private OperationOutcomeIssueComponent issue(Fault fault, Locale language) {
        OperationOutcomeIssueComponent issue = new OperationOutcomeIssueComponent()
                .setSeverity(IssueSeverity.ERROR)
                .setCode(IssueType.VALUE)
                .setDiagnostics(messages.text(
                        language, fault.sentence(), fault.arguments().toArray()));
        issue.addExpression(fault.where());
        return issue;
    }
}
