package ml.keneya.security;

import java.util.Locale;
import java.util.Optional;

/**
 * An administrator changed who may do what.
 *
 * @param subject what kind of one it is
 * @param id the id of the client, or how the user signs in
 * @param kind what was done
 * @param role what he is there for
 * @param facility the health facility he works for, if he works for one
 * @param veryRestricted what his scopes allow of very restricted records
 * @param breaksTheGlass whether he may break the glass, or a client ask for it
 */
public record AccessChange(
        Subject subject,
        String id,
        Kind kind,
        Role role,
        Optional<String> facility,
        VaultAccess veryRestricted,
        boolean breaksTheGlass) {

    /** Whose access it is. */
    public enum Subject {
        CLIENT,
        USER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What someone's scopes allow in the vault. */
    public enum VaultAccess {
        NONE,
        /** He may file records there and sees none: the drop-box, which everyone has who treats. */
        FILES,
        SEES;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What was done. */
    public enum Kind {
        REGISTERED,
        CHANGED,
        REMOVED,
        LOCKED,
        UNLOCKED,
        PASSWORD_RESET,
        SECRET_RENEWED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
