package ml.keneya.support;

import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Patient;

/** Patients as little as the guide takes. */
public final class Someone {

    private Someone() {}

    /** Somebody with a name. */
    public static Patient named(String family) {
        Patient patient = unnamed();
        patient.addName().setFamily(family);
        return patient;
    }

    /** Somebody whose name, or code in place of it, is still to be given. */
    public static Patient unnamed() {
        Patient patient = new Patient();
        patient.setGender(AdministrativeGender.FEMALE);
        patient.setBirthDateElement(new DateType("1996"));
        return patient;
    }

    /** Somebody known by a code alone. */
    public static Patient coded(String code) {
        Patient patient = unnamed();
        patient.addIdentifier()
                .setSystem("https://example.org/code")
                .setValue(code)
                .getType()
                .addCoding()
                .setSystem("https://keneya.ml/fhir/CodeSystem/ml-identifier-type")
                .setCode("PSEUDO");
        return patient;
    }
}
