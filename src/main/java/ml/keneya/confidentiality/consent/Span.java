package ml.keneya.confidentiality.consent;

import java.time.Duration;
import java.time.Instant;
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

    /** That of a Period: its end is within it, be it a second, a day, a month or a year. */
    static Span of(Period period) {
        return new Span(
                period.hasStart() ? period.getStart().toInstant() : Instant.MIN,
                period.hasEnd() ? after(period.getEndElement()) : Instant.MAX);
    }

    private static Instant after(DateTimeType end) {
        Instant begins = end.getValue().toInstant();
        return switch (end.getPrecision()) {
            case YEAR -> begins.atOffset(ZoneOffset.UTC).plusYears(1).toInstant();
            case MONTH -> begins.atOffset(ZoneOffset.UTC).plusMonths(1).toInstant();
            case DAY -> begins.plus(Duration.ofDays(1));
            case MINUTE -> begins.plus(Duration.ofMinutes(1));
            case SECOND -> begins.plus(Duration.ofSeconds(1));
            case MILLI -> begins.plus(Duration.ofMillis(1));
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
