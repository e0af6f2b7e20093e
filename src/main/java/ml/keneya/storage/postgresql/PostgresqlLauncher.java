package ml.keneya.storage.postgresql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import ml.keneya.server.Home;
import org.springframework.util.FileSystemUtils;

/** Launches PostgreSQL on data of the home, and gives up at once when it ends instead of starting. */
final class PostgresqlLauncher {

    /** Replaying the log after a power cut may take minutes on a slow disk; giving up early would lose the node. */
    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(15);

    /**
     * So often in a row none of its programs is seen when it is dead: between two of them is a moment too. Looks are
     * counted, not seconds: on a machine that is overloaded nobody looks for seconds.
     */
    private static final int LOOKS_IN_VAIN = 20;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Path binaries;
    private final PostgresqlProcesses processes;

    PostgresqlLauncher(Home home) throws IOException {
        this.binaries = home.folder("postgresql-binaries");
        this.processes = new PostgresqlProcesses(binaries);
        processes.stopAll();
        removeIfUnfinished();
    }

    PostgresqlProcesses processes() {
        return processes;
    }

    /**
     * Launches it.
     *
     * @throws IOException if it does not start
     */
    EmbeddedPostgres launch(EmbeddedPostgres.Builder settings) throws IOException {
        Thread launching = Thread.currentThread();
        Thread guard = new Thread(() -> interruptIfDead(launching), "postgresql-launch");
        guard.setDaemon(true);
        guard.start();
        try {
            EmbeddedPostgres server = settings.setOverrideWorkingDirectory(binaries.toFile())
                    .setPGStartupWait(LONGEST_RECOVERY)
                    .start();
            // The library takes an interruption for a success.
            if (Thread.interrupted()) {
                server.close();
                throw didNotStart();
            }
            return server;
        } catch (IllegalStateException failedProgram) {
            throw didNotStart();
        } finally {
            guard.interrupt();
        }
    }

    private static PostgresqlException didNotStart() {
        return new PostgresqlException(
                "The embedded PostgreSQL does not start.",
                "Is the disk full, or memory short? To read its own words, start with --logging.level.io.zonky=info");
    }

    /** The library looks for a connection only, as long as it may take to recover. */
    private void interruptIfDead(Thread launching) {
        boolean seen = false;
        int inVain = 0;
        try {
            while (!seen || inVain < LOOKS_IN_VAIN) {
                boolean runs = !processes.running().isEmpty();
                seen |= runs;
                inVain = runs ? 0 : inVain + 1;
                Thread.sleep(BETWEEN_LOOKS.toMillis());
            }
            launching.interrupt();
        } catch (InterruptedException launched) {
            Thread.currentThread().interrupt();
        }
    }

    /** Unpacking that was cut short leaves half a file, which the library would take for a whole one. */
    private void removeIfUnfinished() throws IOException {
        try (Stream<Path> unpacked = Files.list(binaries)) {
            for (Path folder : unpacked.toList()) {
                if (!Files.exists(folder.resolve(".exists"))) {
                    FileSystemUtils.deleteRecursively(folder);
                }
            }
        }
    }
}
