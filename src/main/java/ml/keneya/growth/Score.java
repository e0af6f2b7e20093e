package ml.keneya.growth;

/** What is known of a child's place in a standard: one z-score, a range of them, or why there is none. */
public sealed interface Score permits ZScore, ZScoreRange, NotComputable {}
