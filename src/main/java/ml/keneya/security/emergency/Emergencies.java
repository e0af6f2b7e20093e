package ml.keneya.security.emergency;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import ml.keneya.security.users.User;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where the glass is broken. That it was, even in vain, is noted for the privacy officer before anything is opened, and
 * recorded in the vault's audit with the reason.
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

    /** How long a file stays open. */
    public Duration lifetime() {
        return properties.lifetime();
    }

    /** Breaks it: the id of the patient so named, if he is known. */
    public Optional<String> declare(String client, User user, String named, String reason) {
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
        return patient;
    }
}
