package ml.keneya.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.Someone;
import ml.keneya.support.TestServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/**
 * Ten thousand requests that no proper client sends: each is served or refused, none fails, and none leaves a trace.
 */
@FhirServerTest
@DirtiesContext // It leaves much behind.
class HostileCorpusTest {

    private static final int REQUESTS = Integer.getInteger("hostile.requests", 10_000);
    private static final int THREADS = 4;
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final long MOST_HEAP_KEPT = 150L * 1024 * 1024;

    /** What belongs to the inside of the server. */
    private static final Pattern INSIDE =
            Pattern.compile("(?i)\\bat (ca|org|java|ml)\\.[\\w.$]+\\(|SQLState|PSQLException|NullPointer|hfj_|root:x:|"
                    // The file, not a namespace of that name repeated to who wrote it.
                    + "/etc/passwd:(?!:)");

    private static final Pattern FIRST_VERSION = Pattern.compile("(?im)^location: .*/_history/1$|^etag: W/\"1\"$");
    private static final Pattern FIRST_IN_BUNDLE =
            Pattern.compile("\"status\": ?\"201 Created\",\\s*\"location\": ?\"[^\"]*/_history/1\"");

    @Autowired
    private TestServer server;

    @Autowired
    private JdbcClient jdbc;

    /** What one request came to. */
    private record Outcome(HostileRequest request, Wire.Answer answer, Duration time) {

        /** Of what was deleted, a new version is created and no row. */
        long created() {
            if (answer.status() == 201) {
                return FIRST_VERSION.matcher(answer.head()).find() ? 1 : 0;
            }
            return answer.status() == 200 && request.target().equals("/fhir")
                    ? FIRST_IN_BUNDLE.matcher(answer.body()).results().count()
                    : 0;
        }
    }

    @Test
    void noneFailsAndNothingIsStoredThatWasNotAcknowledged() throws Exception {
        String patient = server.ehr().post("Patient", Someone.named("Diarra")).id();
        Corpus corpus = new Corpus(patient);
        // What is measured is the harm, not the first use of the validator.
        corpus.bundles().forEach(bundle -> server.ehr().post("", "application/fhir+json", bundle));
        long heap = heapAfterCollection();
        long rows = rows();

        List<Outcome> outcomes = sendAll(corpus);

        assertThat(outcomes).hasSize(REQUESTS);
        assertThat(outcomes).filteredOn(each -> each.answer().status() >= 500).isEmpty();
        assertThat(outcomes).filteredOn(each -> each.answer().status() == 0).isEmpty();
        assertThat(outcomes)
                .filteredOn(each -> each.time().compareTo(LONGEST) > 0)
                .isEmpty();
        assertThat(outcomes)
                .filteredOn(each -> INSIDE.matcher(each.answer().body()).find())
                .isEmpty();
        assertThat(rows() - rows)
                .isEqualTo(outcomes.stream().mapToLong(Outcome::created).sum());
        outcomes.clear();
        assertThat(heapAfterCollection() - heap).isLessThan(MOST_HEAP_KEPT);
    }

    private List<Outcome> sendAll(Corpus corpus) throws Exception {
        List<Outcome> outcomes = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger next = new AtomicInteger();
        String token = server.ehr().token();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                all.add(threads.submit(() -> {
                    try (Wire wire = new Wire(server.address().getPort(), token)) {
                        for (int n = next.getAndIncrement(); n < REQUESTS; n = next.getAndIncrement()) {
                            outcomes.add(exchange(wire, corpus.request(n)));
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return outcomes;
    }

    private static Outcome exchange(Wire wire, HostileRequest request) throws IOException {
        long start = System.nanoTime();
        Wire.Answer answer = wire.send(request);
        return new Outcome(request, answer, Duration.ofNanos(System.nanoTime() - start));
    }

    private long rows() {
        return jdbc.sql("SELECT count(*) FROM hfj_resource").query(Long.class).single();
    }

    private static long heapAfterCollection() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }
}
