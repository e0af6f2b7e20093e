package ml.keneya.malnutrition.fhir;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * How acute malnutrition is treated here.
 *
 * @param protocol where the numbers of the protocol lie, such as {@code file:/srv/keneya/protocol.csv}; a copy of the
 *     built-in file in which some differ, with all its rows (docs/malnutrition.md)
 */
@ConfigurationProperties("keneya.malnutrition")
public record MalnutritionProperties(
        @DefaultValue("classpath:keneya/malnutrition/protocol.csv")
        Resource protocol) {}
