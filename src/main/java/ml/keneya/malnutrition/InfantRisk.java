package ml.keneya.malnutrition;

import java.util.Locale;

/** What an assessment finds of an infant under six months and its mother ({@code ml-mami-assessment}). */
public enum InfantRisk {
    VISIBLE_WASTING,
    RECENT_WEIGHT_LOSS,
    FEEDING_PROBLEM,
    /** Who assessed it sends it to inpatient care. */
    TO_HOSPITAL,
    /** Who assessed it wants to follow mother and child. */
    FOLLOW_UP;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
