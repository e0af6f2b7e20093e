package ml.keneya.growth;

/** What acute malnutrition is told by, each by itself: a child may be malnourished by one and not by the other. */
public enum NutritionCriterion {
    /** Mid-upper arm circumference, in mm. */
    MUAC,

    /** The z-score of weight for length or height. */
    WEIGHT_FOR_LENGTH_HEIGHT
}
