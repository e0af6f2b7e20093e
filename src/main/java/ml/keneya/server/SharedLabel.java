package ml.keneya.server;

import java.util.UUID;

/**
 * The security label that the server gives a record in its own searches while the record is shared with a facility, and
 * that no record carries (docs/decisions/0012).
 *
 * <p>Who asked by it would learn with whom others share, so no client can: its system is made anew at each start and is
 * never told, and what begins with its {@link #NAME} is refused.
 */
public final class SharedLabel {

    /** What clients may not ask by. */
    public static final String NAME = "https://keneya.ml/sid/shared-with";

    /** The system of the label; its code is the facility. */
    public static final String SYSTEM = NAME + '/' + UUID.randomUUID();

    private SharedLabel() {}

    /**
     * As the value of {@code _id}, the files of a facility: records that refer by a parameter to its patients, and what
     * is shared with it.
     *
     * @param parameter that says whom a record is about
     * @param system of the labels of its patients
     * @param facility its number, the code of these labels
     */
    public record File(String parameter, String system, String facility) {

        /** The one that was written so. */
        public static File parse(String text) {
            String[] parts = text.split("\\|", 3);
            return new File(parts[0], parts[1], parts[2]);
        }

        /** The label of its patients, {@code system|code}. */
        public String label() {
            return system + '|' + facility;
        }

        @Override
        public String toString() {
            return parameter + '|' + label();
        }
    }
}
