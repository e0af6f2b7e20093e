package ml.keneya.security;

import java.util.Locale;
import java.util.Optional;

/** What a client is there for. Only {@link #ADMINISTRATOR} opens anything by itself; scopes decide the rest. */
public enum Role {
    CLINICIAN,
    GBV_CASE_WORKER,
    GBV_SUPERVISOR,
    DATA_MANAGER,
    RESEARCHER,
    /** Another system. What a client is when nobody said otherwise. */
    EXCHANGE,
    STEWARD,
    AUDITOR,
    /** Registers clients, maintains the server, writes profiles and terminology. Clears for nothing. */
    ADMINISTRATOR;

    /** The role of that name, if there is one. */
    public static Optional<Role> parse(String name) {
        for (Role role : values()) {
            if (role.toString().equals(name)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
