package ml.keneya.guidance.fhir;

import java.time.LocalDate;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Patient;

/** Whether somebody is dead. */
public final class Deaths {

    private Deaths() {}

    /** On that day, or maybe: whose day of death is not known is dead on each. */
    public static boolean isDeadOn(Patient patient, LocalDate day) {
        if (patient.getDeceased() instanceof BooleanType dead) {
            return Boolean.TRUE.equals(dead.getValue());
        }
        return Days.of(patient.getDeceased())
                .filter(days -> !days.areAfter(day))
                .isPresent();
    }
}
