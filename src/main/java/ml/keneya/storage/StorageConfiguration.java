package ml.keneya.storage;

import ca.uhn.fhir.batch2.jobs.config.Batch2JobsConfig;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.config.ThreadPoolFactoryConfig;
import ca.uhn.fhir.jpa.batch2.JpaBatch2Config;
import ca.uhn.fhir.jpa.binary.api.IBinaryStorageSvc;
import ca.uhn.fhir.jpa.binary.svc.NullBinaryStorageSvcImpl;
import ca.uhn.fhir.jpa.config.HapiJpaConfig;
import ca.uhn.fhir.jpa.config.r4.JpaR4Config;
import ca.uhn.fhir.jpa.config.util.HapiEntityManagerFactoryUtil;
import ca.uhn.fhir.jpa.dao.ITransactionProcessorVersionAdapter;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.config.SubscriptionSettings;
import ca.uhn.fhir.jpa.model.dialect.HapiFhirPostgresDialect;
import ca.uhn.fhir.jpa.subscription.channel.config.SubscriptionChannelConfig;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.cfg.BatchSettings;
import org.hibernate.cfg.FetchSettings;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hl7.fhir.r4.model.Bundle;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

/** Wires HAPI's JPA engine for R4 on PostgreSQL. */
@Configuration(proxyBeanMethods = false)
@Import({
    JpaR4Config.class,
    HapiJpaConfig.class,
    JpaBatch2Config.class,
    Batch2JobsConfig.class,
    SubscriptionChannelConfig.class,
    ThreadPoolFactoryConfig.class
})
class StorageConfiguration {

    @Bean
    @Primary
    LocalContainerEntityManagerFactoryBean entityManagerFactory(
            DataSource database,
            ConfigurableListableBeanFactory beans,
            FhirContext fhir,
            JpaStorageSettings settings,
            ObjectProvider<EngineProperties> contributions) {
        LocalContainerEntityManagerFactoryBean factory =
                HapiEntityManagerFactoryUtil.newEntityManagerFactory(beans, fhir, settings);
        factory.setPersistenceUnitName("keneya");
        factory.setDataSource(database);
        factory.setJpaPropertyMap(Map.of(
                // HAPI reads the dialect from this map, not from the connection.
                JdbcSettings.DIALECT,
                HapiFhirPostgresDialect.class.getName(),
                // The migrator owns the schema: Hibernate neither creates nor checks it.
                SchemaToolingSettings.HBM2DDL_AUTO,
                "none",
                BatchSettings.STATEMENT_BATCH_SIZE,
                50,
                BatchSettings.ORDER_INSERTS,
                true,
                BatchSettings.ORDER_UPDATES,
                true,
                FetchSettings.DEFAULT_BATCH_FETCH_SIZE,
                50));
        contributions
                .orderedStream()
                .forEach(each -> factory.getJpaPropertyMap().putAll(each.properties()));
        return factory;
    }

    @Bean
    @Primary
    JpaTransactionManager transactionManager(EntityManagerFactory entityManagerFactory) {
        return new JpaTransactionManager(entityManagerFactory);
    }

    @Bean
    JpaStorageSettings storageSettings() {
        return new StorageSettingsOfKeneya();
    }

    /** Everything clinical lives in a partition of its own from the first row: see the package confidentiality. */
    @Bean
    PartitionSettings partitionSettings() {
        return new PartitionSettings()
                .setPartitioningEnabled(true)
                .setUnnamedPartitionMode(true)
                .setIncludePartitionInSearchHashes(false)
                .setAllowReferencesAcrossPartitions(PartitionSettings.CrossPartitionReferenceMode.ALLOWED_UNQUALIFIED)
                // Otherwise the conditional create of one partition betrays what another holds.
                .setConditionalCreateDuplicateIdentifiersEnabled(true);
    }

    /** What comes in goes out unchanged: HAPI would cut the version off a reference. */
    @Bean
    InitializingBean unchangedContent(FhirContext fhir) {
        return () -> fhir.getParserOptions().setStripVersionsFromReferences(false);
    }

    @Bean
    @Primary
    ITransactionProcessorVersionAdapter<Bundle, Bundle.BundleEntryComponent> answersOfEntries() {
        return new EntriesOfBundles();
    }

    @Bean
    SubscriptionSettings subscriptionSettings() {
        return new SubscriptionSettings();
    }

    @Bean
    IBinaryStorageSvc binaryStorage() {
        return new NullBinaryStorageSvcImpl();
    }
}
