package ml.keneya.growth;

/** There is no z-score. */
public record NotComputable(Reason reason) implements Score {

    public enum Reason {
        /** Nobody noted it, or it is neither of the two that there are standards for. */
        SEX_UNKNOWN,

        AGE_UNKNOWN,

        /** The day of birth is, or may be, after the measurement. */
        BORN_AFTER_MEASUREMENT,

        /** At the least possible age the standard has not begun. */
        AGE_BELOW_STANDARD,

        /** At the greatest possible age the standard is over. */
        AGE_ABOVE_STANDARD,

        /** The length is not from 45 to 110 cm, or the height not from 65 to 120 cm. */
        LENGTH_HEIGHT_OUTSIDE_STANDARD,

        /** A measure is zero, negative or no number. */
        MEASURE_NOT_POSITIVE,

        /** Oedema is weighed too. */
        OEDEMA
    }
}
