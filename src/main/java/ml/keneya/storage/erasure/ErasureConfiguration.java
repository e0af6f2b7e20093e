package ml.keneya.storage.erasure;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.dao.expunge.IResourceExpungeService;
import ca.uhn.fhir.jpa.dao.tx.IHapiTransactionService;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.model.entity.ResourceHistoryTablePk;
import ca.uhn.fhir.jpa.partition.IRequestPartitionHelperSvc;
import jakarta.persistence.EntityManager;
import ml.keneya.server.RestfulServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the erasure of persons. */
@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {

    @Bean
    RestfulServerCustomizer erasure(
            FhirContext fhir,
            DaoRegistry store,
            IHapiTransactionService transactions,
            IResourceExpungeService<JpaPid, ResourceHistoryTablePk> versions,
            EntityManager entities,
            JdbcClient jdbc,
            IRequestPartitionHelperSvc partitions) {
        Erasure erasure = new Erasure(fhir, store, transactions, versions, entities, jdbc);
        return server -> server.registerProvider(new ErasureOperations(erasure, partitions));
    }
}
