package ml.keneya.security.limits;

import java.time.Clock;
import ml.keneya.security.Caller;
import ml.keneya.server.OperationOutcomeWriter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the limits before the door, for strangers, and right behind it, for clients. */
@Configuration(proxyBeanMethods = false)
class LimitsConfiguration {

    @Bean
    FilterRegistrationBean<LimitsFilter> limitsOfStrangers(
            LimitsProperties limits, Clock clock, OperationOutcomeWriter outcomes) {
        return at(
                Ordered.HIGHEST_PRECEDENCE + 200,
                new LimitsFilter(
                        new Allowances(limits.strangerRate(), limits.strangerBurst(), clock),
                        new AtOnce(limits.strangerAtOnce()),
                        Strangers::address,
                        Strangers::surcharge,
                        outcomes));
    }

    @Bean
    FilterRegistrationBean<LimitsFilter> limitsOfClients(
            LimitsProperties limits, Clock clock, OperationOutcomeWriter outcomes) {
        return at(
                SecurityProperties.DEFAULT_FILTER_ORDER + 5,
                new LimitsFilter(
                        new Allowances(limits.clientRate(), limits.clientBurst(), clock),
                        new AtOnce(limits.clientAtOnce()),
                        request -> Caller.of(request).map(Caller::clientId).orElse(null),
                        (request, response) -> 0,
                        outcomes));
    }

    private static FilterRegistrationBean<LimitsFilter> at(int order, LimitsFilter filter) {
        FilterRegistrationBean<LimitsFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
