package ml.keneya.server;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** How well who writes about a patient knows him: what the server finds in his file is told accordingly. */
public enum Acquaintance {
    /** He does not see the patient: he is told nothing. */
    STRANGER,

    /** This write opens him the file: he is told what it holds against the record, and not refused. */
    NEW,

    /** He saw the patient before. */
    KNOWN;

    /** Tells it. */
    @FunctionalInterface
    public interface Sight {
        /** How well the writer knows that patient, as he is stored. */
        Acquaintance with(IBaseResource patient, RequestDetails writer);
    }
}
