package ml.keneya.storage.postgresql;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The embedded PostgreSQL, used when no {@code spring.datasource.url} is set.
 *
 * @param sharedBuffers memory that PostgreSQL keeps for pages of the database
 */
@Validated
@ConfigurationProperties("keneya.embedded-postgresql")
record EmbeddedPostgresqlProperties(@DefaultValue("256MB") DataSize sharedBuffers) {}
