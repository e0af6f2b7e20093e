package ml.keneya.malnutrition.fhir;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import ml.keneya.malnutrition.Course;
import ml.keneya.server.Codes;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;

/** A complication ({@code ml-cmam-complication}) and how long it lasted. */
final class CourseRecord {

    private static final Codes OVER = new Codes(
            "http://terminology.hl7.org/CodeSystem/condition-clinical", Set.of("resolved", "inactive", "remission"));
    private static final Codes NOT_SO = new Codes(
            "http://terminology.hl7.org/CodeSystem/condition-ver-status", Set.of("entered-in-error", "refuted"));

    private CourseRecord() {}

    /**
     * Since it was noted, and up to the day on which it was over. What is over without a day was there when it was
     * noted, and nobody knows for how long. Without any day it is none.
     */
    static Optional<Course> of(Condition condition) {
        if (NOT_SO.are(condition.getVerificationStatus())) {
            return Optional.empty();
        }
        Optional<Days> noted = Days.of(condition.getRecordedDateElement()).or(() -> Days.of(condition.getOnset()));
        return noted.flatMap(days -> condition.getCode().getCoding().stream()
                .flatMap(coding -> SignCodes.complication(coding).stream())
                .findFirst()
                .map(sign -> new Course(
                        sign,
                        days.first(),
                        last(condition, days),
                        "Condition/" + condition.getIdElement().getIdPart())));
    }

    private static Optional<LocalDate> last(Condition condition, Days noted) {
        Optional<LocalDate> abated = end(condition.getAbatement()).map(Days::last);
        return abated.isPresent() || !OVER.are(condition.getClinicalStatus()) ? abated : Optional.of(noted.last());
    }

    private static Optional<Days> end(Type abatement) {
        return abatement instanceof Period period
                ? Days.of(period.getEndElement())
                : abatement instanceof DateTimeType date ? Days.of(date) : Optional.empty();
    }
}
