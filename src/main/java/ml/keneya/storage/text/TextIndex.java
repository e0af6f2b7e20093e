package ml.keneya.storage.text;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The life of the text index: made before the engine that writes to it, closed after it. */
final class TextIndex {

    private static final Logger LOG = LoggerFactory.getLogger(TextIndex.class);
    private static final long SECONDS_BETWEEN_MARKS = 10;

    private final Path folder;
    private final TextIndexMark mark;
    private final Optional<Instant> missingSince;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "text-index-mark");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean failed;
    private volatile @Nullable Future<?> marking;

    TextIndex(Path folder) {
        this.folder = folder;
        this.mark = new TextIndexMark(folder);
        this.missingSince = mark.missingSince();
        if (missingSince.isEmpty()) {
            // From here on writes may come, and so may a crash.
            mark.open();
        }
    }

    Path folder() {
        return folder;
    }

    Optional<Instant> missingSince() {
        return missingSince;
    }

    /** From now on the index holds all that the database does, but for the last moments. */
    void complete() {
        marking = clockwork.scheduleWithFixedDelay(this::touch, 0, SECONDS_BETWEEN_MARKS, TimeUnit.SECONDS);
    }

    /** Something was not indexed: the mark stays where it is, and the next start reads again what came since. */
    void fail() {
        failed = true;
        LOG.warn("The text index could not be written: the next start will read again what it lacks");
    }

    private void touch() {
        if (!failed) {
            mark.open();
        }
    }

    void close() throws InterruptedException {
        clockwork.shutdown();
        clockwork.awaitTermination(1, TimeUnit.MINUTES);
        if (marking != null && !failed) {
            mark.close();
        }
    }
}
