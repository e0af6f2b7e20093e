package ml.keneya.growth.chart;

/**
 * A value that a line marks, such as the MUAC below which malnutrition is severe.
 *
 * @param from the day of age from which it holds
 * @param to the last such day
 * @param value in the unit of the panel's standard
 * @param label what stands at it
 */
public record Limit(double from, double to, double value, String label) {}
