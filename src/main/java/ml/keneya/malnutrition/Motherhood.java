package ml.keneya.malnutrition;

/** Whether a woman is pregnant or breastfeeds an infant. */
public enum Motherhood {
    PREGNANT,
    /** By a birth so lately that the child is still an infant. */
    BREASTFEEDING,
    /** No record says so. */
    UNKNOWN
}
