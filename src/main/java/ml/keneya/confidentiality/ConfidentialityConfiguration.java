package ml.keneya.confidentiality;

import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.extractor.IResourceLinkResolver;
import ml.keneya.server.Messages;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the partitions. */
@Configuration(proxyBeanMethods = false)
class ConfidentialityConfiguration {

    /** In the engine's registry, not only the endpoint's: background jobs have no endpoint. */
    @Bean
    InitializingBean partitions(
            IInterceptorService interceptors, DaoRegistry store, IResourceLinkResolver links, Messages messages) {
        return () -> interceptors.registerInterceptor(
                new PartitionInterceptor(store, links, new SecurityLabels(), messages));
    }
}
