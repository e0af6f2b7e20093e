package ml.keneya.pregnancy.fhir;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import ml.keneya.pregnancy.Noted;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * An Observation that is settled and dated by a day.
 *
 * @param day when it was made
 */
record Result(Observation record, LocalDate day) {

    static final String UCUM = "http://unitsofmeasure.org";

    /** What is preliminary is no ground for advice. */
    private static final Set<ObservationStatus> SETTLED =
            EnumSet.of(ObservationStatus.FINAL, ObservationStatus.AMENDED, ObservationStatus.CORRECTED);

    static Optional<Result> of(Observation record) {
        return SETTLED.contains(record.getStatus())
                ? Days.of(record.getEffective()).flatMap(Days::day).map(day -> new Result(record, day))
                : Optional.empty();
    }

    /** As a relative reference. */
    String fact() {
        return "Observation/" + record.getIdElement().getIdPart();
    }

    <T> Noted<T> noted(T value) {
        return new Noted<>(day, at(), value, fact());
    }

    /** To the second, where that is known; else as the day began. */
    private Instant at() {
        return record.getEffective() instanceof DateTimeType time && time.getPrecision() != TemporalPrecisionEnum.DAY
                ? time.getValue().toInstant()
                : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** One number in that unit of UCUM; less than so much is no number. */
    static Optional<BigDecimal> number(@Nullable Type value, String unit) {
        return value instanceof Quantity quantity
                        && quantity.hasValue()
                        && !quantity.hasComparator()
                        && UCUM.equals(quantity.getSystem())
                        && unit.equals(quantity.getCode())
                ? Optional.of(quantity.getValue())
                : Optional.empty();
    }
}
