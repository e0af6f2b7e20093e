package ml.keneya.comparison;

import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;

/**
 * Whom clients ask about: the file is loaded.
 *
 * @param facility the identifier of the organization that keeps it
 * @param measured what was measured of this person
 */
record Someone(Patient patient, String facility, Observation measured) {

    String identifier() {
        return VisitWriter.token(patient.getIdentifierFirstRep());
    }
}
