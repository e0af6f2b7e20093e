package ml.keneya.server.bounds;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What one request may ask at most.
 *
 * <p>Each default is far above what a field client sends in a day without network, and far below what stops a server of
 * two cores.
 *
 * @param maxBody bytes of a body, compressed or inflated (5 MB): a transaction of 500 entries is about 1 MB
 * @param minBodyRate bytes a second at which a body must come after its first ten seconds (240 B): a slow phone sends
 *     ten times as much, who holds connections open sends less
 * @param maxInflationRatio how many times larger than sent a compressed body may become (100): real bundles reach 30
 * @param maxEntries entries of a Bundle, those of Bundles within it included (500): stock needed 71 s for 5 000
 * @param maxDepth elements within elements (64): a Questionnaire of 60 nested groups, in JSON and in XML alike
 * @param maxNumberLength characters of a number (40): FHIR asks for 18 digits
 * @param maxExponent exponent of a number, either way (30): expanding 1e999999999 ends the server
 * @param maxCount resources on one page, {@code _count} (1000)
 * @param maxIncludes {@code _include} and {@code _revinclude} together (10)
 * @param maxIterate includes with {@code :iterate} (4): each may walk the whole graph
 * @param maxParameters parameters of a search, each key of {@code _sort} counted (40): each is a join, 300 hang
 *     PostgreSQL
 * @param maxValues values of one parameter, separated by commas (200)
 * @param maxHas {@code _has} in one search, nested ones counted (2)
 * @param maxChain steps of a chained parameter (4): {@code subject.organization.partof.name} has three
 * @param maxUrl bytes of the address, query included (8 KB); longer searches go by {@code POST [type]/_search}
 */
@Validated
@ConfigurationProperties("keneya.server.bounds")
public record BoundsProperties(
        @DefaultValue("5MB") DataSize maxBody,
        @DefaultValue("240B") DataSize minBodyRate,
        @DefaultValue("100") @Min(1) @Max(1100) int maxInflationRatio,
        @DefaultValue("500") @Min(1) @Max(100_000) int maxEntries,
        @DefaultValue("64") @Min(8) @Max(400) int maxDepth,
        @DefaultValue("40") @Min(18) @Max(1000) int maxNumberLength,
        @DefaultValue("30") @Min(18) @Max(300) int maxExponent,
        @DefaultValue("1000") @Min(1) @Max(100_000) int maxCount,
        @DefaultValue("10") @Min(0) @Max(1000) int maxIncludes,
        @DefaultValue("4") @Min(0) @Max(1000) int maxIterate,
        @DefaultValue("40") @Min(1) @Max(1000) int maxParameters,
        @DefaultValue("200") @Min(1) @Max(100_000) int maxValues,
        @DefaultValue("2") @Min(0) @Max(100) int maxHas,
        @DefaultValue("4") @Min(0) @Max(100) int maxChain,
        @DefaultValue("8KB") DataSize maxUrl) {

    public BoundsProperties {
        within("keneya.server.bounds.max-body", maxBody, DataSize.ofKilobytes(1), DataSize.ofMegabytes(256));
        within("keneya.server.bounds.min-body-rate", minBodyRate, DataSize.ofBytes(0), DataSize.ofMegabytes(1));
        within("keneya.server.bounds.max-url", maxUrl, DataSize.ofBytes(256), DataSize.ofKilobytes(64));
    }

    private static void within(String setting, DataSize size, DataSize least, DataSize most) {
        if (size.compareTo(least) < 0 || size.compareTo(most) > 0) {
            throw new IllegalArgumentException("%s must be from %d to %d bytes, but is %d"
                    .formatted(setting, least.toBytes(), most.toBytes(), size.toBytes()));
        }
    }
}
