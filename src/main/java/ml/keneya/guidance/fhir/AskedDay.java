package ml.keneya.guidance.fhir;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import ml.keneya.server.Days;
import ml.keneya.server.Refusal;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;

/** The day of which a protocol is asked. Days are those of Mali. */
public record AskedDay(Clock clock) {

    /**
     * Today, if no other is asked for.
     *
     * @return empty if what is asked for is no whole date, or lies in the future
     */
    public Optional<LocalDate> of(@Nullable DateType asked) {
        LocalDate today = LocalDate.now(clock);
        return asked == null
                ? Optional.of(today)
                : Days.of(asked).flatMap(Days::day).filter(day -> !day.isAfter(today));
    }

    /**
     * Why that day is refused.
     *
     * @param sentence which says what a day is
     * @param where the path of what was sent
     */
    public static OperationOutcome refusal(String sentence, String where) {
        return Refusal.outcome(IssueType.VALUE, sentence, where);
    }
}
