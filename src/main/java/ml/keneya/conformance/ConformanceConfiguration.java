package ml.keneya.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import java.util.List;
import ml.keneya.conformance.proof.Proofs;
import ml.keneya.server.Messages;
import ml.keneya.server.RestfulServerCustomizer;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
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
    Profiles profiles(ImplementationGuide guide) {
        return new Profiles(guide);
    }

    @Bean
    ProfileDecisions profileDecisions(ImplementationGuide guide, Profiles profiles, FhirContext fhir) {
        return new ProfileDecisions(profiles, new ProfileMatches(guide.matches(), profiles, fhir));
    }

    @Bean
    Proofs proofs(FhirContext fhir, DefaultProfileValidationSupport standard, ProfileValidator validator) {
        return new Proofs(fhir, standard, validator::definition);
    }

    @Bean
    ProfileEnforcement profileEnforcement(
            Profiles profiles,
            ProfileValidator validator,
            Proofs proofs,
            ImplementationGuide guide,
            FhirContext fhir,
            ConformanceProperties properties,
            Messages messages) {
        return new ProfileEnforcement(
                profiles, validator, proofs, new Displays(guide, fhir, messages), properties, messages);
    }

    @Bean
    Snapshots snapshots(FhirContext fhir, ImplementationGuide guide, DefaultProfileValidationSupport standard) {
        return new Snapshots(fhir, guide, standard);
    }

    @Bean
    InitializingBean profileValidation(
            IInterceptorService interceptors,
            ProfileDecisions decisions,
            ProfileEnforcement enforcement,
            Messages messages) {
        return () ->
                interceptors.registerInterceptor(new ProfileValidationInterceptor(decisions, enforcement, messages));
    }

    /** In place of HAPI's validator, so that {@code $validate} says what a write says. */
    @Bean
    @Primary
    ValidateInterceptor validateInterceptor(
            ProfileDecisions decisions, ProfileEnforcement enforcement, ProfileValidator validator, Messages messages) {
        return new ValidateInterceptor(decisions, enforcement, validator, messages);
    }

    @Bean
    RestfulServerCustomizer languageOfValidate(ValidateInterceptor validate) {
        return server -> server.registerInterceptor(validate);
    }

    @Bean
    RestfulServerCustomizer operationsOfTheGuide(
            ImplementationGuide guide, Profiles profiles, ConformanceProperties properties, Messages messages) {
        List<OperationDefinition> operations =
                guide.all(OperationDefinition.class).toList();
        return server -> {
            server.registerInterceptor(new GuideCapabilitiesInterceptor(profiles, operations, properties, messages));
            server.registerInterceptor(new OperationParametersInterceptor(operations, messages));
        };
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
