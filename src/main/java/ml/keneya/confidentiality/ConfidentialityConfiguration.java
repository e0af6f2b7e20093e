package ml.keneya.confidentiality;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.jpa.searchparam.extractor.IResourceLinkResolver;
import ml.keneya.server.Messages;
import ml.keneya.server.RecordReach;
import ml.keneya.server.TransactionLock;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the labels and the partitions. */
@Configuration(proxyBeanMethods = false)
class ConfidentialityConfiguration {

    @Bean
    LabelService labels(ResourceLoader files, ConfidentialityProperties properties) {
        return new LabelService(
                LabelRules.read(files.getResource("classpath:keneya/security-labels.csv")),
                properties.veryRestrictedServices());
    }

    @Bean
    RecordReach recordReach() {
        return new ReachByClearance();
    }

    /** In the engine's registry, not only the endpoint's: background jobs have no endpoint. */
    @Bean
    InitializingBean partitions(
            IInterceptorService interceptors,
            IResourceLinkResolver links,
            LabelService labels,
            DaoRegistry store,
            MatchUrlService conditions,
            FhirContext fhir,
            JdbcClient database,
            Messages messages) {
        return () -> {
            interceptors.registerInterceptor(new PartitionInterceptor(links));
            interceptors.registerInterceptor(new JobPartitionInterceptor(messages));
            interceptors.registerInterceptor(new SurvivorCodeInterceptor(store, new TransactionLock(database)));
            interceptors.registerInterceptor(
                    new FilingInterceptor(labels, new VaultMatch(store, conditions, fhir), messages));
        };
    }
}
