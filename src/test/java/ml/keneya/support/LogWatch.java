package ml.keneya.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Reads along what is logged, by PostgreSQL too, and keeps the lines with one of some words. */
public final class LogWatch extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final Logger all;
    private final Logger postgresql;
    private final List<String> words;
    private final List<String> found = new CopyOnWriteArrayList<>();

    /** Watches from now on, until it is closed. */
    public LogWatch(LoggerContext logs, Collection<String> words) {
        this.all = logs.getLogger(Logger.ROOT_LOGGER_NAME);
        this.postgresql = logs.getLogger(PostgresqlLog.NAME);
        this.words = List.copyOf(words);
        setContext(logs);
        watch();
    }

    /** Watches again, if it was stopped: a server that starts in this process sets up logging anew for all. */
    void watch() {
        start();
        all.addAppender(this);
        postgresql.setLevel(Level.INFO);
        postgresql.setAdditive(false);
        postgresql.addAppender(this);
    }

    /** Whether nothing has stopped it. */
    boolean isWatching() {
        return isStarted() && all.isAttached(this) && postgresql.isAttached(this);
    }

    /** The lines so far. */
    public List<String> found() {
        return List.copyOf(found);
    }

    @Override
    protected void append(ILoggingEvent event) {
        String line = event.getLoggerName() + ": " + event.getFormattedMessage();
        if (event.getThrowableProxy() != null) {
            line += '\n' + ThrowableProxyUtil.asString(event.getThrowableProxy());
        }
        if (words.stream().anyMatch(line::contains)) {
            found.add(line);
        }
    }

    @Override
    public void close() {
        all.detachAppender(this);
        postgresql.detachAppender(this);
        stop();
    }
}
