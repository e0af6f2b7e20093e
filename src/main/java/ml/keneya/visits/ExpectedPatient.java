package ml.keneya.visits;

import ml.keneya.server.SourceLabels;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Patient;

/** What of a Patient decides whether, when and where he is expected by his age. */
final class ExpectedPatient {

    private ExpectedPatient() {}

    /** Whether that is the same of both. */
    static boolean is(Patient one, Patient other) {
        return Base.compareDeep(of(one), of(other), true);
    }

    private static Patient of(Patient patient) {
        Patient expected = new Patient()
                .setGender(patient.getGender())
                .setBirthDateElement(patient.getBirthDateElement())
                .setManagingOrganization(patient.getManagingOrganization())
                .setIdentifier(patient.getIdentifier())
                .setDeceased(patient.getDeceased());
        expected.setMeta(SourceLabels.protecting(patient.getMeta()));
        return expected;
    }
}
