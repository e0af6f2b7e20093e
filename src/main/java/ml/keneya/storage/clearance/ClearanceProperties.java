package ml.keneya.storage.clearance;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The connections to the database that serve requests. Those for ordinary care are as many as
 * {@code spring.datasource.hikari.maximum-pool-size}, and all are made like it says.
 *
 * @param vaultConnections connections, at most, for callers cleared for the vault
 * @param researchConnections connections, at most, for the de-identified copy
 * @param statementTimeout how long a statement may run
 * @param lockTimeout how long a statement may wait for a lock
 * @param idleInTransactionTimeout how long a transaction may do nothing
 */
@Validated
@ConfigurationProperties("keneya.clearance")
record ClearanceProperties(
        @DefaultValue("5") @Min(1) int vaultConnections,
        @DefaultValue("2") @Min(1) int researchConnections,
        @DefaultValue("15s") @DurationMin(seconds = 1) Duration statementTimeout,
        @DefaultValue("5s") @DurationMin(millis = 100) Duration lockTimeout,
        @DefaultValue("30s") @DurationMin(seconds = 1) Duration idleInTransactionTimeout) {}
