package ml.keneya.storage.postgresql;

import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the embedded PostgreSQL again when its main process dies alone, say by the system's want of memory.
 *
 * <p>Requests wait for a connection meanwhile, or are told to come again. If it cannot be started, the server ends with
 * an error, for whoever watches over it.
 */
final class PostgresqlWatch {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresqlWatch.class);
    private static final Duration PERIOD = Duration.ofMillis(300);

    private final EmbeddedPostgresql server;
    private final Thread thread = new Thread(this::watch, "postgresql-watch");
    private volatile boolean stopped;

    PostgresqlWatch(EmbeddedPostgresql server) {
        this.server = server;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** It is not waited for: it may itself be what ends the server. */
    void stop() {
        stopped = true;
        thread.interrupt();
    }

    private void watch() {
        try {
            while (!stopped) {
                Thread.sleep(PERIOD.toMillis());
                server.startAgainIfDead();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            if (!stopped) {
                LOG.error("PostgreSQL has died and does not start again: stopping. {}", e.getMessage());
                System.exit(1);
            }
        }
    }
}
