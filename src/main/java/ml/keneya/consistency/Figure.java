package ml.keneya.consistency;

/** A number that a rule goes by; {@code keneya/consistency-figures.csv} has it, its unit and its source. */
enum Figure {
    GRACE_DAYS,
    MUAC_SEVERE,
    MUAC_MODERATE,
    Z_SEVERE,
    Z_MODERATE,
    MUAC_AGE_LEAST,
    CHILD_AGE_MOST,
    STAY_LONG_DAYS,
    STAY_LONGEST_DAYS,
    TRANSFER_DAYS,
    PLW_AGE_LEAST,
    PLW_AGE_MOST,
    WEIGHT_CHANGE_PER_WEEK,
    LENGTH_LOSS,
    GA_TOLERANCE_WEEKS,
    GA_LONGEST_WEEKS,
    PERIOP_EARLY_DAYS,
    PERIOP_LATE_DAYS,
    LEVEL_SITE_ASC,
    LEVEL_CSCOM,
    LEVEL_CSREF,
    LEVEL_HOPITAL_REGIONAL,
    LEVEL_CHU
}
