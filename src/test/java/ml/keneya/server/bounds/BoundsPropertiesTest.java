package ml.keneya.server.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

/** An empty file is a safe server. */
class BoundsPropertiesTest {

    @Test
    void theDefaultsAreTheDocumentedOnes() {
        assertThat(bind(Map.of()))
                .isEqualTo(new BoundsProperties(
                        DataSize.ofMegabytes(5),
                        DataSize.ofBytes(240),
                        100,
                        500,
                        64,
                        40,
                        30,
                        1000,
                        10,
                        4,
                        40,
                        200,
                        2,
                        4,
                        DataSize.ofKilobytes(8)));
    }

    @ParameterizedTest
    @CsvSource({"max-body,0", "max-body,1GB", "max-url,10", "max-url,1MB"})
    void aSizeThatProtectsNobodyIsRefused(String name, String value) {
        assertThatThrownBy(() -> bind(Map.of("keneya.server.bounds." + name, value)))
                .rootCause()
                .hasMessageContaining("keneya.server.bounds." + name);
    }

    private static BoundsProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("keneya.server.bounds", BoundsProperties.class);
    }
}
