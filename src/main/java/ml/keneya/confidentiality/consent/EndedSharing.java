package ml.keneya.confidentiality.consent;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import ml.keneya.confidentiality.consent.SharingTable.Ended;
import org.hl7.fhir.r4.model.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells facilities, by a Task in the vault, that nothing of a survivor is shared with them any more: every minute, what
 * has been withdrawn and what has run out.
 *
 * <p>A withdrawal only notes that they are to be told. Whatever becomes of the Task, she has withdrawn.
 */
final class EndedSharing implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EndedSharing.class);
    private static final int SECONDS_BETWEEN = 60;

    private final DaoRegistry store;
    private final SharingTable table;
    private final Clock clock;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "ended-sharing");
        thread.setDaemon(true);
        return thread;
    });

    EndedSharing(DaoRegistry store, SharingTable table, Clock clock) {
        this.store = store;
        this.table = table;
        this.clock = clock;
        var unused = clockwork.scheduleWithFixedDelay(this::sweep, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    /** The facility is to be told, if the transaction under way ends well. */
    void tell(String facility, String patient) {
        table.owe(facility, patient);
    }

    /** Tells all who are to be told. One who cannot be told now keeps nobody else waiting. */
    synchronized void sweep() {
        try {
            table.endWhatRanOut();
            for (Optional<Ended> next = table.nextOwed(); next.isPresent(); next = table.nextOwed()) {
                write(next.get());
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "Facilities to be told of an ended sharing could not be read: {}",
                    e.getClass().getSimpleName());
        }
    }

    private void write(Ended ended) {
        try {
            store.getResourceDao(Task.class)
                    .create(
                            SharingNotice.to(ended.facility(), ended.patient(), clock.instant()),
                            new SystemRequestDetails());
        } catch (RuntimeException e) {
            // Its message may name the survivor.
            LOG.warn(
                    "A facility could not be told of an ended sharing, which is tried again: {}",
                    e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}
