package ml.keneya.immunization;

/** The numbers that stand with no vaccine; what each is stands with it, in {@code immunization/figures.csv}. */
public enum ImmunizationFigure {
    OVERDUE_DAYS,
    BORN_WITHIN_DAYS,
    GRACE_DAYS,
    AGAIN_DAYS
}
