package ml.keneya.server;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * The days that a date of FHIR may mean: a year alone may be any of its days. Days are those of Mali, which keeps UTC.
 *
 * @param first the earliest
 * @param last the latest
 */
public record Days(LocalDate first, LocalDate last) {

    /** Of a date, a time or the start of a period. */
    public static Optional<Days> of(@Nullable Type value) {
        if (value instanceof Period period) {
            return of(period.getStartElement());
        }
        return value instanceof BaseDateTimeType date && date.getValue() != null
                ? Optional.of(meant(date))
                : Optional.empty();
    }

    private static Days meant(BaseDateTimeType date) {
        if (date.getPrecision() == TemporalPrecisionEnum.YEAR) {
            return new Days(LocalDate.of(date.getYear(), 1, 1), LocalDate.of(date.getYear(), 12, 31));
        }
        if (date.getPrecision() == TemporalPrecisionEnum.MONTH) {
            YearMonth month = YearMonth.of(date.getYear(), date.getMonth() + 1);
            return new Days(month.atDay(1), month.atEndOfMonth());
        }
        LocalDate day = date.getPrecision() == TemporalPrecisionEnum.DAY
                ? LocalDate.of(date.getYear(), date.getMonth() + 1, date.getDay())
                : date.getValue().toInstant().atZone(ZoneOffset.UTC).toLocalDate();
        return new Days(day, day);
    }

    /** Whether it is surely later. */
    public boolean areAfter(LocalDate day) {
        return first.isAfter(day);
    }

    /** Whether it is surely earlier. */
    public boolean areBefore(LocalDate day) {
        return last.isBefore(day);
    }

    /** The day, where it is known. */
    public Optional<LocalDate> day() {
        return first.equals(last) ? Optional.of(first) : Optional.empty();
    }
}
