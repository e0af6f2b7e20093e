package ml.keneya.visits;

import ml.keneya.server.SourceLabels;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;

/** What of a Patient decides whether, when and where he is expected by his age. */
final class ExpectedPatient {

    private ExpectedPatient() {}

    /** Whether the file is in use: of one registered twice, the other is not, and says so. */
    static boolean isInUse(Patient patient) {
        return !(patient.hasActive() && !patient.getActive())
                && patient.getLink().stream().noneMatch(link -> link.getType() == LinkType.REPLACEDBY);
    }

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
                .setDeceased(patient.getDeceased())
                .setActive(isInUse(patient));
        expected.setMeta(SourceLabels.protecting(patient.getMeta()));
        return expected;
    }
}
