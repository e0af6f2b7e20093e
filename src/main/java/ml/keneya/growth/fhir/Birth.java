package ml.keneya.growth.fhir;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import ml.keneya.growth.Age;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.BaseDateTimeType;

/** When a child was born, as far as it is known. */
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
        return Days.of(date)
                .flatMap(Days::day)
                .<Age>map(born -> Age.on(day, born))
                .orElseGet(Age.Unknown::new);
    }
}
