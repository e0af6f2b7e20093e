package ml.keneya.security.tokens;

import java.util.Objects;
import ml.keneya.security.SecurityProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Trusts the tokens of another issuer. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "keneya.security.embedded", havingValue = "false")
class ExternalIssuerConfiguration {

    @Bean
    ExternalIssuer issuer(SecurityProperties properties) {
        return new ExternalIssuer(Objects.requireNonNull(properties.issuer()));
    }
}
