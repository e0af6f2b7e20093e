package ml.keneya.growth.fhir;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import ml.keneya.growth.Age;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * The age of whoever does not know his birth, in completed months or years, and when somebody estimated it
 * ({@code ml-estimated-age}).
 */
record EstimatedAge(int number, boolean inYears, LocalDate recorded) {

    static final String URL = "https://keneya.ml/fhir/StructureDefinition/ml-estimated-age";

    static Optional<EstimatedAge> of(Patient patient) {
        Extension estimate = patient.getExtensionByUrl(URL);
        return estimate != null
                        && value(estimate, "age") instanceof Quantity age
                        && age.hasValue()
                        && ("a".equals(age.getCode()) || "mo".equals(age.getCode()))
                        && value(estimate, "recorded") instanceof DateType date
                ? Days.of(date)
                        .flatMap(Days::day)
                        .map(recorded ->
                                new EstimatedAge(age.getValue().intValue(), "a".equals(age.getCode()), recorded))
                : Optional.empty();
    }

    /**
     * Between the birth of who completes it on the day on which it was estimated, and of who completes one more next
     * day.
     */
    Age ageOn(LocalDate day) {
        return Age.on(day, recorded.minus(period(number + 1)).plusDays(1), recorded.minus(period(number)));
    }

    private static @Nullable Type value(Extension estimate, String part) {
        Extension found = estimate.getExtensionByUrl(part);
        return found == null ? null : found.getValue();
    }

    private Period period(int numbers) {
        return inYears ? Period.ofYears(numbers) : Period.ofMonths(numbers);
    }
}
