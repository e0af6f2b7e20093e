package ml.keneya.security.emergency;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import ml.keneya.security.users.User;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where the glass is broken. Before anything is opened it is noted for the privacy officer and recorded in the vault's
 * audit with the reason; also when nobody is known by what was named.
 */
public final class Emergencies {

    private final EmergencyProperties properties;
    private final EmergencyPatients patients;
    private final JdbcClient jdbc;
    private final PrivacyOfficer officer;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Emergencies(
            EmergencyProperties properties,
            EmergencyPatients patients,
            JdbcClient jdbc,
            PrivacyOfficer officer,
            ApplicationEventPublisher events,
            Clock clock) {
        this.properties = properties;
        this.patients = patients;
        this.jdbc = jdbc;
        this.officer = officer;
        this.events = events;
        this.clock = clock;
    }

    /** Whether that user may break the glass here. */
    public boolean areOpenTo(User user) {
        return areOn() && user.breaksTheGlass() && user.role().treatsPatients();
    }

    /** Whether anyone may. */
    public boolean areOn() {
        return properties.isOn();
    }

    /**
     * A file that is open.
     *
     * @param patient the id of the patient
     * @param until when it closes
     */
    public record Opened(String patient, Instant until) {}

    /**
     * Breaks it: the file of the patient so named, if he is known.
     *
     * @throws RuntimeException if it could not be recorded; then nothing is open
     */
    public Optional<Opened> declare(String client, User user, String named, String reason) {
        Optional<String> patient = patients.find(named);
        Emergency emergency = new Emergency(
                UUID.randomUUID(),
                client,
                user.id(),
                user.fhirUser(),
                user.role(),
                user.facility(),
                patient,
                reason,
                clock.instant());
        jdbc.sql("""
                        INSERT INTO keneya.emergency_notice (id, user_id, facility, opened, occurred_at)
                        VALUES (:id, :user, :facility, :opened, :at)""")
                .param("id", emergency.id())
                .param("user", user.id())
                .param("facility", user.facility().orElse(null))
                .param("opened", patient.isPresent())
                .param("at", Timestamp.from(emergency.at()))
                .update();
        events.publishEvent(emergency);
        officer.isToBeTold();
        return patient.map(id -> new Opened(id, emergency.at().plus(properties.lifetime())));
    }
}
