package ml.keneya.consistency;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import ml.keneya.server.Codes;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationAdministration.MedicationAdministrationStatus;
import org.hl7.fhir.r4.model.Resource;

/** What a pregnant woman takes before the health worker. */
final class Tablets {

    static final Codes IPTP = new Codes(Codes.KENEYA + "ml-supply-item", Set.of("sp"));
    static final Codes DEWORMING =
            new Codes(Codes.KENEYA + "ml-supply-item", Set.of("albendazole-400", "mebendazole-500"));

    private Tablets() {}

    /** The record, if it says that one of these was taken. */
    static Optional<MedicationAdministration> taken(Resource record, Codes medicines) {
        return record instanceof MedicationAdministration intake
                        && intake.getStatus() == MedicationAdministrationStatus.COMPLETED
                        && intake.hasMedicationCodeableConcept()
                        && medicines.are(intake.getMedicationCodeableConcept())
                ? Optional.of(intake)
                : Optional.empty();
    }

    /** When, where the day is known. */
    static Optional<LocalDate> day(MedicationAdministration intake) {
        return Days.of(intake.getEffective()).flatMap(Days::day);
    }
}
