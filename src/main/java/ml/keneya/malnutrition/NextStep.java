package ml.keneya.malnutrition;

import java.util.Locale;

/** What is to be done in a treatment. */
public enum NextStep {
    /** Too many absences in a row. */
    DEFAULT,
    TRANSFER_URENI,
    TRANSFER_URENAS,
    TRANSFER_URENAM,
    /** A grown person with a complication: to hospital for it. */
    REFER,
    CURED,
    /** No cure within the longest stay: look for the cause. */
    NON_RESPONSE,
    CONTINUE,
    /** Something is missing. */
    NOT_DECIDED,
    /** The treatment was over on that day. */
    ENDED,
    /** There is no treatment. */
    NO_TREATMENT;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
