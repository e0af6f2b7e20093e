package ml.keneya.confidentiality.consent;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;

/**
 * A time in which something holds.
 *
 * @param from its first moment
 * @param until the first moment after it
 */
record Span(Instant from, Instant until) {

    static final Span ALWAYS = new Span(Instant.MIN, Instant.MAX);

    /**
     * That of a Period: its end is within it, be it a second, a day, a month or a year. Days are those of UTC, which is
     * Mali's time.
     */
    static Span of(Period period) {
        return new Span(
                period.hasStart() ? beginning(period.getStartElement()) : Instant.MIN,
                period.hasEnd() ? after(period.getEndElement()) : Instant.MAX);
    }

    /** The first moment of it. */
    static Instant beginning(DateTimeType time) {
        String written = time.getValueAsString();
        return switch (time.getPrecision()) {
            case YEAR -> midnight(Year.parse(written).atDay(1));
            case MONTH -> midnight(YearMonth.parse(written).atDay(1));
            case DAY -> midnight(LocalDate.parse(written));
            case MINUTE, SECOND, MILLI -> time.getValue().toInstant();
        };
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Instant after(DateTimeType end) {
        OffsetDateTime begins = beginning(end).atOffset(ZoneOffset.UTC);
        return switch (end.getPrecision()) {
            case YEAR -> begins.plusYears(1).toInstant();
            case MONTH -> begins.plusMonths(1).toInstant();
            case DAY -> begins.plusDays(1).toInstant();
            case MINUTE -> begins.plusMinutes(1).toInstant();
            case SECOND -> begins.plusSeconds(1).toInstant();
            case MILLI -> begins.plus(Duration.ofMillis(1)).toInstant();
        };
    }

    boolean contains(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    /** What both have in common; empty, that is ending before it begins, if nothing. */
    Span and(Span other) {
        return new Span(
                from.isAfter(other.from) ? from : other.from, until.isBefore(other.until) ? until : other.until);
    }

    boolean endsAfter(Instant moment) {
        return from.isBefore(until) && until.isAfter(moment);
    }
}
