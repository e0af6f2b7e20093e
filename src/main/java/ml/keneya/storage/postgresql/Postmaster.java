package ml.keneya.storage.postgresql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The main process of a PostgreSQL server, as its {@code postmaster.pid} tells of it.
 *
 * <p>When Keneya is killed its PostgreSQL lives on; when PostgreSQL is killed too its file remains, and after a restart
 * of the machine the number in it may be another program's.
 *
 * @see <a href="https://www.postgresql.org/docs/18/storage-file-layout.html">PostgreSQL, database file layout</a>
 */
final class Postmaster {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final long SECONDS_TO_STOP = 30;

    private final Path data;

    Postmaster(Path data) {
        this.data = data;
    }

    /**
     * Stops a server left behind by a Keneya that was killed, or clears away what it left.
     *
     * @throws IOException if it does not stop
     */
    void stopOrphan() throws IOException {
        Optional<ProcessHandle> orphan = running();
        if (orphan.isPresent()) {
            LOG.info("Keneya was not stopped cleanly: stopping the PostgreSQL it left behind");
            stop(orphan.get());
        }
        Files.deleteIfExists(pidFile());
    }

    private static void stop(ProcessHandle process) throws IOException {
        process.destroy();
        try {
            awaitEnd(process);
        } catch (TimeoutException unwilling) {
            // PostgreSQL replays its log at the next start: nothing acknowledged is lost.
            process.destroyForcibly();
            try {
                awaitEnd(process);
            } catch (TimeoutException e) {
                throw new IOException("PostgreSQL (process " + process.pid() + ") does not stop; stop it by hand", e);
            }
        }
    }

    private static void awaitEnd(ProcessHandle process) throws IOException, TimeoutException {
        try {
            process.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IOException("Cannot watch PostgreSQL (process " + process.pid() + ") stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while PostgreSQL was stopping", e);
        }
    }

    private Optional<ProcessHandle> running() throws IOException {
        if (!Files.exists(pidFile())) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile());
        if (lines.isEmpty() || !lines.get(0).matches("\\d+")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0))).filter(this::servesThisData);
    }

    private boolean servesThisData(ProcessHandle process) {
        String[] arguments = process.info().arguments().orElse(new String[0]);
        return process.isAlive() && List.of(arguments).contains(data.toString());
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }
}
