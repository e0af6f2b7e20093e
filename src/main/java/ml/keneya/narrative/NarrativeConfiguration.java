package ml.keneya.narrative;

import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ml.keneya.server.Messages;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the rule for narratives. */
@Configuration(proxyBeanMethods = false)
class NarrativeConfiguration {

    @Bean
    InitializingBean narratives(IInterceptorService interceptors, Messages messages) {
        return () -> interceptors.registerInterceptor(new NarrativeInterceptor(messages));
    }
}
