package ml.keneya.storage.search;

import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.search.builder.predicate.DatePredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryBuilder;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Scope;

/** Puts right what the engine's search does otherwise. */
@Configuration(proxyBeanMethods = false)
public class SearchConfiguration {

    /** HAPI asks for it by type. */
    @Bean
    @Primary
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    DatePredicateBuilder partialDatePredicateBuilder(SearchQueryBuilder query) {
        return new PartialDatePredicateBuilder(query);
    }

    @Bean
    InitializingBean stablePaging(IInterceptorService interceptors) {
        return () -> interceptors.registerInterceptor(new StablePagingInterceptor());
    }
}
