package ml.keneya.storage.search;

import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.search.builder.sql.SqlObjectFactory;
import ca.uhn.fhir.rest.api.PreferHandlingEnum;
import ca.uhn.fhir.rest.server.interceptor.SearchPreferHandlingInterceptor;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ml.keneya.server.RestfulServerCustomizer;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Puts right what the engine's search does otherwise. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    @Bean
    @Primary
    SqlObjectFactory partitionedSqlObjectFactory(AutowireCapableBeanFactory beans) {
        return new PartitionedSqlObjectFactory(beans);
    }

    @Bean
    InitializingBean stablePaging(IInterceptorService interceptors) {
        return () -> interceptors.registerInterceptor(new StablePagingInterceptor());
    }

    /** Unknown parameters are refused, unless the client sends {@code Prefer: handling=lenient}. */
    @Bean
    RestfulServerCustomizer preferHandling(ISearchParamRegistry parameters) {
        SearchPreferHandlingInterceptor interceptor = new SearchPreferHandlingInterceptor(parameters);
        interceptor.setDefaultBehaviour(PreferHandlingEnum.STRICT);
        return server -> server.registerInterceptor(interceptor);
    }
}
