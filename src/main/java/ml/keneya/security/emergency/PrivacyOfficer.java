package ml.keneya.security.emergency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import ml.keneya.security.clients.Clearance;
import ml.keneya.server.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the privacy officer by mail of each emergency, and of who was cleared to see very restricted records: at once,
 * and again every minute until the mail server takes it.
 *
 * <p>Nobody waits for a mail server; what is to be told is in the database before the file opens. A mail passes through
 * many hands, so it names neither the patient nor the reason: these are in the audit.
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

    private record Notice(UUID id, String subject, String text) {}

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

    @EventListener
    void cleared(Clearance clearance) {
        isToBeTold();
    }

    /** There is something to tell: by another thread, as mail servers take their time. */
    void isToBeTold() {
        if (!properties.isOn()) {
            // It waits for an officer to be named.
            return;
        }
        try {
            clockwork.execute(this::tell);
        } catch (RejectedExecutionException e) {
            LOG.info("The privacy officer is told after the next start, as the server is stopping");
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
                    "The privacy officer could not be told, which is tried again in a minute: {}",
                    e.getClass().getSimpleName());
        } catch (RuntimeException e) {
            LOG.warn(
                    "What the privacy officer is to be told could not be read: {}",
                    e.getClass().getSimpleName());
        }
    }

    /** Several nodes may look at the same time: each takes another. Emergencies come first. */
    private boolean tellNext() {
        return tellNext("keneya.emergency_notice", (row, number) -> emergency(row))
                || tellNext("keneya.clearance_notice", (row, number) -> clearance(row));
    }

    private boolean tellNext(String table, RowMapper<Notice> notices) {
        List<Notice> next = jdbc.sql("SELECT * FROM " + table
                        + " WHERE told_at IS NULL ORDER BY occurred_at LIMIT 1 FOR UPDATE SKIP LOCKED")
                .query(notices)
                .list();
        next.forEach(notice -> {
            mail.send(message(notice));
            jdbc.sql("UPDATE " + table + " SET told_at = now() WHERE id = :id")
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
        message.setSubject(notice.subject());
        message.setText(notice.text());
        return message;
    }

    private Notice emergency(ResultSet row) throws SQLException {
        return new Notice(
                row.getObject("id", UUID.class),
                text(" / ", "security.emergency.subject"),
                text(
                        "\n\n",
                        row.getBoolean("opened") ? "security.emergency.opened" : "security.emergency.in-vain",
                        row.getString("user_id"),
                        facility(row),
                        at(row)));
    }

    private Notice clearance(ResultSet row) throws SQLException {
        String user = row.getString("user_id");
        return new Notice(
                row.getObject("id", UUID.class),
                text(" / ", "security.clearance.subject"),
                text(
                        "\n\n",
                        user == null ? "security.clearance.client" : "security.clearance.user",
                        user == null ? row.getString("client_id") : user,
                        row.getString("role"),
                        facility(row),
                        at(row),
                        row.getString("granted_by")));
    }

    private static String facility(ResultSet row) throws SQLException {
        String facility = row.getString("facility");
        return facility == null ? "–" : facility;
    }

    private static String at(ResultSet row) throws SQLException {
        return row.getTimestamp("occurred_at")
                .toInstant()
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    /** Nobody knows which language he speaks. */
    private String text(String between, String key, Object... arguments) {
        return messages.text(Locale.FRENCH, key, arguments) + between + messages.text(Locale.ENGLISH, key, arguments);
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}
