package ml.keneya.noninterference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import ml.keneya.conformance.GuideOfKeneya;
import org.junit.jupiter.api.Test;

/** The records of the experiment are such as the server takes: otherwise their writes would compare refusals. */
class PopulationTest {

    private static final String VAULT_ID = "00000000-0000-8000-8000-000000000000";

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

    @Test
    void everyRecordOfTheVaultConforms() {
        HiddenRecords hidden = new HiddenRecords(1);
        Population.of(1).forEach(hidden::after);
        Map<Object, Object> broken = new HashMap<>();

        for (ObjectNode record : hidden.records()) {
            Stream.concat(new HiddenReferral(record).consent().stream(), Stream.of(record))
                    .map(each -> each.toString().replaceAll("\\{\\{vault:\\d+}}", VAULT_ID))
                    .forEach(each -> {
                        var breaches = GuideOfKeneya.SHARED.breaches(each);
                        if (!breaches.isEmpty()) {
                            broken.put(each, breaches);
                        }
                    });
        }

        assertThat(hidden.records()).hasSizeGreaterThan(100);
        assertThat(broken).isEmpty();
    }
}
