package ml.keneya.server;

import ca.uhn.fhir.context.FhirContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How every feature answers in words. */
@Configuration(proxyBeanMethods = false)
class OperationOutcomeConfiguration {

    @Bean
    Messages messages() {
        return new Messages();
    }

    @Bean
    OperationOutcomeWriter operationOutcomeWriter(FhirContext fhir, Messages messages) {
        return new OperationOutcomeWriter(fhir, messages);
    }

    @Bean
    RestfulServerCustomizer remarks(Messages messages) {
        return server -> server.registerInterceptor(new RemarksInterceptor(messages));
    }
}
