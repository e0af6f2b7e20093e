package ml.keneya.growth;

/** Of acute malnutrition: SAM, MAM or neither. */
public enum NutritionalStatus {
    SEVERE_ACUTE_MALNUTRITION,
    MODERATE_ACUTE_MALNUTRITION,
    NORMAL
}
