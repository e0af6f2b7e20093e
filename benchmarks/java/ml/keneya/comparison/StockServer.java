package ml.keneya.comparison;

import ca.uhn.fhir.batch2.jobs.config.Batch2JobsConfig;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.config.ThreadPoolFactoryConfig;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.batch2.JpaBatch2Config;
import ca.uhn.fhir.jpa.binary.api.IBinaryStorageSvc;
import ca.uhn.fhir.jpa.binary.svc.NullBinaryStorageSvcImpl;
import ca.uhn.fhir.jpa.config.HapiJpaConfig;
import ca.uhn.fhir.jpa.config.r4.JpaR4Config;
import ca.uhn.fhir.jpa.config.util.HapiEntityManagerFactoryUtil;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.config.SubscriptionSettings;
import ca.uhn.fhir.jpa.model.dialect.HapiFhirPostgresDialect;
import ca.uhn.fhir.jpa.packages.IPackageInstallerSvc;
import ca.uhn.fhir.jpa.packages.PackageInstallationSpec;
import ca.uhn.fhir.jpa.packages.PackageInstallationSpec.InstallModeEnum;
import ca.uhn.fhir.jpa.provider.DiffProvider;
import ca.uhn.fhir.jpa.provider.JpaCapabilityStatementProvider;
import ca.uhn.fhir.jpa.provider.JpaSystemProvider;
import ca.uhn.fhir.jpa.provider.ValueSetOperationProvider;
import ca.uhn.fhir.jpa.search.DatabaseBackedPagingProvider;
import ca.uhn.fhir.jpa.subscription.channel.config.SubscriptionChannelConfig;
import ca.uhn.fhir.narrative2.NullNarrativeGenerator;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.IncomingRequestAddressStrategy;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.interceptor.CorsInterceptor;
import ca.uhn.fhir.rest.server.interceptor.LoggingInterceptor;
import ca.uhn.fhir.rest.server.interceptor.RequestValidatingInterceptor;
import ca.uhn.fhir.rest.server.interceptor.ResponseHighlighterInterceptor;
import ca.uhn.fhir.rest.server.provider.ResourceProviderFactory;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.validation.IInstanceValidatorModule;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.hibernate.cfg.BatchSettings;
import org.hibernate.cfg.CacheSettings;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.SchemaToolingSettings;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.web.cors.CorsConfiguration;

/**
 * The JPA server of HAPI's released jars, on R4, set up by the defaults that the documentation of its starter lists for
 * {@code application.yaml}: no security, no subscriptions, no full text, no bulk data, searches reused for a minute,
 * and each request in the log. With a guide it does what its {@code implementationguides} and
 * {@code validation.requests_enabled} say besides. Nothing of Keneya is in it.
 *
 * <pre>java StockServer port jdbc-url [guide.tgz]</pre>
 *
 * @see <a href="https://hapifhir.io/hapi-fhir/docs/server_jpa/get_started.html">HAPI FHIR, JPA server</a>
 */
public final class StockServer {

    private static final long MINUTE = 60_000;

    private StockServer() {}

    public static void main(String[] arguments) throws IOException, LifecycleException {
        Optional<Path> guide = arguments.length > 2 ? Optional.of(Path.of(arguments[2])) : Optional.empty();
        AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
        beans.registerBean(DataSource.class, () -> pool(arguments[1]));
        beans.register(Engine.class);
        beans.refresh();
        RestfulServer endpoint = endpoint(beans);
        if (guide.isPresent()) {
            install(beans.getBean(IPackageInstallerSvc.class), guide.get());
            endpoint.registerInterceptor(validating(beans.getBean(IInstanceValidatorModule.class)));
        }
        serve(endpoint, Integer.parseInt(arguments[0]));
    }

    private static DataSource pool(String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(10);
        return pool;
    }

    private static RestfulServer endpoint(AnnotationConfigApplicationContext beans) {
        IFhirSystemDao<?, ?> store = beans.getBean(IFhirSystemDao.class);
        JpaStorageSettings settings = beans.getBean(JpaStorageSettings.class);
        store.getContext().setNarrativeGenerator(new NullNarrativeGenerator());
        RestfulServer endpoint = new RestfulServer(store.getContext());
        endpoint.registerProviders(beans.getBean("myResourceProvidersR4", ResourceProviderFactory.class)
                .createProviders());
        endpoint.registerProvider(beans.getBean(JpaSystemProvider.class));
        endpoint.registerProvider(beans.getBean(ValueSetOperationProvider.class));
        endpoint.registerProvider(beans.getBean(DiffProvider.class));
        endpoint.setServerConformanceProvider(new JpaCapabilityStatementProvider(
                endpoint,
                store,
                settings,
                beans.getBean(ISearchParamRegistry.class),
                beans.getBean(IValidationSupport.class)));
        endpoint.setDefaultPrettyPrint(true);
        endpoint.setDefaultResponseEncoding(EncodingEnum.JSON);
        DatabaseBackedPagingProvider pages = beans.getBean(DatabaseBackedPagingProvider.class);
        pages.setDefaultPageSize(20);
        pages.setMaximumPageSize(Integer.MAX_VALUE);
        endpoint.setPagingProvider(pages);
        endpoint.setServerAddressStrategy(new IncomingRequestAddressStrategy());
        endpoint.registerInterceptor(new ResponseHighlighterInterceptor());
        endpoint.registerInterceptor(logging());
        endpoint.registerInterceptor(cors());
        return endpoint;
    }

    private static LoggingInterceptor logging() {
        LoggingInterceptor logging = new LoggingInterceptor();
        logging.setLoggerName("fhirtest.access");
        logging.setMessageFormat("Path[${servletPath}] Source[${requestHeader.x-forwarded-for}]"
                + " Operation[${operationType} ${operationName} ${idOrResourceName}]"
                + " UA[${requestHeader.user-agent}] Params[${requestParameters}]"
                + " ResponseEncoding[${responseEncodingNoDefault}]");
        logging.setErrorMessageFormat("ERROR - ${requestVerb} ${requestUrl}");
        return logging;
    }

    private static CorsInterceptor cors() {
        CorsConfiguration anywhere = new CorsConfiguration();
        anywhere.addAllowedOriginPattern("*");
        anywhere.setAllowedMethods(List.of("GET", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "HEAD"));
        return new CorsInterceptor(anywhere);
    }

    private static void install(IPackageInstallerSvc installer, Path guide) throws IOException {
        PackageInstallationSpec what = new PackageInstallationSpec()
                .setName("ml.keneya.ig")
                .setVersion(guide.getFileName().toString().replaceAll(".*-(.*)\\.tgz", "$1"))
                .setInstallMode(InstallModeEnum.STORE_AND_INSTALL)
                .setFetchDependencies(false)
                .setPackageContents(Files.readAllBytes(guide));
        installer.install(what);
    }

    private static RequestValidatingInterceptor validating(IInstanceValidatorModule validator) {
        RequestValidatingInterceptor validating = new RequestValidatingInterceptor();
        validating.setFailOnSeverity(ResultSeverityEnum.ERROR);
        validating.setValidatorModules(List.of(validator));
        return validating;
    }

    private static void serve(RestfulServer endpoint, int port) throws IOException, LifecycleException {
        Tomcat tomcat = new Tomcat();
        Path folder = Files.createTempDirectory("stock");
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(port);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.getConnector().setProperty("relaxedQueryChars", "|");
        Context context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "fhir", endpoint).setLoadOnStartup(1);
        context.addServletMappingDecoded("/fhir/*", "fhir");
        tomcat.start();
        tomcat.getServer().await();
    }

    /** The beans that a JPA server asks for. */
    @Import({
        JpaR4Config.class,
        HapiJpaConfig.class,
        JpaBatch2Config.class,
        Batch2JobsConfig.class,
        SubscriptionChannelConfig.class,
        ThreadPoolFactoryConfig.class
    })
    static class Engine {

        @Bean
        @Primary
        LocalContainerEntityManagerFactoryBean entityManagerFactory(
                DataSource database,
                ConfigurableListableBeanFactory beans,
                FhirContext fhir,
                JpaStorageSettings settings) {
            LocalContainerEntityManagerFactoryBean factory =
                    HapiEntityManagerFactoryUtil.newEntityManagerFactory(beans, fhir, settings);
            factory.setPersistenceUnitName("HAPI_PU");
            factory.setDataSource(database);
            factory.setJpaPropertyMap(Map.of(
                    JdbcSettings.DIALECT,
                    HapiFhirPostgresDialect.class.getName(),
                    SchemaToolingSettings.HBM2DDL_AUTO,
                    "update",
                    BatchSettings.STATEMENT_BATCH_SIZE,
                    "20",
                    CacheSettings.USE_QUERY_CACHE,
                    "false",
                    CacheSettings.USE_SECOND_LEVEL_CACHE,
                    "false",
                    CacheSettings.USE_STRUCTURED_CACHE,
                    "false",
                    CacheSettings.USE_MINIMAL_PUTS,
                    "false",
                    "hibernate.search.enabled",
                    "false"));
            return factory;
        }

        @Bean
        @Primary
        JpaTransactionManager transactionManager(EntityManagerFactory entityManagerFactory) {
            return new JpaTransactionManager(entityManagerFactory);
        }

        @Bean
        JpaStorageSettings storageSettings() {
            JpaStorageSettings settings = new JpaStorageSettings();
            settings.setAllowContainsSearches(true);
            settings.setAllowMultipleDelete(false);
            settings.setDefaultSearchParamsCanBeOverridden(true);
            settings.setExpungeEnabled(true);
            settings.setFilterParameterEnabled(true);
            settings.setFetchSizeDefaultMaximum(Integer.MAX_VALUE);
            settings.setReuseCachedSearchResultsForMillis(MINUTE);
            settings.setExpireSearchResultsAfterMillis(60 * MINUTE);
            settings.setSearchPreFetchThresholds(List.of(13, 503, 2003, -1));
            settings.setDeferIndexingForCodesystemsOfSize(100);
            settings.setMaximumExpansionSize(1000);
            settings.setBundleBatchPoolSize(100);
            settings.setStoreMetaSourceInformation(JpaStorageSettings.StoreMetaSourceInformationEnum.NONE);
            settings.setTreatReferencesAsLogical(Set.of(
                    "http://terminology.hl7.org/*",
                    "https://terminology.hl7.org/*",
                    "http://snomed.info/*",
                    "https://snomed.info/*",
                    "http://unitsofmeasure.org/*",
                    "https://unitsofmeasure.org/*",
                    "http://loinc.org/*",
                    "https://loinc.org/*"));
            return settings;
        }

        @Bean
        PartitionSettings partitionSettings() {
            return new PartitionSettings();
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
}
