package ml.keneya.growth;

/** Bilateral pitting oedema, of any grade: its water is weighed too, so that no weight tells of growth. */
public enum Oedema {
    ABSENT,
    PRESENT;

    /** Oedema alone is severe acute malnutrition (WHO 2013 and 2023). */
    public NutritionalStatus status() {
        return this == PRESENT ? NutritionalStatus.SEVERE_ACUTE_MALNUTRITION : NutritionalStatus.NORMAL;
    }
}
