package ml.keneya.malnutrition;

/** The appetite test, as {@code ml-appetite} has it, the worst first. */
public enum Appetite {
    FAILED,
    PASSED,
    NOT_DONE
}
