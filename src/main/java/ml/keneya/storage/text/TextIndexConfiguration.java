package ml.keneya.storage.text;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.dao.IFulltextSearchSvc;
import ca.uhn.fhir.jpa.dao.search.IHSearchSortHelper;
import ca.uhn.fhir.jpa.dao.tx.IHapiTransactionService;
import ca.uhn.fhir.jpa.search.HapiHSearchAnalysisConfigurers.HapiLuceneAnalysisConfigurer;
import ca.uhn.fhir.jpa.search.elastic.ElasticsearchHibernatePropertiesBuilder;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import ml.keneya.server.Home;
import ml.keneya.storage.EngineProperties;
import org.hibernate.search.backend.lucene.cfg.LuceneBackendSettings;
import org.hibernate.search.backend.lucene.cfg.LuceneIndexSettings;
import org.hibernate.search.engine.cfg.BackendSettings;
import org.hibernate.search.engine.cfg.EngineSettings;
import org.hibernate.search.engine.environment.bean.BeanReference;
import org.hibernate.search.mapper.orm.cfg.HibernateOrmMapperSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Chooses and tunes the text index. */
@Configuration(proxyBeanMethods = false)
class TextIndexConfiguration {

    /** A commit of Lucene costs a hundred times a write: one for all that came within this time, not one each. */
    private static final int MILLISECONDS_BETWEEN_COMMITS = 1_000;

    @Bean(destroyMethod = "close")
    TextIndex textIndex(Home home) {
        return new TextIndex(home.folder("text-index"));
    }

    @Bean(destroyMethod = "stop")
    @Order(0)
    TextIndexRecovery textIndexRecovery(
            TextIndex index,
            JdbcClient jdbc,
            IHapiTransactionService transactions,
            DaoRegistry store,
            IFulltextSearchSvc text,
            EntityManager entities) {
        return new TextIndexRecovery(index, jdbc, transactions, store, text, entities);
    }

    @Bean
    EngineProperties textIndexProperties(TextIndexProperties settings, TextIndex index) {
        Map<String, Object> properties = new HashMap<>(
                switch (settings.backend()) {
                    case LUCENE -> lucene(index);
                    case ELASTICSEARCH -> elasticsearch(settings);
                });
        properties.put(
                EngineSettings.BACKGROUND_FAILURE_HANDLER, BeanReference.ofInstance(new TextIndexFailures(index)));
        return new EngineProperties(properties);
    }

    @Bean
    @Primary
    IHSearchSortHelper sortInTheDatabase() {
        return new SortInTheDatabase();
    }

    private static Map<String, Object> lucene(TextIndex index) {
        return Map.of(
                HibernateOrmMapperSettings.ENABLED,
                true,
                HibernateOrmMapperSettings.INDEXING_PLAN_SYNCHRONIZATION_STRATEGY,
                "async",
                BackendSettings.backendKey(BackendSettings.TYPE),
                LuceneBackendSettings.TYPE_NAME,
                BackendSettings.backendKey(LuceneBackendSettings.ANALYSIS_CONFIGURER),
                HapiLuceneAnalysisConfigurer.class.getName(),
                BackendSettings.backendKey(LuceneBackendSettings.LUCENE_VERSION),
                "LUCENE_CURRENT",
                BackendSettings.backendKey(LuceneIndexSettings.DIRECTORY_TYPE),
                "local-filesystem",
                BackendSettings.backendKey(LuceneIndexSettings.DIRECTORY_ROOT),
                index.folder().toString(),
                BackendSettings.backendKey(LuceneIndexSettings.IO_COMMIT_INTERVAL),
                MILLISECONDS_BETWEEN_COMMITS);
    }

    private static Map<String, Object> elasticsearch(TextIndexProperties settings) {
        Properties properties = new Properties();
        ElasticsearchHibernatePropertiesBuilder builder =
                new ElasticsearchHibernatePropertiesBuilder().setHosts(settings.hosts());
        builder.setProtocol(settings.protocol());
        settings.username().ifPresent(builder::setUsername);
        settings.password().ifPresent(builder::setPassword);
        builder.apply(properties);
        Map<String, Object> result = new HashMap<>();
        properties.forEach((key, value) -> result.put(key.toString(), value));
        result.put(HibernateOrmMapperSettings.ENABLED, true);
        return result;
    }
}
