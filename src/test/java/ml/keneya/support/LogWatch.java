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
import org.slf4j.LoggerFactory;

/**
 * Reads along what this process logs, and what its embedded PostgreSQL does, and keeps the lines with one of some
 * words.
 */
public final class LogWatch extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final List<String> words;
    private final List<String> found = new CopyOnWriteArrayList<>();
    private final List<Logger> loggers;

    /** Watches from now on, until it is closed. */
    public LogWatch(Collection<String> words) {
        this.words = List.copyOf(words);
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        Logger postgresql = context.getLogger(PostgresqlLog.NAME);
        postgresql.setLevel(Level.INFO);
        postgresql.setAdditive(false);
        this.loggers = List.of(context.getLogger(Logger.ROOT_LOGGER_NAME), postgresql);
        setContext(context);
        start();
        watch();
    }

    /** Watches, if something stopped it: whoever sets up logging anew takes off what was added to it. */
    void watch() {
        for (Logger logger : loggers) {
            if (!logger.isAttached(this)) {
                logger.addAppender(this);
            }
        }
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
        loggers.forEach(logger -> logger.detachAppender(this));
        stop();
    }
}
