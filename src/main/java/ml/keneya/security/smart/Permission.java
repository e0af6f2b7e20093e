package ml.keneya.security.smart;

/**
 * One letter of a SMART scope. The order is the grammar's.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html">SMART scopes</a>
 */
public enum Permission {
    /** Type level create. */
    CREATE('c'),
    /** Instance level read, vread and history. */
    READ('r'),
    /** Instance level update and patch; an update that creates is an update. */
    UPDATE('u'),
    /** Instance level delete. */
    DELETE('d'),
    /** Type level search and history, system level search and history. */
    SEARCH('s');

    private final char letter;

    Permission(char letter) {
        this.letter = letter;
    }

    public char letter() {
        return letter;
    }
}
