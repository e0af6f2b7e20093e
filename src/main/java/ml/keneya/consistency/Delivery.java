package ml.keneya.consistency;

import java.time.LocalDate;
import java.util.Optional;
import ml.keneya.server.Codes;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.Resource;

/** That a woman gave birth. */
final class Delivery {

    private static final String MODES = Codes.KENEYA + "ml-delivery-mode";

    private Delivery() {}

    static boolean isIn(Resource record) {
        return record instanceof Procedure procedure
                && procedure.getStatus() == ProcedureStatus.COMPLETED
                && procedure.getCode().getCoding().stream().anyMatch(coding -> MODES.equals(coding.getSystem()));
    }

    /** When, where the day is known. */
    static Optional<LocalDate> day(Procedure delivery) {
        return Days.of(delivery.getPerformed()).flatMap(Days::day);
    }
}
