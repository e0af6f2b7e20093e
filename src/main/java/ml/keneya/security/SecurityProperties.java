package ml.keneya.security;

import jakarta.validation.constraints.AssertTrue;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who issues tokens, and for how long.
 *
 * @param embedded whether this server issues tokens itself; otherwise {@code issuer} must name who does
 * @param issuer the URL of the issuer of tokens, as clients see it; by default the address that this server listens on
 * @param fhirBase the URL of the FHIR endpoint, as clients see it, and the audience of every token; by default
 *     {@code /fhir} of the embedded issuer, or of the address that this server listens on
 * @param tokenLifetime how long an access token of the embedded issuer is good for, between a minute and an hour
 */
@Validated
@ConfigurationProperties("keneya.security")
public record SecurityProperties(
        @DefaultValue("true") boolean embedded,
        @Nullable URI issuer,
        @Nullable URI fhirBase,

        @DefaultValue("15m") @DurationMin(minutes = 1) @DurationMax(hours = 1)
        Duration tokenLifetime) {

    @AssertTrue(message = "keneya.security.issuer must name the issuer when keneya.security.embedded is false") boolean isIssuerKnown() {
        return embedded || issuer != null;
    }

    @AssertTrue(message = "keneya.security.issuer and fhir-base must be http or https URLs without query and fragment") boolean isAddressable() {
        return isBase(issuer) && isBase(fhirBase);
    }

    private static boolean isBase(@Nullable URI url) {
        return url == null
                || (url.getHost() != null
                        && ("https".equals(url.getScheme()) || "http".equals(url.getScheme()))
                        && url.getQuery() == null
                        && url.getFragment() == null);
    }
}
