package ml.keneya.growth;

/** How a child was measured: lying gives a length, standing a height, which is 0.7 cm less. */
public enum Position {
    LYING,
    STANDING,
    UNKNOWN
}
