package ml.keneya.confidentiality;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Locale;
import ml.keneya.server.Messages;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Tells the writer who asks for an OperationOutcome which labels were given, and why. */
@Interceptor
public final class LabelReasonsInterceptor {

    /** Under this key a resource keeps the labels that it was given. */
    static final String GIVEN = Labels.class.getName();

    private final Messages messages;

    LabelReasonsInterceptor(Messages messages) {
        this.messages = messages;
    }

    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void explain(@Nullable RequestDetails request, @Nullable IBaseResource answer) {
        if (request == null || !(request.getResource() instanceof Resource sent)) {
            return;
        }
        Locale language = messages.languageOf(request);
        if (answer instanceof OperationOutcome outcome) {
            explain(sent, outcome, language);
        } else if (sent instanceof Bundle asked && answer instanceof Bundle answered) {
            int entries = Math.min(asked.getEntry().size(), answered.getEntry().size());
            for (int i = 0; i < entries; i++) {
                if (asked.getEntry().get(i).hasResource()
                        && answered.getEntry().get(i).getResponse().getOutcome() instanceof OperationOutcome outcome) {
                    explain(asked.getEntry().get(i).getResource(), outcome, language);
                }
            }
        }
    }

    private static void explain(Resource sent, OperationOutcome outcome, Locale language) {
        if (sent.getUserData(GIVEN) instanceof Labels given) {
            for (Reason reason : given.reasons()) {
                outcome.addIssue()
                        .setSeverity(IssueSeverity.INFORMATION)
                        .setCode(IssueType.INFORMATIONAL)
                        .setDiagnostics(
                                given.confidentiality().map(Enum::name).orElse("") + ": " + reason.in(language));
            }
        }
    }
}
