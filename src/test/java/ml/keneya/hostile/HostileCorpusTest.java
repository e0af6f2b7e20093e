package ml.keneya.hostile;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.Someone;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/**
 * Ten thousand requests that no proper client sends: each is served or refused, none fails, and none leaves a trace.
 */
@FhirServerTest
@DirtiesContext // It leaves much behind.
class HostileCorpusTest {

    private static final int REQUESTS = Integer.getInteger("hostile.requests", 10_000);
    private static final int THREADS = 4;

    private static final long MOST_HEAP_KEPT = 150L * 1024 * 1024;

    /** What belongs to the inside of the server. */
    private static final Pattern INSIDE =
            Pattern.compile("(?i)\\bat (ca|org|java|ml)\\.[\\w.$]+\\(|SQLState|PSQLException|NullPointer|hfj_|root:x:|"
                    // The file, not a namespace of that name repeated to who wrote it.
                    + "/etc/passwd:(?!:)");

    private static final Pattern FIRST_VERSION = Pattern.compile("(?im)^location: .*/_history/1$|^etag: W/\"1\"$");
    private static final Pattern FIRST_IN_BUNDLE =
            Pattern.compile("\"status\": ?\"201 Created\",\\s*\"location\": ?\"[^\"]*/_history/1\"");

    /** Of the records that were taken, so many are validated. */
    private static final int MOST_VALIDATED = 100;

    /** Whose bodies are records, and nothing else. */
    private static final Set<String> RECORDS = Set.of("json", "json bytes", "xml", "xml bytes");

    /** Of each family, how many in a hundred are served; half of it, or twice and a few more, is as well. */
    private static final Map<String, Integer> SERVED = Map.ofEntries(
            Map.entry("admin", 5),
            Map.entry("binary", 26),
            Map.entry("bundle", 27),
            Map.entry("bundle bytes", 1),
            Map.entry("bundle of requests", 7),
            Map.entry("charset", 0),
            Map.entry("delete", 7),
            Map.entry("fhirpath patch", 3),
            Map.entry("form", 20),
            Map.entry("gzip", 0),
            Map.entry("headers", 18),
            Map.entry("history", 33),
            Map.entry("json", 6),
            Map.entry("json bytes", 0),
            Map.entry("json patch", 6),
            Map.entry("methods", 4),
            Map.entry("operation", 1),
            Map.entry("search", 14),
            Map.entry("token", 0),
            Map.entry("type", 0),
            Map.entry("xml", 3),
            Map.entry("xml bytes", 0),
            Map.entry("xml patch", 3));

    private static final int A_FEW = 5;

    @Autowired
    private TestServer server;

    /** What one request came to. */
    private record Outcome(HostileRequest request, Wire.Answer answer) {

        boolean isServed() {
            return answer.status() / 100 == 2;
        }

        /** That the server does not know who shows a good token; at the token endpoint that is none. */
        boolean isUnknown() {
            return answer.status() == 401
                    && request.caller() != HostileCaller.STRANGER
                    && !request.target().startsWith("/oauth2/");
        }

        /** Beside what the server says of itself to everybody. */
        boolean servesAStranger() {
            return isServed()
                    && request.caller() == HostileCaller.STRANGER
                    && !request.target().matches("/fhir/(metadata|\\.well-known/smart-configuration).*")
                    && !request.method().equals("OPTIONS");
        }

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
                .filteredOn(each -> INSIDE.matcher(each.answer().body()).find())
                .isEmpty();
        assertThat(outcomes).filteredOn(Outcome::isUnknown).isEmpty();
        assertThat(outcomes).filteredOn(Outcome::servesAStranger).isEmpty();
        assertThat(rows() - rows)
                .isEqualTo(outcomes.stream().mapToLong(Outcome::created).sum());
        assertThatWhatWasTakenConforms(outcomes);
        assertThatEachFamilyIsServedAndRefused(outcomes);
        outcomes.clear();
        assertThat(heapAfterCollection() - heap).isLessThan(MOST_HEAP_KEPT);
    }

    /** A server that refuses all, or takes all, would fail in nothing else. */
    private static void assertThatEachFamilyIsServedAndRefused(List<Outcome> outcomes) {
        Map<String, List<Outcome>> families =
                outcomes.stream().collect(groupingBy(each -> each.request().family()));
        assertThat(families.keySet()).isEqualTo(SERVED.keySet());
        families.forEach((family, all) -> {
            long served = 100 * all.stream().filter(Outcome::isServed).count() / all.size();
            int usual = SERVED.get(family);
            assertThat(served).describedAs("%% of %s served", family).isBetween(usual / 2L, 2L * usual + A_FEW);
        });
    }

    /** What is stored is what the guide takes, however it came. */
    private void assertThatWhatWasTakenConforms(List<Outcome> outcomes) {
        List<Outcome> taken = outcomes.stream()
                .filter(each -> each.answer().status() == 201
                        && each.request().method().equals("POST")
                        && RECORDS.contains(each.request().family()))
                .limit(MOST_VALIDATED)
                .toList();
        assertThat(taken).isNotEmpty();
        for (Outcome each : taken) {
            HostileRequest request = each.request();
            Answer answer = server.clearedEhr()
                    .with("Accept", "application/fhir+json")
                    .send(
                            request.target().substring("/fhir/".length()) + "/$validate?mode=create",
                            "POST",
                            request.headers().get(0).substring("Content-Type: ".length()),
                            request.body());
            assertThat(answer.status()).describedAs(request + answer.body()).isEqualTo(200);
            assertThat(answer.outcome().getIssue())
                    .describedAs(request.toString())
                    .filteredOn(issue ->
                            issue.getSeverity() == IssueSeverity.ERROR || issue.getSeverity() == IssueSeverity.FATAL)
                    .extracting(OperationOutcomeIssueComponent::getDiagnostics)
                    .isEmpty();
        }
    }

    private List<Outcome> sendAll(Corpus corpus) throws Exception {
        List<Outcome> outcomes = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger next = new AtomicInteger();
        Map<HostileCaller, String> tokens = new EnumMap<>(HostileCaller.class);
        for (HostileCaller caller : HostileCaller.values()) {
            tokens.put(caller, caller.newToken(server));
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                all.add(threads.submit(() -> {
                    Map<HostileCaller, Wire> wires = new EnumMap<>(HostileCaller.class);
                    tokens.forEach((caller, token) ->
                            wires.put(caller, new Wire(server.address().getPort(), token)));
                    for (int n = next.getAndIncrement(); n < REQUESTS; n = next.getAndIncrement()) {
                        HostileRequest request = corpus.request(n);
                        outcomes.add(exchange(wires.get(request.caller()), request));
                    }
                    for (Wire wire : wires.values()) {
                        wire.close();
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
        try {
            return new Outcome(request, wire.send(request));
        } catch (SocketTimeoutException silence) {
            return new Outcome(request, new Wire.Answer(0, "", silence.getMessage()));
        }
    }

    /** But for the scores and the visits due that the server derives itself: no client writes what is named so. */
    private long rows() {
        return server.database()
                .sql(
                        "SELECT count(*) FROM hfj_resource r WHERE NOT EXISTS (SELECT FROM hfj_res_ver v"
                                + " WHERE v.res_id = r.res_id AND v.res_text_vc ~ 'https://keneya.ml/sid/(software|due-visit)')")
                .query(Long.class)
                .single();
    }

    private static long heapAfterCollection() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }
}
