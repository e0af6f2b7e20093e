package ml.keneya.security.clients;

import ca.uhn.fhir.context.FhirContext;
import java.security.SecureRandom;
import java.time.Clock;
import javax.sql.DataSource;
import ml.keneya.security.ConditionalOnEmbeddedIssuer;
import ml.keneya.security.PublicAddress;
import ml.keneya.security.RolesOfFacilities;
import ml.keneya.security.SecurityProperties;
import ml.keneya.security.Standing;
import ml.keneya.server.Home;
import ml.keneya.server.OperationOutcomeWriter;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Wires the registry of clients, which only the embedded authorization server has. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnEmbeddedIssuer
class ClientsConfiguration {

    @Bean
    Secrets secrets() {
        return new Secrets(new SecureRandom());
    }

    @Bean
    PasswordEncoder clientSecretEncoder(Secrets secrets) {
        return secrets.encoder();
    }

    @Bean
    Standing standing(DataSource database) {
        return new Standing(JdbcClient.create(database));
    }

    @Bean
    KeySets keySets(SecurityProperties properties) {
        return new KeySets(properties.privateKeyAddresses());
    }

    @Bean
    Clients clients(DataSource database, Standing standing) {
        return new Clients(JdbcClient.create(database), standing);
    }

    @Bean
    FirstAdministrator firstAdministrator(
            Clients clients, Secrets secrets, Home home, PublicAddress address, Clock clock) {
        return new FirstAdministrator(clients, secrets, home, address, clock);
    }

    @Bean
    ClientsController clientsController(
            Clients clients,
            Secrets secrets,
            FirstAdministrator firstAdministrator,
            ApplicationEventPublisher events,
            FhirContext fhir,
            RolesOfFacilities rolesOfFacilities,
            OperationOutcomeWriter outcomes,
            Clock clock) {
        return new ClientsController(
                clients,
                new RegistrationReader(new RegisteredScopes(fhir.getResourceTypes()), rolesOfFacilities),
                secrets,
                firstAdministrator,
                events,
                outcomes,
                clock);
    }
}
