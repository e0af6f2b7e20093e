package ml.keneya.storage.terminology;

import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ValueSet;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Forgets what was answered from a list that has changed. HAPI keeps expansions, codes and translations for ten
 * minutes, whatever happens to their lists meanwhile. Other servers on the same database still wait those minutes.
 */
@Interceptor
public final class ChangedListsInterceptor {

    private final IValidationSupport kept;
    private final AtomicBoolean changed = new AtomicBoolean();

    ChangedListsInterceptor(IValidationSupport kept) {
        this.kept = kept;
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource) {
        noteOnceCommitted(resource);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource) {
        noteOnceCommitted(resource);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_DELETED)
    public void deleted(IBaseResource resource) {
        noteOnceCommitted(resource);
    }

    /** Not at once, for the guide changes many lists before anybody asks. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_PROCESSED)
    public void forget() {
        if (changed.getAndSet(false)) {
            kept.invalidateCaches();
        }
    }

    private void noteOnceCommitted(IBaseResource resource) {
        if (resource instanceof CodeSystem || resource instanceof ValueSet || resource instanceof ConceptMap) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    changed.set(true);
                }
            });
        }
    }
}
