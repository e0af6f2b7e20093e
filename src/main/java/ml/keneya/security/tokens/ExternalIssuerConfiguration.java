package ml.keneya.security.tokens;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import ml.keneya.security.SecurityProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Trusts the tokens of another issuer. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "keneya.security.embedded", havingValue = "false")
class ExternalIssuerConfiguration {

    @Bean
    ExternalIssuer issuer(SecurityProperties properties, Clock clock) {
        return new ExternalIssuer(
                Objects.requireNonNull(properties.issuer()), Optional.ofNullable(properties.roleOfSystems()), clock);
    }
}
