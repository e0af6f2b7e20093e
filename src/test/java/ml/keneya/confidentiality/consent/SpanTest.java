package ml.keneya.confidentiality.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.TimeZone;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A period begins and ends with its days in Mali, wherever the server stands. */
class SpanTest {

    @ParameterizedTest
    @CsvSource({
        "Pacific/Auckland, 2026, 2026, 2026-01-01T00:00:00Z, 2027-01-01T00:00:00Z",
        "America/Lima, 2026, 2026, 2026-01-01T00:00:00Z, 2027-01-01T00:00:00Z",
        "Pacific/Auckland, 2026-03, 2026-03, 2026-03-01T00:00:00Z, 2026-04-01T00:00:00Z",
        "America/Lima, 2024-02, 2024-02, 2024-02-01T00:00:00Z, 2024-03-01T00:00:00Z",
        "America/New_York, 2026-03-08, 2026-03-08, 2026-03-08T00:00:00Z, 2026-03-09T00:00:00Z",
        "Pacific/Auckland, 2026-03-08T10:00:00Z, 2026-03-08T12:00:00+01:00, 2026-03-08T10:00:00Z,"
                + " 2026-03-08T11:00:01Z",
    })
    void days(String zone, String start, String end, Instant from, Instant until) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            Period period = new Period();
            period.setStartElement(new DateTimeType(start));
            period.setEndElement(new DateTimeType(end));

            assertThat(Span.of(period)).isEqualTo(new Span(from, until));
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
