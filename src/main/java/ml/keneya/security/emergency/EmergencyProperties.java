package ml.keneya.security.emergency;

import jakarta.validation.constraints.Email;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who may be told of an emergency, and how long one lasts.
 *
 * @param privacyOfficer the mail addresses that are told of each emergency and of who is cleared to see very restricted
 *     records, by the server of {@code spring.mail}; without one nobody can break the glass
 * @param sender the mail address that the notices come from; by default the first officer's
 * @param lifetime how long the file stays open, a quarter of an hour at most
 */
@Validated
@ConfigurationProperties("keneya.security.emergency")
public record EmergencyProperties(
        @DefaultValue List<@Email String> privacyOfficer,
        @Nullable @Email String sender,

        @DefaultValue("15m") @DurationMin(minutes = 1) @DurationMax(minutes = 15)
        Duration lifetime) {

    public EmergencyProperties {
        privacyOfficer = List.copyOf(privacyOfficer);
    }

    /** Whether the glass can be broken at all. */
    boolean isOn() {
        return !privacyOfficer.isEmpty();
    }
}
