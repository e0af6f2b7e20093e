package ml.keneya.growth.fhir;

import java.math.BigDecimal;

/**
 * What is measured of a child, its unit (UCUM), and between which values it can be one of any body: the errors of the
 * profiles (ml-wt-1, ml-len-2, ml-hc-1, ml-muac-1).
 */
enum Measure {
    WEIGHT("weight", "kg", "0.2", "300"),
    LENGTH("length", "cm", "20", "250"),
    HEAD_CIRCUMFERENCE("headCircumference", "cm", "15", "80"),
    MUAC("muac", "mm", "60", "500");

    private final String part;
    private final String unit;
    private final BigDecimal least;
    private final BigDecimal most;

    Measure(String part, String unit, String least, String most) {
        this.part = part;
        this.unit = unit;
        this.least = new BigDecimal(least);
        this.most = new BigDecimal(most);
    }

    /** Its name in {@code $z-score}. */
    String part() {
        return part;
    }

    String unit() {
        return unit;
    }

    BigDecimal least() {
        return least;
    }

    BigDecimal most() {
        return most;
    }

    boolean mayBe(BigDecimal value) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }
}
