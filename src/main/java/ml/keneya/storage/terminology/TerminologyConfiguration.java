package ml.keneya.storage.terminology;

import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.config.JpaConfig;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts right what the engine's terminology does otherwise. */
@Configuration(proxyBeanMethods = false)
class TerminologyConfiguration {

    /** Takes the place of the bean that HAPI's configuration makes under this name. */
    @Bean
    static BeanFactoryPostProcessor bilingualTerminology() {
        return beans -> ((BeanDefinitionRegistry) beans)
                .registerBeanDefinition(
                        "terminologyService",
                        BeanDefinitionBuilder.rootBeanDefinition(BilingualTerminology.class)
                                .getBeanDefinition());
    }

    /** The same. */
    @Bean
    static BeanFactoryPostProcessor standardExpansions() {
        return beans -> ((BeanDefinitionRegistry) beans)
                .registerBeanDefinition(
                        "inMemoryTerminologyServerValidationSupport",
                        BeanDefinitionBuilder.rootBeanDefinition(StandardExpansions.class)
                                .setAutowireMode(AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR)
                                .getBeanDefinition());
    }

    @Bean
    InitializingBean terminologyInterceptors(
            IInterceptorService interceptors,
            @Qualifier(JpaConfig.JPA_VALIDATION_SUPPORT_CHAIN) IValidationSupport kept,
            EntityManager entities,
            Clock clock) {
        return () -> {
            interceptors.registerInterceptor(new ExpansionInterceptor(clock));
            interceptors.registerInterceptor(new ChangedListsInterceptor(kept));
            interceptors.registerInterceptor(new IndexedListsInterceptor(entities));
        };
    }
}
