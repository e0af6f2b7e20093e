package ml.keneya.storage.terminology;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import jakarta.persistence.EntityManager;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CodeSystem;

/**
 * Lets the write of a list wait until the text index shows it. HAPI expands lists from that index, which learns of
 * other writes a moment later: who asked in that moment would have it keep an expansion with codes missing.
 */
@Interceptor
public final class IndexedListsInterceptor {

    private final EntityManager entities;

    IndexedListsInterceptor(EntityManager entities) {
        this.entities = entities;
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void created(IBaseResource resource) {
        await(resource);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource) {
        await(resource);
    }

    private void await(IBaseResource resource) {
        if (resource instanceof CodeSystem) {
            Search.session(entities)
                    .indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.readSync());
        }
    }
}
