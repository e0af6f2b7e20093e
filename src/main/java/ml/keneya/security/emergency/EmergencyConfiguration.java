package ml.keneya.security.emergency;

import java.time.Clock;
import javax.sql.DataSource;
import ml.keneya.security.ConditionalOnEmbeddedIssuer;
import ml.keneya.server.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mail.MailSender;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the breaking of the glass. Only the embedded issuer gives tokens for it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnEmbeddedIssuer
class EmergencyConfiguration {

    @Bean
    PrivacyOfficer privacyOfficer(
            EmergencyProperties properties,
            JdbcClient jdbc,
            DataSource database,
            ObjectProvider<MailSender> mail,
            Messages messages) {
        MailSender sender = mail.getIfAvailable(() -> message -> {
            throw new IllegalStateException("Nobody is told without keneya.security.emergency.privacy-officer");
        });
        if (properties.isOn() && mail.getIfAvailable() == null) {
            throw new InvalidConfigurationPropertyValueException(
                    "keneya.security.emergency.privacy-officer",
                    properties.privacyOfficer(),
                    "The officer is told by mail: name the mail server with spring.mail.host (SPRING_MAIL_HOST)");
        }
        return new PrivacyOfficer(
                properties, jdbc, new TransactionTemplate(new JdbcTransactionManager(database)), sender, messages);
    }

    @Bean
    Emergencies emergencies(
            EmergencyProperties properties,
            EmergencyPatients patients,
            JdbcClient jdbc,
            PrivacyOfficer privacyOfficer,
            ApplicationEventPublisher events,
            Clock clock) {
        return new Emergencies(properties, patients, jdbc, privacyOfficer, events, clock);
    }
}
