package ml.keneya.storage;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import ml.keneya.server.Messages;
import ml.keneya.server.Refusal;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a Subscription that would wait in vain: this server sends no notifications. It would also call whatever
 * address the client names.
 */
@Interceptor
public final class SubscriptionInterceptor {

    private final Messages messages;

    SubscriptionInterceptor(Messages messages) {
        this.messages = messages;
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void create(IBaseResource resource, @Nullable RequestDetails request) {
        check(resource, request);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void update(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
        check(after, request);
    }

    private void check(IBaseResource resource, @Nullable RequestDetails request) {
        if (resource instanceof Subscription subscription && subscription.getStatus() != SubscriptionStatus.OFF) {
            String sentence = messages.text(messages.languageOf(request), "storage.subscription");
            throw new UnprocessableEntityException(
                    sentence, Refusal.outcome(IssueType.NOTSUPPORTED, sentence, "Subscription.status"));
        }
    }
}
