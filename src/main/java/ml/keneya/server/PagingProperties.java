package ml.keneya.server;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The pages of a search.
 *
 * @param defaultCount entries of a page when the client names no {@code _count}
 */
@Validated
@ConfigurationProperties("keneya.paging")
public record PagingProperties(
        @DefaultValue("50") @Min(1) @Max(1_000) int defaultCount) {}
