package ml.keneya.growth;

/**
 * What a child is by one criterion.
 *
 * @param confirmed whether all thresholds behind it are
 */
public record NutritionClassification(NutritionalStatus status, boolean confirmed) {}
