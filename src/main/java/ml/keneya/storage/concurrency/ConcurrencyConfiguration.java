package ml.keneya.storage.concurrency;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.dao.data.IResourceSearchUrlDao;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.search.ResourceSearchUrlSvc;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.jpa.util.PersistenceContextProvider;
import ml.keneya.server.Messages;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Wires the rules for writers at the same time. */
@Configuration(proxyBeanMethods = false)
class ConcurrencyConfiguration {

    @Bean
    @Primary
    ResourceSearchUrlSvc conditionsUsed(
            PersistenceContextProvider persistence,
            IResourceSearchUrlDao noted,
            MatchUrlService conditions,
            FhirContext fhir,
            PartitionSettings partitions) {
        return new ConditionsUsed(persistence.getEntityManager(), noted, conditions, fhir, partitions);
    }

    @Bean
    InitializingBean concurrency(IInterceptorService interceptors, Messages messages) {
        return () -> {
            interceptors.registerInterceptor(new ConflictRetryInterceptor());
            interceptors.registerInterceptor(new IfMatchInterceptor(messages));
        };
    }
}
