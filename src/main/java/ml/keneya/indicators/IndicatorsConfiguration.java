package ml.keneya.indicators;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import java.time.Clock;
import ml.keneya.server.Messages;
import ml.keneya.server.RestfulServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires indicators. */
@Configuration(proxyBeanMethods = false)
class IndicatorsConfiguration {

    @Bean
    RestfulServerCustomizer indicators(DaoRegistry store, Clock clock, Messages messages) {
        IndicatorOperations operations = new IndicatorOperations(store, new BalanceReport(clock), clock, messages);
        return server -> server.registerProvider(operations);
    }
}
