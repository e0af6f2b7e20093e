package ml.keneya.security.limits;

import java.time.Clock;
import java.time.Duration;
import ml.keneya.security.Caller;
import ml.keneya.security.RefusedTokens;
import ml.keneya.server.Messages;
import ml.keneya.server.OperationOutcomeWriter;
import ml.keneya.server.RestfulServerCustomizer;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the limits before the door, for strangers, and right behind it, for clients. */
@Configuration(proxyBeanMethods = false)
class LimitsConfiguration {

    /** Less than clients wait for an answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Bean
    RefusedTokens refusedTokens(LimitsProperties limits, Clock clock) {
        Allowances allowances = new Allowances(limits.strangerRate(), limits.strangerBurst(), clock);
        return request -> Strangers.refusedToken(request, allowances);
    }

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
                        request -> Caller.of(request)
                                .map(LimitsConfiguration::nameOf)
                                .orElse(null),
                        (request, response) -> 0,
                        outcomes));
    }

    @Bean
    RestfulServerCustomizer turns(LimitsProperties limits, Messages messages) {
        TurnsInterceptor turns = new TurnsInterceptor(
                new Turns(limits.clientTurns(), PATIENCE),
                new Turns((limits.clientTurns() + 1) / 2, PATIENCE),
                messages);
        return server -> server.registerInterceptor(turns);
    }

    /** Whose allowance it is: a system's, or a person's, as an app is one client for all who use it. */
    static String nameOf(Caller caller) {
        return caller.clientId() + caller.user().map(user -> " " + user.id()).orElse("");
    }

    private static FilterRegistrationBean<LimitsFilter> at(int order, LimitsFilter filter) {
        FilterRegistrationBean<LimitsFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
