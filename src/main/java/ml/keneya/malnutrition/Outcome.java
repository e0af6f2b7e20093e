package ml.keneya.malnutrition;

import java.util.Locale;

/** What is to be done with who is examined. */
public enum Outcome {
    /** Admit to inpatient care (URENI). */
    INPATIENT,
    /** Admit to outpatient care, URENAS or URENAM. */
    OUTPATIENT,
    /** Malnourished and to be admitted; which unit is open while something is missing. */
    ADMIT,
    /** An infant at risk without complication: follow mother and child. */
    MOTHER_AND_INFANT,
    /** A complication, and no severe malnutrition: to hospital for it. */
    REFER,
    NOT_MALNOURISHED,
    /** Something is missing, or the possible ages do not agree. */
    NOT_DECIDED,
    /** The protocol has no rule for such a person. */
    NO_RULE;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
