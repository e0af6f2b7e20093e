package ml.keneya.security.limits;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How many requests of each caller are worked on while its others stand in line: whoever sends two hundred at once
 * waits for himself, not everybody else for him. Holds who is there, and forgets who is not.
 */
final class Turns {

    private final int most;
    private final Duration patience;
    private final ConcurrentMap<String, Line> lines = new ConcurrentHashMap<>();

    private record Line(Semaphore free, int present) {

        Line of(int people) {
            return new Line(free, people);
        }
    }

    /**
     * @param most requests that are worked on
     * @param patience how long one may stand in line
     */
    Turns(int most, Duration patience) {
        this.most = most;
        this.patience = patience;
    }

    /** Waits for that caller's turn, to {@link #leave} afterwards; false when it did not come. */
    boolean await(String caller) {
        Line line = lines.compute(
                caller,
                (name, known) ->
                        known == null ? new Line(new Semaphore(most, true), 1) : known.of(known.present() + 1));
        boolean taken = false;
        try {
            taken = line.free().tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (!taken) {
                forget(caller);
            }
        }
        return taken;
    }

    void leave(String caller) {
        Line line = lines.get(caller);
        if (line != null) {
            line.free().release();
            forget(caller);
        }
    }

    private void forget(String caller) {
        lines.computeIfPresent(caller, (name, line) -> line.present() == 1 ? null : line.of(line.present() - 1));
    }
}
