package ml.keneya.consistency;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import ml.keneya.server.Messages;
import ml.keneya.server.Remark;
import ml.keneya.server.Remarks;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Holds each record against those it must agree with, when all entries of its transaction are written and nothing is
 * committed yet. What breaks a rule is refused with 422 and the whole transaction with it, or remarked.
 *
 * <p>HAPI calls these hooks for the entries of a transaction after the last is written, within it
 * (BaseTransactionProcessor defers them). What the server itself writes, such as a label, is not looked at.
 */
@Interceptor
public final class ConsistencyInterceptor {

    /** When what may not be stored anyway has been refused. */
    private static final int AFTER_FILING = 1_000;

    private final ConsistencyRules rules;
    private final StoredRecords store;
    private final Clock clock;
    private final Messages messages;

    ConsistencyInterceptor(ConsistencyRules rules, StoredRecords store, Clock clock, Messages messages) {
        this.rules = rules;
        this.store = store;
        this.clock = clock;
        this.messages = messages;
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = AFTER_FILING)
    public void create(IBaseResource written, @Nullable RequestDetails writer) {
        if (writer == null || writer instanceof SystemRequestDetails) {
            return;
        }
        Resource record = (Resource) written;
        List<ConsistencyRule> concerned = rules.about(record);
        if (concerned.isEmpty()) {
            return;
        }
        Surroundings around = new TransactionSurroundings(record, writer, store, clock);
        List<Finding> findings = concerned.stream()
                .flatMap(rule -> rule.breaches(record, around).map(breach -> new Finding(rule, breach)))
                .toList();
        List<Finding> refused = findings.stream()
                .filter(finding -> finding.rule().severity() == Severity.REFUSE)
                .toList();
        if (!refused.isEmpty()) {
            throw refusal(record, refused, messages.languageOf(writer));
        }
        Remarks.about(
                record,
                ConsistencyInterceptor.class,
                findings.stream()
                        .map(finding -> (Remark) language -> issue(finding, language))
                        .toList());
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = AFTER_FILING)
    public void update(IBaseResource before, IBaseResource after, @Nullable RequestDetails writer) {
        create(after, writer);
    }

    private UnprocessableEntityException refusal(Resource record, List<Finding> refused, Locale language) {
        OperationOutcome outcome = new OperationOutcome();
        refused.forEach(finding -> outcome.addIssue(issue(finding, language)));
        return new UnprocessableEntityException(
                // The entry of a batch is answered with this text alone.
                messages.text(language, "consistency.breach", record.fhirType())
                        + ' '
                        + outcome.getIssue().stream()
                                .map(OperationOutcomeIssueComponent::getDiagnostics)
                                .collect(Collectors.joining(" ")),
                outcome);
    }

    private OperationOutcomeIssueComponent issue(Finding finding, Locale language) {
        String key = finding.rule().key();
        String sentence = messages.text(
                language, "consistency." + key, finding.breach().arguments().toArray());
        OperationOutcomeIssueComponent issue = new OperationOutcomeIssueComponent()
                .setSeverity(finding.rule().severity().issue())
                .setCode(IssueType.BUSINESSRULE)
                .setDiagnostics(key + ": " + sentence);
        issue.getDetails().setText(sentence).addCoding().setCode(key);
        issue.addExpression(finding.breach().where());
        return issue;
    }

    private record Finding(ConsistencyRule rule, Breach breach) {}
}
