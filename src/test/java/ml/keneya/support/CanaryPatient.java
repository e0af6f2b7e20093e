package ml.keneya.support;

import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Patient;

/**
 * A patient whose name and numbers are found nowhere else: where one of them appears, somebody has told of a person.
 */
public final class CanaryPatient {

    public static final String FAMILY = "Zoumanakanari";
    public static final String PHONE = "76009177331";
    public static final String SYSTEM = "https://keneya.ml/sid/test-canary";

    /** What his identifiers begin with. */
    public static final String NUMBERS = "CANARI-";

    /** All that he is found by. */
    public static final List<String> WORDS = List.of(FAMILY, PHONE, NUMBERS);

    private CanaryPatient() {}

    /** One more of him, with a number of its own. */
    public static Patient numbered(UUID number) {
        Patient patient = Someone.named(FAMILY);
        patient.addIdentifier().setSystem(SYSTEM).setValue(NUMBERS + number);
        return patient;
    }

    /** Makes that patient reachable at his number, as all are that have a name in the tests. */
    static void call(Patient patient) {
        patient.addTelecom().setSystem(ContactPointSystem.PHONE).setValue(PHONE);
    }
}
