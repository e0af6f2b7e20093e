package ml.keneya.growth.fhir;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import ml.keneya.growth.Age;
import org.hl7.fhir.r4.model.BaseDateTimeType;

/** When a child was born, as far as it is known. Days are those of Mali, which keeps UTC. */
record Birth(BaseDateTimeType date) {

    Age ageOn(LocalDate day) {
        if (date.getValue() == null) {
            return new Age.Unknown();
        }
        if (date.getPrecision() == TemporalPrecisionEnum.YEAR) {
            return Age.on(day, Year.of(date.getYear()));
        }
        if (date.getPrecision() == TemporalPrecisionEnum.MONTH) {
            return Age.on(day, YearMonth.of(date.getYear(), date.getMonth() + 1));
        }
        return dayOf(date).<Age>map(born -> Age.on(day, born)).orElseGet(Age.Unknown::new);
    }

    /** The day of a date that names one. */
    static Optional<LocalDate> dayOf(BaseDateTimeType date) {
        if (date.getValue() == null
                || date.getPrecision() == TemporalPrecisionEnum.YEAR
                || date.getPrecision() == TemporalPrecisionEnum.MONTH) {
            return Optional.empty();
        }
        return Optional.of(
                date.getPrecision() == TemporalPrecisionEnum.DAY
                        ? LocalDate.of(date.getYear(), date.getMonth() + 1, date.getDay())
                        : date.getValue().toInstant().atZone(ZoneOffset.UTC).toLocalDate());
    }
}
