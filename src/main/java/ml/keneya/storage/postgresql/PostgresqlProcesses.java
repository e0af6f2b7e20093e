package ml.keneya.storage.postgresql;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that runs from the PostgreSQL binaries of one home, whoever started it.
 *
 * <p>When Keneya is killed its PostgreSQL lives on, or the {@code initdb} that was making it; when the main process of
 * PostgreSQL is killed, those that serve connections may live on for a while and keep a new one from starting. Numbers
 * in files tell nothing of them, and after a restart of the machine may be another program's; the program that a
 * process runs does. A process that has ended but whose parent never asked how has no program, and is not counted.
 */
final class PostgresqlProcesses {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path binaries;

    /** @param binaries the folder of the binaries, which exists */
    PostgresqlProcesses(Path binaries) throws IOException {
        this.binaries = binaries.toRealPath();
    }

    boolean isRunning(long pid) {
        return ProcessHandle.of(pid).filter(this::isOurs).isPresent();
    }

    List<ProcessHandle> running() {
        return ProcessHandle.allProcesses().filter(this::isOurs).toList();
    }

    /**
     * Stops them all: politely, then by force, by which nothing acknowledged is lost.
     *
     * @throws IOException if one does not stop
     */
    void stopAll() throws IOException {
        Set<Long> asked = new HashSet<>();
        if (await(() -> askToStop(asked))) {
            return;
        }
        if (!await(() -> running().forEach(ProcessHandle::destroyForcibly))) {
            throw new IOException("A PostgreSQL process does not stop; stop it by hand: " + running());
        }
    }

    /** Only the main process: it stops the others in order. */
    private void askToStop(Set<Long> asked) {
        List<ProcessHandle> processes = running();
        Set<Long> pids = processes.stream().map(ProcessHandle::pid).collect(Collectors.toSet());
        processes.stream()
                .filter(process -> process.parent()
                        .map(ProcessHandle::pid)
                        .filter(pids::contains)
                        .isEmpty())
                .filter(process -> asked.add(process.pid()))
                .forEach(ProcessHandle::destroy);
    }

    private boolean await(Runnable attempt) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!running().isEmpty()) {
            if (System.nanoTime() > end) {
                return false;
            }
            attempt.run();
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted while PostgreSQL was stopping", e);
            }
        }
        return true;
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info()
                .command()
                .filter(program -> Path.of(program).startsWith(binaries))
                .isPresent();
    }
}
