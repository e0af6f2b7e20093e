package ml.keneya.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the embedded PostgreSQL of a home logs, as lines of the logger of the library that starts it; nobody prints it.
 *
 * <p>It writes into a pipe. The library reads it until the program that started PostgreSQL has ended, or for ever: that
 * depends on which of two threads comes first. Linux lets another reader open that pipe, so that there always is one,
 * and whoever reads a line gives it to the same logger. Elsewhere the library's reader is all there is.
 */
final class PostgresqlLog {

    /** The logger of the lines. */
    static final String NAME = EmbeddedPostgres.class.getName();

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
