package ml.keneya.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the embedded PostgreSQL of a home logs, as lines of a logger that nobody prints.
 *
 * <p>It writes into a pipe whose other end closed with the program that started it, so that in production nobody keeps
 * what it says. Linux lets another reader open that pipe; elsewhere there is none, and nothing is read.
 */
final class PostgresqlLog {

    /** The logger of the lines. */
    static final String NAME = "postgresql";

    private static final Path PROCESSES = Path.of("/proc");
    private static final Logger LOG = LoggerFactory.getLogger(NAME);

    private PostgresqlLog() {}

    /** Reads it in a thread of its own until PostgreSQL ends. */
    static void follow(Path home) {
        if (!Files.isDirectory(PROCESSES)) {
            return;
        }
        try {
            String pid = Files.readAllLines(home.resolve("postgresql/postmaster.pid"))
                    .get(0)
                    .strip();
            BufferedReader lines =
                    Files.newBufferedReader(PROCESSES.resolve(pid + "/fd/2"), StandardCharsets.ISO_8859_1);
            Thread reader = new Thread(() -> lines.lines().forEach(LOG::info), "postgresql-log");
            reader.setDaemon(true);
            reader.start();
        } catch (IOException e) {
            throw new UncheckedIOException("What PostgreSQL logs cannot be read", e);
        }
    }
}
