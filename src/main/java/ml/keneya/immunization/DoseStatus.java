package ml.keneya.immunization;

/** How it stands with the next dose of a vaccine. */
public enum DoseStatus {
    /** All of the series were given. */
    COMPLETE,
    /** Its day has not come. */
    UPCOMING,
    DUE,
    OVERDUE,
    /** The age at which it is given has passed. */
    TOO_OLD;

    /** Whether there is still a day on which it is to be given. */
    boolean isToCome() {
        return this == UPCOMING || this == DUE || this == OVERDUE;
    }
}
