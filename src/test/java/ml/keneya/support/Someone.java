package ml.keneya.support;

import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Patient;

/** Patients as little as the guide takes. */
public final class Someone {

    /** The system of survivors' codes. */
    public static final String SURVIVORS = "https://keneya.ml/sid/survivor";

    private Someone() {}

    /** Somebody with a name, and the canary's telephone: what logs it has told of somebody. */
    public static Patient named(String family) {
        Patient patient = unnamed();
        patient.addName().setFamily(family);
        CanaryPatient.call(patient);
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
        return coded("https://example.org/code", code);
    }

    /** Who is in the vault, where she is known by her code alone. */
    public static Patient survivor(String code) {
        Patient patient = coded(SURVIVORS, code);
        patient.getMeta()
                .addSecurity()
                .setSystem("http://terminology.hl7.org/CodeSystem/v3-Confidentiality")
                .setCode("V");
        return patient;
    }

    private static Patient coded(String system, String code) {
        Patient patient = unnamed();
        patient.addIdentifier()
                .setSystem(system)
                .setValue(code)
                .getType()
                .addCoding()
                .setSystem("https://keneya.ml/fhir/CodeSystem/ml-identifier-type")
                .setCode("PSEUDO");
        return patient;
    }
}
