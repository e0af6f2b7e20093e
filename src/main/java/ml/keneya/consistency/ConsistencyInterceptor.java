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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ml.keneya.server.Acquaintance;
import ml.keneya.server.Messages;
import ml.keneya.server.Remark;
import ml.keneya.server.Remarks;
import ml.keneya.server.TransactionLock;
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
    private final Acquaintance.Sight sight;
    private final TransactionLock lock;
    private final Clock clock;
    private final Messages messages;

    ConsistencyInterceptor(
            ConsistencyRules rules,
            StoredRecords store,
            Acquaintance.Sight sight,
            TransactionLock lock,
            Clock clock,
            Messages messages) {
        this.rules = rules;
        this.store = store;
        this.sight = sight;
        this.lock = lock;
        this.clock = clock;
        this.messages = messages;
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = AFTER_FILING)
    public void create(IBaseResource written, @Nullable RequestDetails writer) {
        hold(null, (Resource) written, writer);
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = AFTER_FILING)
    public void update(IBaseResource before, IBaseResource after, @Nullable RequestDetails writer) {
        hold((Resource) before, (Resource) after, writer);
    }

    private void hold(@Nullable Resource before, Resource after, @Nullable RequestDetails writer) {
        if (writer == null || writer instanceof SystemRequestDetails) {
            return;
        }
        List<ConsistencyRule> concerned = rules.about(after);
        if (concerned.isEmpty()) {
            return;
        }
        TransactionSurroundings around = around(after, writer);
        List<Finding> findings = concerned.stream()
                .flatMap(rule -> findings(rule, before, after, around, writer))
                .toList();
        List<Finding> refused = findings.stream()
                .filter(finding -> finding.severity() == Severity.REFUSE)
                .toList();
        if (!refused.isEmpty()) {
            throw refusal(after, refused, messages.languageOf(writer));
        }
        Remarks.about(
                after,
                ConsistencyInterceptor.class,
                findings.stream()
                        .map(finding -> (Remark) language -> issue(finding, language))
                        .toList());
    }

    private Stream<Finding> findings(
            ConsistencyRule rule,
            @Nullable Resource before,
            Resource after,
            TransactionSurroundings around,
            RequestDetails writer) {
        List<Breach> breaches = rule.breaches(before, after, around).toList();
        if (breaches.isEmpty() || rule.severity() != Severity.REFUSE) {
            return breaches.stream().map(breach -> new Finding(rule, breach, rule.severity()));
        }
        boolean mayBeRefused = rule.isOfTheRecordAlone() || around.acquaintance() == Acquaintance.KNOWN;
        Set<String> old = before != null && rule.concerns(before)
                ? rule.breaches(before, around(before, writer))
                        .map(Breach::where)
                        .collect(Collectors.toSet())
                : Set.of();
        return breaches.stream()
                .map(breach -> new Finding(
                        rule,
                        breach,
                        // A fault that was there before is not the writer's: what he mends besides is stored.
                        mayBeRefused && !breach.doubtful() && !old.contains(breach.where())
                                ? Severity.REFUSE
                                : Severity.WARN));
    }

    private TransactionSurroundings around(Resource record, RequestDetails writer) {
        return new TransactionSurroundings(record, writer, store, sight, lock, clock);
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
                .setSeverity(finding.severity().issue())
                .setCode(IssueType.BUSINESSRULE)
                .setDiagnostics(key + ": " + sentence);
        issue.getDetails()
                .setText(sentence)
                .addCoding()
                .setSystem(ConsistencyRule.SYSTEM)
                .setCode(key);
        issue.addExpression(finding.breach().where());
        return issue;
    }

    private record Finding(ConsistencyRule rule, Breach breach, Severity severity) {}
}
