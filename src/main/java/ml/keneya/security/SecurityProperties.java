package ml.keneya.security;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
 * @param roleOfSystems the role of a system whose token names none, when another issues tokens; by default such a token
 *     is refused, and a person's always is
 * @param tokenLifetime how long an access token of the embedded issuer is good for, between a minute and an hour
 * @param refreshLifetime how long an app that is not used keeps access without its user ({@code offline_access}),
 *     between an hour and 90 days
 * @param privateKeyAddresses whether clients may publish their keys ({@code jwks_uri}) at private addresses, and by
 *     http on this machine
 * @param password what a user's password must be
 */
@Validated
@ConfigurationProperties("keneya.security")
public record SecurityProperties(
        @DefaultValue("true") boolean embedded,
        @Nullable URI issuer,
        @Nullable URI fhirBase,
        @Nullable Role roleOfSystems,

        @DefaultValue("15m") @DurationMin(minutes = 1) @DurationMax(hours = 1)
        Duration tokenLifetime,

        @DefaultValue("7d") @DurationMin(hours = 1) @DurationMax(days = 90)
        Duration refreshLifetime,

        @DefaultValue("false") boolean privateKeyAddresses,
        @DefaultValue @Valid Password password) {

    /**
     * What a user's password must be.
     *
     * @param minLength characters it must have at least (15, as NIST SP 800-63B asks of a password that stands alone);
     *     at least 8
     * @param attempts wrong passwords in a row after which sign-in is barred for {@code barred}
     * @param barred how long sign-in is barred then
     */
    public record Password(
            @DefaultValue("15") @Min(8) @Max(64) int minLength,
            @DefaultValue("5") @Min(3) @Max(100) int attempts,

            @DefaultValue("15m") @DurationMin(seconds = 10) @DurationMax(days = 1)
            Duration barred) {}

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
