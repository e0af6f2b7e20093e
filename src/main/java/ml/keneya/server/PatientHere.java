package ml.keneya.server;

import java.util.Optional;
import org.hl7.fhir.instance.model.api.IIdType;

/** Whom of this server's Patients a reference names. */
public final class PatientHere {

    private PatientHere() {}

    /** His id; empty if it names another record, or one of another server. */
    public static Optional<String> id(IIdType reference) {
        return !reference.hasBaseUrl() && "Patient".equals(reference.getResourceType()) && reference.isIdPartValid()
                ? Optional.of(reference.getIdPart())
                : Optional.empty();
    }
}
