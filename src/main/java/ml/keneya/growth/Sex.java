package ml.keneya.growth;

/** Whose standard: WHO has one for boys and one for girls, and none for both. */
public enum Sex {
    MALE,
    FEMALE
}
