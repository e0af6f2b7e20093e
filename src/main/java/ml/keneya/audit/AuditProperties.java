package ml.keneya.audit;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The log of who asked for what.
 *
 * @param anchorEvery how often the ends of the log are noted in {@code audit/anchors} of the home, between a second and
 *     a day: what is cut off between two notes is not noticed after a restart
 */
@Validated
@ConfigurationProperties("keneya.audit")
record AuditProperties(
        @DefaultValue("5m") @DurationMin(seconds = 1) @DurationMax(days = 1)
        Duration anchorEvery) {}
