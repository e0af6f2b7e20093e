package ml.keneya.security.emergency;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import ml.keneya.security.ConditionalOnEmbeddedIssuer;
import ml.keneya.server.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mail.MailSender;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the breaking of the glass. Only the embedded issuer gives tokens for it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnEmbeddedIssuer
class EmergencyConfiguration {

    private static final String OFFICER = "keneya.security.emergency.privacy-officer";

    /** Refuses before anything is started what could only fail when somebody needs it. */
    @Bean
    static BeanFactoryPostProcessor theOfficerIsToldByMail(Environment settings) {
        return beans -> {
            List<String> officers = Binder.get(settings)
                    .bind(OFFICER, Bindable.listOf(String.class))
                    .orElse(List.of());
            if (!officers.isEmpty() && !settings.containsProperty("spring.mail.host")) {
                throw new InvalidConfigurationPropertyValueException(
                        OFFICER,
                        officers,
                        "The officer is told by mail: name the mail server with spring.mail.host (SPRING_MAIL_HOST)");
            }
        };
    }

    @Bean
    PrivacyOfficer privacyOfficer(
            EmergencyProperties properties,
            JdbcClient jdbc,
            DataSource database,
            ObjectProvider<MailSender> mail,
            Messages messages) {
        MailSender sender = mail.getIfAvailable(() -> message -> {
            throw new IllegalStateException("Nobody is told without " + OFFICER);
        });
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
