package ml.keneya.storage;

import ca.uhn.fhir.batch2.jobs.bulkmodify.reindex.ReindexProvider;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.provider.JpaSystemProvider;
import ca.uhn.fhir.jpa.provider.ValueSetOperationProvider;
import ca.uhn.fhir.jpa.searchparam.matcher.AuthorizationSearchParamMatcher;
import ca.uhn.fhir.jpa.searchparam.matcher.SearchParamMatcher;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthorizationSearchParamMatcher;
import ca.uhn.fhir.rest.server.provider.ResourceProviderFactory;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ml.keneya.server.Messages;
import ml.keneya.server.RestfulServerCustomizer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Puts the engine's interactions and operations on the FHIR endpoint. */
@Configuration(proxyBeanMethods = false)
class EngineEndpointConfiguration {

    /**
     * Tells whether a resource matches the query of a scope, such as {@code system/Observation.rs?category=laboratory}.
     */
    @Bean
    IAuthorizationSearchParamMatcher scopeQueries(SearchParamMatcher matcher) {
        return new AuthorizationSearchParamMatcher(matcher);
    }

    @Bean
    @Order(0)
    RestfulServerCustomizer engine(
            @Qualifier("myResourceProvidersR4") ResourceProviderFactory resources,
            JpaSystemProvider<?, ?> system,
            ValueSetOperationProvider valueSets,
            ReindexProvider reindex,
            IFhirSystemDao<?, ?> store,
            DaoRegistry definitions,
            JpaStorageSettings settings,
            ISearchParamRegistry parameters,
            IInterceptorService interceptors,
            FhirContext fhir,
            Messages messages) {
        interceptors.registerInterceptor(new ResourceIdInterceptor(messages));
        interceptors.registerInterceptor(new RequestShapeInterceptor(fhir, messages));
        interceptors.registerInterceptor(new MistakenTimesInterceptor(messages));
        interceptors.registerInterceptor(new NotModifiedInterceptor());
        interceptors.registerInterceptor(new LabelTextInterceptor());
        interceptors.registerInterceptor(new CreatedLocationInterceptor());
        interceptors.registerInterceptor(new OrderOfLabelsInterceptor());
        interceptors.registerInterceptor(new FailureTextInterceptor(messages));
        interceptors.registerInterceptor(new UnreadableRequestInterceptor(messages));
        interceptors.registerInterceptor(new HapiTextInterceptor(new HapiSentences(), messages));
        interceptors.registerInterceptor(new EntryOfRefusalInterceptor(fhir));
        interceptors.registerInterceptor(new SubscriptionInterceptor(messages));
        return server -> {
            server.setServerConformanceProvider(
                    new EngineCapabilities(server, store, definitions, settings, parameters));
            // One registry: an interceptor of the endpoint then also sees what background jobs do.
            server.setInterceptorService(interceptors);
            server.registerProviders(resources.createProviders());
            server.registerProvider(system);
            server.registerProvider(valueSets);
            server.registerProvider(reindex);
        };
    }
}
