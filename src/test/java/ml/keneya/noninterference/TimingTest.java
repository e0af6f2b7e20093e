package ml.keneya.noninterference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whether what is hidden takes longer, or less long, than what is not there: the test of Mann and Whitney on requests
 * that alternate at random.
 *
 * <p>Not run by default, for a busy machine disturbs it. {@code noninterference.timing}, which does not begin with
 * {@code keneya}, for the server in this virtual machine refuses settings that it does not know, says how many requests
 * of each kind, half of them for what is hidden.
 */
@FhirServerTest
@EnabledIfSystemProperty(named = "noninterference.timing", matches = "\\d+")
class TimingTest {

    private static final Map<String, String> READS = reads();
    private static final int WARM_UP = 500;

    /** Of one pair alone each could lie in a faster place of the tables than the other, by chance. */
    private static final int PAIRS = 20;

    /** Over all kinds together: each is held to its share of it. */
    private static final double SIGNIFICANT = 0.01;

    @Autowired
    TestServer server;

    private static Map<String, String> reads() {
        Map<String, String> reads = new LinkedHashMap<>();
        reads.put("read", "Encounter/ENCOUNTER");
        reads.put("vread", "Encounter/ENCOUNTER/_history/1");
        reads.put("_id", "Encounter?_id=ENCOUNTER");
        reads.put("identifier", "Encounter?identifier=https://example.org/Encounter|IDENTIFIER");
        reads.put("patient", "Encounter?patient=PATIENT");
        reads.put("_has", "Patient?_id=PATIENT&_has:Condition:subject:_lastUpdated=gt2020");
        reads.put("_revinclude", "Patient?_id=PATIENT&_revinclude=*");
        reads.put("reference", "POST");
        return reads;
    }

    @Test
    void whatIsHiddenTakesAsLongAsWhatIsNotThere() throws IOException {
        int each = Integer.getInteger("noninterference.timing");
        List<TwoPatients> pairs =
                Stream.generate(() -> new TwoPatients(server)).limit(PAIRS).toList();
        Map<String, Double> suspicious = new LinkedHashMap<>();
        StringBuilder report = new StringBuilder("""
                %d requests of each kind, hidden and absent in turn at random, of %d pairs of patients. p: two-sided, Mann and Whitney. Effect: how \
                often a request for the hidden takes longer than one for the absent; 50 %% is no difference.

                | kind | p | effect | median hidden, ms | median absent, ms | difference, ms |
                | --- | ---: | ---: | ---: | ---: | ---: |
                """.formatted(each, PAIRS));
        READS.forEach((kind, path) -> {
            double[][] times = measured(pairs, path, each);
            MannWhitneyUTest.Result result = MannWhitneyUTest.withDefaults().test(times[0], times[1]);
            double hidden = median(times[0]);
            double absent = median(times[1]);
            report.append(String.format(
                    Locale.ROOT,
                    "| %s | %.3f | %.1f %% | %.3f | %.3f | %+.3f |%n",
                    kind,
                    result.getPValue(),
                    100 * result.getStatistic() / times[0].length / times[1].length,
                    hidden,
                    absent,
                    hidden - absent));
            if (result.reject(SIGNIFICANT / READS.size())) {
                suspicious.put(kind, result.getPValue());
            }
        });
        System.out.println(report);
        Files.writeString(Path.of("target/noninterference-timing.md"), report);

        assertThat(suspicious).isEmpty();
    }

    /** Milliseconds: of the hidden, of the absent. */
    private static double[][] measured(List<TwoPatients> pairs, String path, int requests) {
        SplittableRandom random = new SplittableRandom(requests);
        double[][] times = new double[2][requests / 2];
        int[] done = new int[2];
        for (int warm = 0; warm < WARM_UP; warm++) {
            pairs.get(warm / 2 % PAIRS).ask(path, warm % 2 == 0);
        }
        while (done[0] + done[1] < times[0].length * 2) {
            int which = random.nextInt(2);
            which = done[which] == times[which].length ? 1 - which : which;
            TwoPatients pair = pairs.get(random.nextInt(PAIRS));
            long start = System.nanoTime();
            pair.ask(path, which == 0);
            times[which][done[which]++] = (System.nanoTime() - start) / 1e6;
        }
        return times;
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
