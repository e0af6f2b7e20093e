package ml.keneya.security;

import java.util.Locale;
import java.util.Optional;
import ml.keneya.security.Ceiling.Reach;

/**
 * What a person or a system is there for, and with it the most that any of its scopes may ever allow.
 *
 * <p>The table of the house. Letters are those of SMART scopes: first what may be done with ordinary records, then with
 * very restricted ones. {@code c} alone is the drop-box: it files and does not see. Scopes, the facility and labels
 * narrow further.
 */
public enum Role {
    /** Treats people at a facility. May file what a survivor tells, and not look into the vault. */
    CLINICIAN(Reach.EVERYTHING, "cruds", "c"),
    /** Accompanies survivors. */
    GBV_CASE_WORKER(Reach.EVERYTHING, "cruds", "cruds"),
    /** Answers for a team that accompanies survivors: sees, and writes nothing. */
    GBV_SUPERVISOR(Reach.EVERYTHING, "rs", "rs"),
    /** Keeps the records right. */
    DATA_MANAGER(Reach.EVERYTHING, "cruds", ""),
    /** Works with the de-identified copy and nothing else. */
    RESEARCHER(Reach.EVERYTHING, "rs", ""),
    /** Another system. What a client is when nobody said otherwise: it may hold whatever an administrator gave it. */
    EXCHANGE(Reach.EVERYTHING, "cruds", "cruds"),
    /** Erases persons. */
    STEWARD(Reach.EVERYTHING, "cruds", "cruds"),
    /** Reads who did what. */
    AUDITOR(Reach.AUDIT_EVENTS, "rs", "rs"),
    /**
     * Registers clients and users, maintains the server, writes profiles and terminology. Has no key to the vault, and
     * could give himself none that is not recorded.
     */
    ADMINISTRATOR(Reach.EVERYTHING, "cruds", "");

    // Its sets cannot be changed.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Ceiling ceiling;

    Role(Reach reach, String ordinary, String veryRestricted) {
        this.ceiling = Ceiling.of(reach, ordinary, veryRestricted);
    }

    /** Whether it treats patients, so that its people may be enrolled for emergencies. */
    public boolean treatsPatients() {
        return this == CLINICIAN || this == GBV_CASE_WORKER;
    }

    /** The most that scopes of this role may allow. */
    public Ceiling ceiling() {
        return ceiling;
    }

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
