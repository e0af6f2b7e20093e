package ml.keneya.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.config.JpaConfig;
import ml.keneya.server.Messages;
import ml.keneya.server.RestfulServerCustomizer;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
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
    Snapshots snapshots(FhirContext fhir, ImplementationGuide guide, DefaultProfileValidationSupport standard) {
        return new Snapshots(fhir, guide, standard);
    }

    @Bean
    InitializingBean profileValidation(
            IInterceptorService interceptors, ProfileValidator validator, Messages messages) {
        return () -> interceptors.registerInterceptor(new ProfileValidationInterceptor(validator, messages));
    }

    /** For HAPI's own validator too, behind {@code $validate}. */
    @Bean
    InitializingBean profilesFromMemory(
            FhirContext fhir,
            ImplementationGuide guide,
            @Qualifier(JpaConfig.JPA_VALIDATION_SUPPORT_CHAIN) IValidationSupport chain) {
        return () -> ((ValidationSupportChain) chain)
                .addValidationSupport(0, GuideValidationSupport.ofProfiles(fhir, guide));
    }

    @Bean
    RestfulServerCustomizer guideCapabilities(ImplementationGuide guide) {
        return server -> server.registerInterceptor(new GuideCapabilitiesInterceptor(guide));
    }

    @Bean
    @Order(1)
    GuideInstallation guideInstallation(
            ImplementationGuide guide, Snapshots snapshots, DaoRegistry store, JdbcClient jdbc) {
        return new GuideInstallation(guide, snapshots, store, jdbc);
    }

    @Bean
    @Order(2)
    ValidatorWarmUp validatorWarmUp(ProfileValidator validator) {
        return new ValidatorWarmUp(validator);
    }
}
