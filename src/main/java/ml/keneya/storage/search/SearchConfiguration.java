package ml.keneya.storage.search;

import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.dao.ISearchBuilder;
import ca.uhn.fhir.jpa.search.builder.sql.SqlObjectFactory;
import ca.uhn.fhir.rest.api.PreferHandlingEnum;
import ca.uhn.fhir.rest.server.interceptor.SearchPreferHandlingInterceptor;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ml.keneya.server.Messages;
import ml.keneya.server.RestfulServerCustomizer;
import org.hl7.fhir.r4.model.Encounter;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
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

    /** Takes the place of a bean of HAPI's generated configuration, which asks for its own by name. */
    @Bean
    static BeanFactoryPostProcessor encounterEverything() {
        return beans -> ((BeanDefinitionRegistry) beans)
                .registerBeanDefinition(
                        "myEncounterDaoR4",
                        BeanDefinitionBuilder.rootBeanDefinition(EncounterEverything.class)
                                .addPropertyValue("resourceType", Encounter.class)
                                .addAutowiredProperty("context")
                                .getBeanDefinition());
    }

    @Bean
    IncludesInOrder.Factory searchBuilders(BeanFactory beans) {
        return new IncludesInOrder.Factory(beans);
    }

    /** Takes the place of the bean that HAPI asks for by name, with the type to be searched. */
    @Bean
    static BeanFactoryPostProcessor includesInOrder() {
        return beans -> ((BeanDefinitionRegistry) beans)
                .registerBeanDefinition(
                        ISearchBuilder.SEARCH_BUILDER_BEAN_NAME,
                        BeanDefinitionBuilder.genericBeanDefinition()
                                .setFactoryMethodOnBean("builder", "searchBuilders")
                                .setScope(BeanDefinition.SCOPE_PROTOTYPE)
                                .getBeanDefinition());
    }

    @Bean
    InitializingBean stablePaging(
            IInterceptorService interceptors, ISearchParamRegistry parameters, Messages messages) {
        return () -> {
            interceptors.registerInterceptor(new StablePagingInterceptor());
            interceptors.registerInterceptor(new ChainInterceptor(parameters, messages));
            interceptors.registerInterceptor(new TotalInterceptor());
        };
    }

    /** Unknown parameters are refused, unless the client sends {@code Prefer: handling=lenient}. */
    @Bean
    RestfulServerCustomizer preferHandling(ISearchParamRegistry parameters) {
        SearchPreferHandlingInterceptor interceptor = new SearchPreferHandlingInterceptor(parameters);
        interceptor.setDefaultBehaviour(PreferHandlingEnum.STRICT);
        return server -> server.registerInterceptor(interceptor);
    }
}
