package ml.keneya.growth;

import java.util.Locale;

/**
 * Below which values a child of some ages is malnourished.
 *
 * @param fromDays the least age in days
 * @param toDays the greatest age in days
 * @param severeBelow in the unit of the criterion
 * @param moderateBelow in the unit of the criterion
 * @param confirmed whether it was read in a protocol; what was not is [M], to be confirmed
 * @param source where it stands
 */
public record NutritionThreshold(
        NutritionCriterion criterion,
        int fromDays,
        int toDays,
        double severeBelow,
        double moderateBelow,
        boolean confirmed,
        String source) {

    /** @throws IllegalArgumentException if the line is not of seven cells that can be read */
    static NutritionThreshold parse(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 7) {
            throw new IllegalArgumentException("Not a threshold: " + line);
        }
        return new NutritionThreshold(
                NutritionCriterion.valueOf(cells[0].toUpperCase(Locale.ROOT).replace('-', '_')),
                Integer.parseInt(cells[1]),
                Integer.parseInt(cells[2]),
                Double.parseDouble(cells[3]),
                Double.parseDouble(cells[4]),
                isConfirmed(cells[5]),
                cells[6]);
    }

    private static boolean isConfirmed(String cell) {
        return switch (cell) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException("Neither confirmed nor not: " + cell);
        };
    }

    /** How many of those days of age it is for. */
    int daysOf(Age.Days age) {
        return Math.max(0, Math.min(toDays, age.most()) - Math.max(fromDays, age.least()) + 1);
    }

    NutritionalStatus statusOf(double value) {
        if (value < severeBelow) {
            return NutritionalStatus.SEVERE_ACUTE_MALNUTRITION;
        }
        return value < moderateBelow ? NutritionalStatus.MODERATE_ACUTE_MALNUTRITION : NutritionalStatus.NORMAL;
    }
}
