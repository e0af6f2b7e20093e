package ml.keneya.growth.chart;

/**
 * A day on which the child was seen, whatever was measured.
 *
 * @param day of age
 * @param sign what was found on it, such as oedema; empty for nothing
 */
public record Visited(double day, String sign) {}
