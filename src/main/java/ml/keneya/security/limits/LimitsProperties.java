package ml.keneya.security.limits;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much one caller may ask.
 *
 * <p>Each person who uses an app is a client here.
 *
 * <p>A team that comes back after a month without network sends some hundred transactions: it meets none of these.
 *
 * @param clientRate requests a second of one client in the long run (5000); what is worked on at the same time bounds
 *     it before
 * @param clientBurst requests that a client may save up (20000)
 * @param clientAtOnce requests of one client at the same time, those that wait for their turn included (100); the
 *     server has threads for four such clients
 * @param clientTurns requests of one client that use the database at the same time (5), of a cleared one half as many:
 *     half the connections, so that others find one
 * @param strangerRate requests a second without a token from one address in the long run (200); one that is refused at
 *     the token endpoint counts ten times, and so does each with a token that is refused, in an allowance of its own.
 *     What is beyond is turned away with 429, without a record in the log of audit, which it would fill
 * @param strangerBurst requests without a token that an address may save up (20000), two thousand of them refused; and
 *     as many with a token that is refused
 * @param strangerAtOnce requests without a token from one address at the same time (64)
 */
@Validated
@ConfigurationProperties("keneya.security.limits")
public record LimitsProperties(
        @DefaultValue("5000") @Min(1) @Max(1_000_000) int clientRate,
        @DefaultValue("20000") @Min(1) @Max(1_000_000) int clientBurst,
        @DefaultValue("100") @Min(1) @Max(10_000) int clientAtOnce,
        @DefaultValue("5") @Min(1) @Max(1_000) int clientTurns,
        @DefaultValue("200") @Min(1) @Max(1_000_000) int strangerRate,
        @DefaultValue("20000") @Min(10) @Max(1_000_000) int strangerBurst,
        @DefaultValue("64") @Min(1) @Max(10_000) int strangerAtOnce) {}
