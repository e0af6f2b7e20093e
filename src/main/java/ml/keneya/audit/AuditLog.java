package ml.keneya.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the log: one thread takes what waits, chains it and commits it as one transaction, as a write-ahead log does.
 * Each request waits for its own row to be durable; while one commit is on its way the next rows gather.
 *
 * <p>Nodes take turns by an advisory lock, so that there is one chain of each kind however many nodes there are.
 *
 * <p>What cannot be written is kept, as answered with 503, and written when the database is back: what a request
 * changed just before is then not without its record.
 */
final class AuditLog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);

    /** Any number that no other program on the database uses: "AUDIT" in ASCII. */
    private static final long LOCK = 0x4155444954L;

    private static final int LARGEST_BATCH = 500;
    private static final int MOST_KEPT = 10_000;
    private static final long MILLISECONDS_BETWEEN_TRIES = 500;

    private final JdbcTemplate jdbc;
    private final AuditTable table;
    private final TransactionTemplate transaction;
    private final Anchors anchors;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Deque<Waiting> kept = new ArrayDeque<>();
    private final Map<Chain, Link> written = new EnumMap<>(Chain.class);
    private final Thread writer = new Thread(this::write, "audit-log");
    private volatile boolean writable = true;
    private volatile boolean closed;

    private record Waiting(Chain chain, AuditRecord row, CompletableFuture<Boolean> durable) {

        Waiting unanswered() {
            return new Waiting(
                    chain, row.withStatus(HttpStatus.SERVICE_UNAVAILABLE.value()), new CompletableFuture<>());
        }
    }

    /** @param database connections that see both chains */
    AuditLog(DataSource database, Anchors anchors) {
        this.jdbc = new JdbcTemplate(database);
        this.table = new AuditTable(jdbc, jdbc);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.anchors = anchors;
        writer.setDaemon(true);
        writer.start();
    }

    /** Whether it could be written when it was last tried. */
    boolean isWritable() {
        return writable;
    }

    /** Appends it; true once it is durable, false if it could not be written. */
    boolean append(Chain chain, AuditRecord row) {
        Waiting waiting = new Waiting(chain, row, new CompletableFuture<>());
        queue.add(waiting);
        if (closed) {
            return false;
        }
        try {
            return waiting.durable().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            return false;
        }
    }

    private void write() {
        while (!closed) {
            List<Waiting> batch = new ArrayList<>();
            try {
                batch = next();
                if (!batch.isEmpty()) {
                    commit(batch);
                    done(batch);
                }
            } catch (InterruptedException e) {
                closed = true;
                batch.forEach(waiting -> waiting.durable().complete(false));
            } catch (RuntimeException e) {
                failed(batch, e);
            }
        }
        queue.forEach(waiting -> waiting.durable().complete(false));
    }

    private List<Waiting> next() throws InterruptedException {
        List<Waiting> batch = new ArrayList<>();
        while (!kept.isEmpty() && batch.size() < LARGEST_BATCH) {
            batch.add(kept.removeFirst());
        }
        if (batch.isEmpty()) {
            batch.add(queue.take());
        } else {
            TimeUnit.MILLISECONDS.sleep(MILLISECONDS_BETWEEN_TRIES);
        }
        queue.drainTo(batch, LARGEST_BATCH);
        return batch;
    }

    private void commit(List<Waiting> batch) {
        Map<Chain, Link> ends = new EnumMap<>(Chain.class);
        transaction.executeWithoutResult(status -> {
            // Shorter than a client waits: a log that is locked is a log that cannot be written.
            jdbc.execute("SET LOCAL lock_timeout = '4s'; SET LOCAL statement_timeout = '8s';"
                    + " SELECT pg_advisory_xact_lock(" + LOCK + ")");
            List<AuditTable.Row> rows = new ArrayList<>();
            for (Waiting waiting : batch) {
                Chain chain = waiting.chain();
                Link end = ends.computeIfAbsent(chain, this::end);
                Link link = end.next(chain, waiting.row());
                ends.put(chain, link);
                rows.add(new AuditTable.Row(chain, link, waiting.row()));
            }
            table.append(rows);
        });
        written.putAll(ends);
    }

    /** The end of the chain; not behind what this node has seen, unless somebody cut it. */
    private Link end(Chain chain) {
        Link last = table.last(chain);
        Link seen = written.get(chain);
        if (seen != null
                && (last.sequence() < seen.sequence()
                        || (last.sequence() == seen.sequence() && !last.hash().equals(seen.hash())))) {
            LOG.error("The end of the audit log was cut off or changed; see $verify");
            anchors.add(chain, seen);
        }
        return last;
    }

    private void done(List<Waiting> batch) {
        if (!writable) {
            LOG.info("The audit log is written again");
        }
        writable = true;
        batch.forEach(waiting -> waiting.durable().complete(true));
    }

    private void failed(List<Waiting> batch, RuntimeException failure) {
        if (writable) {
            // Its message may quote the row.
            LOG.error(
                    "The audit log cannot be written, so that no request is answered: {}",
                    failure.getClass().getSimpleName());
        }
        writable = false;
        for (Waiting waiting : batch) {
            if (kept.size() < MOST_KEPT) {
                kept.addLast(waiting.unanswered());
            }
            waiting.durable().complete(false);
        }
    }

    @Override
    public void close() {
        closed = true;
        writer.interrupt();
    }
}
