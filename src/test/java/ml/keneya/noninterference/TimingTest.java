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
import ml.keneya.noninterference.TwoPatients.Question;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
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

    private static final Map<String, Question> QUESTIONS = questions();
    private static final String NOBODY = "5e1f3f60-0000-4000-8000-000000000000";
    private static final String FLAG =
            "{\"resourceType\":\"Flag\",\"status\":\"active\",\"code\":{\"text\":\"x\"},\"subject\":"
                    + "{\"reference\":\"Group/GROUP\"}}";
    private static final List<String> AT_A_FACILITY = List.of("read", "patient", "`_revinclude`", "`$everything`");
    private static final int WARM_UP = 500;

    /** Of one pair alone each could lie in a faster place of the tables than the other, by chance. */
    private static final int PAIRS = 20;

    /** Over all kinds together: each is held to its share of it. */
    private static final double SIGNIFICANT = 0.01;

    @Autowired
    TestServer server;

    /** Nothing is changed by any of them: what is written refers to a record that is nowhere. */
    private static Map<String, Question> questions() {
        Map<String, Question> all = new LinkedHashMap<>();
        all.put("read", Question.get("Encounter/ENCOUNTER"));
        all.put("vread", Question.get("Encounter/ENCOUNTER/_history/1"));
        all.put("`_id`", Question.get("Encounter?_id=ENCOUNTER"));
        all.put("identifier", Question.get("Encounter?identifier=https://example.org/Encounter|IDENTIFIER"));
        all.put("patient", Question.get("Encounter?patient=PATIENT"));
        all.put("`_has`", Question.get("Patient?_id=PATIENT&_has:Condition:subject:_lastUpdated=gt2020"));
        all.put("`_revinclude`", Question.get("Patient?_id=PATIENT&_revinclude=*"));
        all.put("`_summary=count`", Question.get("Encounter?patient=PATIENT&_summary=count"));
        all.put("`$everything`", Question.get("Patient/PATIENT/$everything"));
        all.put("`_content`", Question.get("Encounter?_content=TEXT"));
        all.put("reference in a write", new Question("POST", "Flag", "", FLAG));
        String identifier = "identifier=https://example.org/Task%7CIDENTIFIER";
        all.put("`If-None-Exist`", new Question("POST", "Task", identifier, task("")));
        all.put("conditional update", new Question("PUT", "Task?" + identifier, "", task("")));
        all.put("update", new Question("PUT", "Task/TASK", "", task("\"id\":\"TASK\",")));
        all.put("delete", new Question("DELETE", "Encounter/ENCOUNTER", "", ""));
        return all;
    }

    private static String task(String more) {
        return "{\"resourceType\":\"Task\"," + more + "\"status\":\"draft\",\"intent\":\"order\","
                + "\"identifier\":[{\"system\":\"https://example.org/Task\",\"value\":\"IDENTIFIER\"}],"
                + "\"for\":{\"reference\":\"Patient/" + NOBODY + "\"}}";
    }

    @Test
    void whatIsHiddenTakesAsLongAsWhatIsNotThere() throws IOException {
        int each = Integer.getInteger("noninterference.timing");
        List<TwoPatients> pairs = pairs(server.ehr());
        // Those of a facility are searched through its label.
        List<TwoPatients> atAFacility = pairs(server.ehrOf("cscom-timing"));
        int kinds = QUESTIONS.size() + AT_A_FACILITY.size();
        Map<String, Double> suspicious = new LinkedHashMap<>();
        StringBuilder report = new StringBuilder("""
                %d requests of each kind, hidden and absent in turn at random, of %d pairs of patients. p: two-sided, Mann and Whitney. Effect: how \
                often a request for the hidden takes longer than one for the absent; 50 %% is no difference.

                | kind | p | effect | median hidden, ms | median absent, ms | difference, ms |
                | --- | ---: | ---: | ---: | ---: | ---: |
                """.formatted(each, PAIRS));
        QUESTIONS.forEach((kind, question) ->
                report.append(compared(kind, measured(pairs, question, each), SIGNIFICANT / kinds, suspicious)));
        AT_A_FACILITY.forEach(kind -> report.append(compared(
                kind + ", at a facility",
                measured(atAFacility, QUESTIONS.get(kind), each),
                SIGNIFICANT / kinds,
                suspicious)));
        System.out.println(report);
        Files.writeString(Path.of("target/noninterference-timing.md"), report);

        assertThat(suspicious).isEmpty();
    }

    private List<TwoPatients> pairs(FhirClient uncleared) {
        return Stream.generate(() -> new TwoPatients(server, uncleared))
                .limit(PAIRS)
                .toList();
    }

    private static String compared(String kind, double[][] times, double significant, Map<String, Double> suspicious) {
        MannWhitneyUTest.Result result = MannWhitneyUTest.withDefaults().test(times[0], times[1]);
        double hidden = median(times[0]);
        double absent = median(times[1]);
        if (result.reject(significant)) {
            suspicious.put(kind, result.getPValue());
        }
        return String.format(
                Locale.ROOT,
                "| %s | %.3f | %.1f %% | %.3f | %.3f | %+.3f |%n",
                kind,
                result.getPValue(),
                100 * result.getStatistic() / times[0].length / times[1].length,
                hidden,
                absent,
                hidden - absent);
    }

    /** Milliseconds: of the hidden, of the absent. */
    private static double[][] measured(List<TwoPatients> pairs, Question question, int requests) {
        SplittableRandom random = new SplittableRandom(requests);
        double[][] times = new double[2][requests / 2];
        int[] done = new int[2];
        for (int warm = 0; warm < Math.min(WARM_UP, requests); warm++) {
            Answer answer = pairs.get(warm / 2 % PAIRS).ask(question, warm % 2 == 0);
            // What it created the next would find.
            assertThat(answer.status()).describedAs(answer.body()).isNotEqualTo(201);
        }
        while (done[0] + done[1] < times[0].length * 2) {
            int which = random.nextInt(2);
            which = done[which] == times[which].length ? 1 - which : which;
            TwoPatients pair = pairs.get(random.nextInt(PAIRS));
            long start = System.nanoTime();
            pair.ask(question, which == 0);
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
