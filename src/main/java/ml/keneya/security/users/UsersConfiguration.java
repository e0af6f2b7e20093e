package ml.keneya.security.users;

import ca.uhn.fhir.context.FhirContext;
import java.security.SecureRandom;
import java.time.Clock;
import javax.sql.DataSource;
import ml.keneya.security.ConditionalOnEmbeddedIssuer;
import ml.keneya.security.RolesOfFacilities;
import ml.keneya.security.SecurityProperties;
import ml.keneya.security.Standing;
import ml.keneya.security.clients.RegisteredScopes;
import ml.keneya.server.OperationOutcomeWriter;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the registry of users, which only the embedded authorization server has. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnEmbeddedIssuer
class UsersConfiguration {

    @Bean
    Users users(DataSource database, Standing standing) {
        return new Users(JdbcClient.create(database), standing);
    }

    @Bean
    Passwords passwords(Users users, SecurityProperties properties, Clock clock) {
        return new Passwords(users, properties.password(), new SecureRandom(), clock);
    }

    @Bean
    UsersController usersController(
            Users users,
            Passwords passwords,
            ApplicationEventPublisher events,
            FhirContext fhir,
            RolesOfFacilities rolesOfFacilities,
            OperationOutcomeWriter outcomes,
            Clock clock) {
        return new UsersController(
                users,
                new UserReader(new RegisteredScopes(fhir.getResourceTypes()), rolesOfFacilities),
                passwords,
                events,
                outcomes,
                clock);
    }
}
