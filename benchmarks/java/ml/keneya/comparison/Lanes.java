package ml.keneya.comparison;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/** The requests of a file, read as they are needed, until there are no more or the time is up. */
final class Lanes {

    private final BufferedReader file;
    private final List<Queue<Request>> lanes = new ArrayList<>();
    private final long nanos;
    private long end;

    private Lanes(BufferedReader file, int count, int seconds) {
        this.file = file;
        this.nanos = Duration.ofSeconds(seconds).toNanos();
        for (int i = 0; i < count; i++) {
            lanes.add(new ArrayDeque<>());
        }
    }

    static Lanes of(Path requests, int count, int seconds) {
        try {
            return new Lanes(Files.newBufferedReader(requests), count, seconds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next of that lane; the clock runs from the first. */
    synchronized Optional<Request> next(int lane) {
        if (end == 0) {
            end = System.nanoTime() + nanos;
        }
        if (System.nanoTime() > end) {
            return Optional.empty();
        }
        Queue<Request> waiting = lanes.get(lane);
        while (waiting.isEmpty()) {
            Optional<Request> request = read();
            if (request.isEmpty()) {
                return Optional.empty();
            }
            lanes.get(request.get().lane() % lanes.size()).add(request.get());
        }
        return Optional.of(waiting.remove());
    }

    private Optional<Request> read() {
        try {
            return Optional.ofNullable(file.readLine()).map(Request::parse);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
