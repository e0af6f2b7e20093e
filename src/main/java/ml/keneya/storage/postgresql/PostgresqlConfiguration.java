package ml.keneya.storage.postgresql;

import ca.uhn.fhir.interceptor.api.IInterceptorService;
import java.io.IOException;
import ml.keneya.server.Home;
import ml.keneya.server.Messages;
import ml.keneya.server.OperationOutcomeWriter;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the database: the operator's, by {@code spring.datasource.url}, or else the embedded one. */
@Configuration(proxyBeanMethods = false)
class PostgresqlConfiguration {

    @Bean
    @ConditionalOnExpression("'${spring.datasource.url:}'.isBlank()")
    EmbeddedPostgresql embeddedPostgresql(Home home, EmbeddedPostgresqlProperties properties) throws IOException {
        return EmbeddedPostgresql.start(home, properties);
    }

    @Bean
    @ConditionalOnMissingBean
    JdbcConnectionDetails operatorsPostgresql(DataSourceProperties properties) {
        return new OperatorsPostgresql(properties);
    }

    @Bean
    InitializingBean databaseOutage(IInterceptorService interceptors, Messages messages) {
        return () -> interceptors.registerInterceptor(new DatabaseOutageInterceptor(messages));
    }

    @Bean
    DatabaseOutageFilter databaseOutageFilter(OperationOutcomeWriter writer) {
        return new DatabaseOutageFilter(writer);
    }
}
