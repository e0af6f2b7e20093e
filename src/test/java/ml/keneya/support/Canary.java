package ml.keneya.support;

import ch.qos.logback.classic.LoggerContext;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/** The canary patient of a server under test: he lives in its store, and nothing that it logs or measures names him. */
public final class Canary implements AutoCloseable {

    private final TestServer server;
    private final ObjectProvider<MeterRegistry> meters;
    private final LogWatch log = new LogWatch((LoggerContext) LoggerFactory.getILoggerFactory(), CanaryPatient.WORDS);
    private final AtomicBoolean lives = new AtomicBoolean();

    public Canary(TestServer server, ObjectProvider<MeterRegistry> meters) {
        this.server = server;
        this.meters = meters;
    }

    /** Registers him the first time, and watches from then on. */
    void settle() {
        log.watch();
        if (lives.compareAndSet(false, true)) {
            PostgresqlLog.follow(server.home());
            server.ehr()
                    .post("Patient", CanaryPatient.numbered(UUID.randomUUID()))
                    .id();
        }
    }

    /** Where he was told of, since the server started. */
    public List<String> traces() {
        Stream<String> measured = meters.stream()
                .flatMap(registry -> registry.getMeters().stream())
                .map(meter -> "meter " + meter.getId())
                .filter(id -> CanaryPatient.WORDS.stream().anyMatch(id::contains));
        return Stream.concat(log.found().stream(), measured).toList();
    }

    /** Whether he was looked for until now. */
    boolean isWatched() {
        return log.isWatching();
    }

    @Override
    public void close() {
        log.close();
    }
}
