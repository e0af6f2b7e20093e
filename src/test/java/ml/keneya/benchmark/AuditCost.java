package ml.keneya.benchmark;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.Someone;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * What it costs to record a request before it is answered: the same server, with and without the filter that records,
 * in turns. Not part of the build:
 *
 * <pre>mvn test -Dtest=AuditCost [-Drounds=20]</pre>
 *
 * <p>Writes {@code target/audit-cost.md}: medians of the time of an answer, and CPU seconds of server, client and
 * PostgreSQL together. Client and server are one process here.
 */
@FhirServerTest
@Import(AuditCost.Switch.class)
class AuditCost {

    private static final int REQUESTS = 200;

    private final int rounds = Integer.getInteger("rounds", 20);

    @Autowired
    TestServer server;

    @Autowired
    AtomicBoolean recording;

    @TestConfiguration
    static class Switch {

        @Bean
        static AtomicBoolean recording() {
            return new AtomicBoolean(true);
        }

        /** Around the filter of the product, which stays as it is. */
        @Bean
        static BeanPostProcessor switchable(AtomicBoolean recording) {
            return new BeanPostProcessor() {
                @Override
                @SuppressWarnings("unchecked")
                public Object postProcessAfterInitialization(Object bean, String name) {
                    if (name.equals("auditFilter")) {
                        FilterRegistrationBean<Filter> registration = (FilterRegistrationBean<Filter>) bean;
                        Filter audit = registration.getFilter();
                        registration.setFilter((request, response, rest) -> {
                            if (recording.get()) {
                                audit.doFilter(request, response, rest);
                            } else {
                                rest.doFilter(request, response);
                            }
                        });
                        registration.setName(name);
                        registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
                    }
                    return bean;
                }
            };
        }
    }

    @Test
    void compare() throws IOException {
        FhirClient client = server.ehr();
        String patient = client.post("Patient", patient(0)).id();
        for (int i = 1; i < 200; i++) {
            client.post("Patient", patient(i));
        }
        Map<String, Work> kinds = new LinkedHashMap<>();
        kinds.put("read, one client", new Work(1, () -> client.get("Patient/" + patient)));
        kinds.put("read, eight at once", new Work(8, () -> client.get("Patient/" + patient)));
        kinds.put("search, one client", new Work(1, () -> client.get("Patient?family=" + family(7))));
        kinds.values().forEach(work -> IntStream.range(0, 5).forEach(i -> work.measure(Sample.of(server))));
        StringBuilder report = new StringBuilder(
                "| | median ms with | median ms without | more ms | with / without |"
                        + " CPU ms with | CPU ms without | with / without |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n");
        for (Map.Entry<String, Work> kind : kinds.entrySet()) {
            long before = recorded();
            Sample with = Sample.of(server);
            Sample without = Sample.of(server);
            for (int round = 0; round < rounds; round++) {
                for (boolean on : round % 2 == 0 ? new boolean[] {true, false} : new boolean[] {false, true}) {
                    recording.set(on);
                    kind.getValue().measure(on ? with : without);
                }
            }
            recording.set(true);
            if (recorded() - before != (long) rounds * REQUESTS) {
                throw new AssertionError("The switch does not work: " + (recorded() - before) + " rows");
            }
            report.append(String.format(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
                    kind.getKey(),
                    with.median(),
                    without.median(),
                    with.median() - without.median(),
                    with.median() / without.median(),
                    with.cpu(),
                    without.cpu(),
                    with.cpu() / without.cpu()));
        }
        Files.writeString(Path.of("target/audit-cost.md"), report);
    }

    private long recorded() {
        return server.database()
                .sql("SELECT count(*) FROM keneya.audit_event")
                .query(Long.class)
                .single();
    }

    private static Patient patient(int number) {
        Patient patient = Someone.unnamed();
        patient.addIdentifier()
                .setSystem("https://example.org/register")
                .setValue(UUID.randomUUID().toString());
        patient.addName().setFamily(family(number)).addGiven("Awa");
        return patient;
    }

    private static String family(int number) {
        return "Fa" + Integer.toHexString(number * 7919) + "touré";
    }

    /** That many clients at once, each with its part of the requests. */
    private record Work(int clients, Runnable request) {

        void measure(Sample sample) {
            ExecutorService threads = Executors.newFixedThreadPool(clients);
            sample.during(() -> CompletableFuture.allOf(IntStream.range(0, clients)
                            .mapToObj(number -> CompletableFuture.runAsync(() -> some(sample), threads))
                            .toArray(CompletableFuture[]::new))
                    .join());
            threads.shutdown();
        }

        private void some(Sample sample) {
            for (int i = 0; i < REQUESTS / clients; i++) {
                sample.time(request);
            }
        }
    }
}
