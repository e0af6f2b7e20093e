package ml.keneya.security.emergency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import ml.keneya.server.Messages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the privacy officer of each emergency by mail: at once, and again every minute until the mail server takes it.
 *
 * <p>An emergency does not wait for a mail server; what is to be told is in the database before the file opens. A mail
 * passes through many hands, so it names neither the patient nor the reason: these are in the audit.
 */
final class PrivacyOfficer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PrivacyOfficer.class);
    private static final int SECONDS_BETWEEN_TRIES = 60;

    private final EmergencyProperties properties;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final MailSender mail;
    private final Messages messages;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "emergency-notices");
        thread.setDaemon(true);
        return thread;
    });

    private record Notice(UUID id, String user, @Nullable String facility, boolean opened, Instant at) {}

    PrivacyOfficer(
            EmergencyProperties properties,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            MailSender mail,
            Messages messages) {
        this.properties = properties;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.mail = mail;
        this.messages = messages;
        if (properties.isOn()) {
            var unused = clockwork.scheduleWithFixedDelay(
                    this::tell, SECONDS_BETWEEN_TRIES, SECONDS_BETWEEN_TRIES, TimeUnit.SECONDS);
        }
    }

    /** There is something to tell: by another thread, as mail servers take their time. */
    void isToBeTold() {
        try {
            clockwork.execute(this::tell);
        } catch (RejectedExecutionException e) {
            LOG.info("An emergency is told after the next start, as the server is stopping");
        }
    }

    private void tell() {
        try {
            while (Boolean.TRUE.equals(transaction.execute(status -> tellNext()))) {
                // The next one.
            }
        } catch (MailException e) {
            // Its message may name addresses.
            LOG.warn(
                    "The privacy officer could not be told of an emergency, which is tried again in a minute: {}",
                    e.getClass().getSimpleName());
        } catch (RuntimeException e) {
            LOG.warn(
                    "Emergencies to be told could not be read: {}", e.getClass().getSimpleName());
        }
    }

    /** Several nodes may look at the same time: each takes another. */
    private boolean tellNext() {
        List<Notice> next = jdbc.sql("""
                        SELECT id, user_id, facility, opened, occurred_at FROM keneya.emergency_notice
                        WHERE told_at IS NULL ORDER BY occurred_at LIMIT 1 FOR UPDATE SKIP LOCKED""").query(PrivacyOfficer::notice).list();
        next.forEach(notice -> {
            mail.send(message(notice));
            jdbc.sql("UPDATE keneya.emergency_notice SET told_at = now() WHERE id = :id")
                    .param("id", notice.id())
                    .update();
        });
        return !next.isEmpty();
    }

    private SimpleMailMessage message(Notice notice) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(
                properties.sender() == null ? properties.privacyOfficer().get(0) : properties.sender());
        message.setTo(properties.privacyOfficer().toArray(String[]::new));
        message.setSubject(text(" / ", "security.emergency.subject"));
        message.setText(text(
                "\n\n",
                notice.opened() ? "security.emergency.opened" : "security.emergency.in-vain",
                notice.user(),
                notice.facility() == null ? "–" : notice.facility(),
                notice.at().truncatedTo(ChronoUnit.SECONDS).toString()));
        return message;
    }

    /** Nobody knows which language he speaks. */
    private String text(String between, String key, Object... arguments) {
        return messages.text(Locale.FRENCH, key, arguments) + between + messages.text(Locale.ENGLISH, key, arguments);
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getObject("id", UUID.class),
                row.getString("user_id"),
                row.getString("facility"),
                row.getBoolean("opened"),
                row.getTimestamp("occurred_at").toInstant());
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}
