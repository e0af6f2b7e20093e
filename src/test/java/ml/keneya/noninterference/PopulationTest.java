package ml.keneya.noninterference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import ml.keneya.conformance.GuideOfKeneya;
import org.junit.jupiter.api.Test;

/**
 * The ordinary records of the experiment are such as the server takes: otherwise their writes would compare refusals.
 */
class PopulationTest {

    @Test
    void everyRecordConforms() {
        Map<String, Object> broken = new TreeMap<>();

        Population.of(1).forEach((address, record) -> {
            var breaches = GuideOfKeneya.SHARED.breaches(record.toString());
            if (!breaches.isEmpty()) {
                broken.put(address, breaches);
            }
        });

        assertThat(broken).isEmpty();
    }
}
