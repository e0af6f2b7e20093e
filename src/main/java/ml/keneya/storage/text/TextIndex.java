package ml.keneya.storage.text;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The life of the text index: made before the engine that writes to it, closed after it. */
final class TextIndex {

    private static final long SECONDS_BETWEEN_MARKS = 10;

    private final Path folder;
    private final TextIndexMark mark;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "text-index-mark");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable Future<?> marking;

    TextIndex(Path folder) {
        this.folder = folder;
        this.mark = new TextIndexMark(folder);
    }

    Path folder() {
        return folder;
    }

    Optional<Instant> missingSince() {
        return mark.missingSince();
    }

    /** From now on the index holds all that the database does, but for the last moments. */
    void complete() {
        marking = clockwork.scheduleWithFixedDelay(mark::open, 0, SECONDS_BETWEEN_MARKS, TimeUnit.SECONDS);
    }

    void close() throws InterruptedException {
        clockwork.shutdown();
        clockwork.awaitTermination(1, TimeUnit.MINUTES);
        if (marking != null) {
            mark.close();
        }
    }
}
