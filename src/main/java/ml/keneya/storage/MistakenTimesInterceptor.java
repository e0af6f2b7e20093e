package ml.keneya.storage;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ml.keneya.server.Messages;
import ml.keneya.server.MistakenTimes;
import ml.keneya.server.Refusal;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Refuses {@link MistakenTimes}, whatever writes them. */
@Interceptor
public final class MistakenTimesInterceptor {

    /** The validator is the first who copies. */
    private static final int FIRST = -1000;

    private final Messages messages;

    MistakenTimesInterceptor(Messages messages) {
        this.messages = messages;
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED, order = FIRST)
    public void create(IBaseResource record, @Nullable RequestDetails request) {
        refuse(record, request);
    }

    @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = FIRST)
    public void update(@Nullable IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
        refuse(after, request);
    }

    private void refuse(IBaseResource record, @Nullable RequestDetails request) {
        MistakenTimes.first((Resource) record).ifPresent(mistake -> {
            String sentence = messages.text(messages.languageOf(request), mistake.sentence());
            throw new InvalidRequestException(sentence, Refusal.outcome(IssueType.VALUE, sentence, mistake.where()));
        });
    }
}
