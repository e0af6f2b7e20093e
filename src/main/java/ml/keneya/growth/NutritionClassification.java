package ml.keneya.growth;

/**
 * What a child is by one criterion.
 *
 * @param confirmed whether all thresholds behind it are
 * @param source where these stand
 */
public record NutritionClassification(NutritionalStatus status, boolean confirmed, String source) {}
