package ml.keneya.server;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Locale;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Tells the writer who asks for an OperationOutcome ({@code Prefer: return=OperationOutcome}) what is remarked. */
@Interceptor
public final class RemarksInterceptor {

    private final Messages messages;

    RemarksInterceptor(Messages messages) {
        this.messages = messages;
    }

    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void tell(@Nullable RequestDetails request, @Nullable IBaseResource answer) {
        if (request == null || !(request.getResource() instanceof Resource sent)) {
            return;
        }
        Locale language = messages.languageOf(request);
        if (answer instanceof OperationOutcome outcome) {
            Remarks.tell(sent, outcome, language);
        } else if (sent instanceof Bundle asked && answer instanceof Bundle answered) {
            int entries = Math.min(asked.getEntry().size(), answered.getEntry().size());
            for (int i = 0; i < entries; i++) {
                if (asked.getEntry().get(i).hasResource()
                        && answered.getEntry().get(i).getResponse().getOutcome() instanceof OperationOutcome outcome) {
                    Remarks.tell(asked.getEntry().get(i).getResource(), outcome, language);
                }
            }
        }
    }
}
