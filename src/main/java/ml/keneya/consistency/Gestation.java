package ml.keneya.consistency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import ml.keneya.server.Codes;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;

/**
 * How far a pregnancy was on a day.
 *
 * @param day the day
 * @param days its age then, as recorded
 * @param completed whether only its weeks were told, so that it may be up to six days older
 */
record Gestation(LocalDate day, double days, boolean completed) {

    static final Codes CODE = new Codes(Codes.LOINC, Set.of("18185-9"));
    static final int DAYS_OF_A_WEEK = 7;

    static Optional<Gestation> of(Observation observation) {
        if (!(observation.getValue() instanceof Quantity age) || age.getValue() == null) {
            return Optional.empty();
        }
        boolean ofDays = "d".equals(age.getCode());
        double days = age.getValue().doubleValue() * (ofDays ? 1 : DAYS_OF_A_WEEK);
        boolean completed = !ofDays && age.getValue().remainder(BigDecimal.ONE).signum() == 0;
        return Days.of(observation.getEffective()).flatMap(Days::day).map(day -> new Gestation(day, days, completed));
    }

    double weeks() {
        return days / DAYS_OF_A_WEEK;
    }

    /** Its weeks on another day, as recorded. */
    double weeksOn(LocalDate other) {
        return (days + ChronoUnit.DAYS.between(day, other)) / DAYS_OF_A_WEEK;
    }

    /** Whether it surely was younger than that on another day. */
    boolean isUnder(int weeks, LocalDate other) {
        double most = days + (completed ? DAYS_OF_A_WEEK - 1 : 0) + ChronoUnit.DAYS.between(day, other);
        return most < weeks * DAYS_OF_A_WEEK;
    }
}
