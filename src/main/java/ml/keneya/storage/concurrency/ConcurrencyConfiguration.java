package ml.keneya.storage.concurrency;

import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ml.keneya.server.Messages;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the rules for writers at the same time. */
@Configuration(proxyBeanMethods = false)
class ConcurrencyConfiguration {

    @Bean
    InitializingBean concurrency(IInterceptorService interceptors, Messages messages) {
        return () -> {
            interceptors.registerInterceptor(new ConflictRetryInterceptor());
            interceptors.registerInterceptor(new IfMatchInterceptor(messages));
        };
    }
}
