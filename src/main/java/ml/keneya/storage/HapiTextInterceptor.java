package ml.keneya.storage;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.model.api.StorageResponseCodeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.util.Locale;
import java.util.Set;
import ml.keneya.server.Messages;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * Says in the caller's language what HAPI says in English: of its errors, by the number it gives them, and of what was
 * done, by its code. Nothing is told that HAPI would not have told.
 */
@Interceptor
public final class HapiTextInterceptor {

    /** After those who know the failure better. */
    private static final int LAST = 2_000;

    private static final Set<Integer> STATUSES = Set.of(400, 404, 405, 410, 412, 422);

    private final HapiSentences sentences;
    private final Messages messages;

    HapiTextInterceptor(HapiSentences sentences, Messages messages) {
        this.sentences = sentences;
        this.messages = messages;
    }

    @Hook(value = Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION, order = LAST)
    public @Nullable BaseServerResponseException answer(@Nullable RequestDetails request, Throwable failure) {
        if (!(failure instanceof BaseServerResponseException refusal) || refusal.getMessage() == null) {
            return null;
        }
        if (refusal.getOperationOutcome() instanceof OperationOutcome outcome && outcome.hasIssue()) {
            translate(outcome, refusal.getStatusCode(), messages.languageOf(request));
            return refusal;
        }
        if (!sentences.areHapis(refusal.getMessage())
                && sentences.find(refusal.getMessage()).isEmpty()) {
            return null;
        }
        OperationOutcome outcome = new OperationOutcome();
        outcome.addIssue()
                .setSeverity(IssueSeverity.ERROR)
                .setCode(IssueType.PROCESSING)
                .setDiagnostics(refusal.getMessage());
        translate(outcome, refusal.getStatusCode(), messages.languageOf(request));
        refusal.setOperationOutcome(outcome);
        return refusal;
    }

    /** What was done, and the entries of a batch or transaction, which are answered one by one. */
    @Hook(value = Pointcut.SERVER_OUTGOING_RESPONSE, order = LAST)
    public void answer(@Nullable RequestDetails request, @Nullable IBaseResource answer) {
        Locale language = messages.languageOf(request);
        if (answer instanceof OperationOutcome outcome) {
            translate(outcome, 0, language);
        } else if (answer instanceof Parameters parameters && isOfCode(request)) {
            if (parameters.getParameterValue("message") instanceof StringType message && message.hasValue()) {
                sentences
                        .findOfCode(message.getValue())
                        .ifPresent(sentence -> message.setValue(messages.text(
                                language, sentence.key(), sentence.details().toArray())));
            }
        } else if (answer instanceof Bundle bundle) {
            for (Bundle.BundleEntryComponent entry : bundle.getEntry()) {
                if (entry.getResponse().getOutcome() instanceof OperationOutcome outcome) {
                    translate(outcome, status(entry.getResponse().getStatus()), language);
                }
            }
        }
    }

    private static boolean isOfCode(@Nullable RequestDetails request) {
        return request != null && "$validate-code".equals(request.getOperation());
    }

    private static int status(@Nullable String line) {
        return line != null && line.matches("\\d{3}\\b.*") ? Integer.parseInt(line.substring(0, 3)) : 0;
    }

    private void translate(OperationOutcome outcome, int status, Locale language) {
        outcome.getIssue().forEach(issue -> translate(issue, status, language));
    }

    private void translate(OperationOutcomeIssueComponent issue, int status, Locale language) {
        Coding code = issue.getDetails().getCodingFirstRep();
        if (StorageResponseCodeEnum.SYSTEM.equals(code.getSystem())
                && String.valueOf(code.getCode()).startsWith("SUCCESSFUL_")) {
            issue.setDiagnostics(messages.text(language, "hapi." + code.getCode()));
            return;
        }
        String said = issue.getDiagnostics();
        if (said == null) {
            return;
        }
        sentences
                .find(said)
                .ifPresentOrElse(
                        sentence -> issue.setDiagnostics(messages.text(
                                language, sentence.key(), sentence.details().toArray())),
                        () -> {
                            if (sentences.areHapis(said)) {
                                String kind = STATUSES.contains(status) ? String.valueOf(status) : "other";
                                issue.setDiagnostics(messages.text(language, "hapi.status." + kind, said));
                            }
                        });
    }
}
