package ml.keneya.audit;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes the ends of the chains at the start, then regularly, and at the end. */
final class AnchorJob implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AnchorJob.class);

    private final AuditTable table;
    private final Anchors anchors;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "audit-anchors");
        thread.setDaemon(true);
        return thread;
    });

    AnchorJob(AuditTable table, Anchors anchors, AuditProperties properties) {
        this.table = table;
        this.anchors = anchors;
        long seconds = properties.anchorEvery().toSeconds();
        var unused = clockwork.scheduleWithFixedDelay(this::anchor, 0, seconds, TimeUnit.SECONDS);
    }

    private void anchor() {
        try {
            for (Chain chain : Chain.values()) {
                anchors.add(chain, table.last(chain));
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "The ends of the audit log could not be noted: {}",
                    e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
        anchor();
    }
}
