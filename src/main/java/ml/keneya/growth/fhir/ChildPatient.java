package ml.keneya.growth.fhir;

import java.time.LocalDate;
import java.util.Optional;
import ml.keneya.growth.Age;
import ml.keneya.growth.Sex;
import org.hl7.fhir.r4.model.Patient;

/** A Patient as far as growth knows him. */
public record ChildPatient(Patient patient) {

    String id() {
        return patient.getIdElement().getIdPart();
    }

    /** Whose standards, if it is known. */
    public Optional<Sex> sex() {
        return Optional.ofNullable(patient.getGender()).flatMap(gender -> ZScoreRequest.sex(gender.toCode()));
    }

    /** By the birth, as exactly as it is known, else by an estimate. */
    public Age ageOn(LocalDate day) {
        return patient.getBirthDate() != null
                ? new Birth(patient.getBirthDateElement()).ageOn(day)
                : EstimatedAge.of(patient).map(estimate -> estimate.ageOn(day)).orElseGet(Age.Unknown::new);
    }

    /** Whether he may be one for whom there are standards. */
    boolean mayBeAChildOn(LocalDate day) {
        return !(ageOn(day) instanceof Age.Days days) || days.least() <= Age.UNDER_FIVE_YEARS.most();
    }
}
