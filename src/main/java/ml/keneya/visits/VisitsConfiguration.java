package ml.keneya.visits;

import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import java.time.Clock;
import java.util.List;
import ml.keneya.server.Messages;
import ml.keneya.server.RestfulServerCustomizer;
import ml.keneya.server.TransactionLock;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires visits. */
@Configuration(proxyBeanMethods = false)
class VisitsConfiguration {

    @Bean
    RestfulServerCustomizer visits(DaoRegistry store, Clock clock, Messages messages) {
        DueVisitOperations operations = new DueVisitOperations(store, clock, messages);
        return server -> server.registerProvider(operations);
    }

    @Bean
    InitializingBean dueVisits(
            IInterceptorService interceptors,
            DaoRegistry store,
            JdbcClient database,
            List<FollowedCare> cares,
            Clock clock,
            Messages messages) {
        DueVisits visits = new DueVisits(store, cares, new TransactionLock(database), clock);
        return () -> interceptors.registerInterceptor(new DueVisitsInterceptor(visits, messages));
    }
}
