package ml.keneya.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ml.keneya.server.Messages;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the guide: read once, installed in the database, enforced on every write. */
@Configuration(proxyBeanMethods = false)
class ConformanceConfiguration {

    @Bean
    static NoDownloads noDownloads() {
        return new NoDownloads();
    }

    @Bean
    ImplementationGuide implementationGuide(FhirContext fhir, ResourcePatternResolver files) {
        return new ImplementationGuide(fhir, files);
    }

    @Bean
    ProfileValidator profileValidator(
            FhirContext fhir, ImplementationGuide guide, DefaultProfileValidationSupport standard) {
        return new ProfileValidator(fhir, guide, standard);
    }

    @Bean
    InitializingBean profileValidation(
            IInterceptorService interceptors, ProfileValidator validator, Messages messages) {
        return () -> interceptors.registerInterceptor(new ProfileValidationInterceptor(validator, messages));
    }

    @Bean
    @Order(1)
    GuideInstallation guideInstallation(ImplementationGuide guide, DaoRegistry store, JdbcClient jdbc) {
        return new GuideInstallation(guide, store, jdbc);
    }
}
