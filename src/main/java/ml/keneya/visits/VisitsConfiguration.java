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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires visits. */
@Configuration(proxyBeanMethods = false)
class VisitsConfiguration {

    @Bean
    RestfulServerCustomizer visits(DaoRegistry store, Clock clock, Messages messages) {
        DueVisitOperations operations = new DueVisitOperations(store, clock, messages);
        return server -> server.registerProvider(operations);
    }

    @Bean
    DueVisits dueVisits(DaoRegistry store, JdbcClient database, List<FollowedCare> cares, Clock clock) {
        return new DueVisits(store, cares, new TransactionLock(database), clock);
    }

    @Bean
    InitializingBean visitsThatAreDue(IInterceptorService interceptors, DueVisits visits, Messages messages) {
        return () -> interceptors.registerInterceptor(new DueVisitsInterceptor(visits, messages));
    }

    @Bean
    DueVisitReview dueVisitReview(
            DaoRegistry store, PlatformTransactionManager transactions, DueVisits visits, Clock clock) {
        return new DueVisitReview(store, new TransactionTemplate(transactions), visits, clock);
    }
}
