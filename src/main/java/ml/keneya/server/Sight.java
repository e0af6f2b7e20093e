package ml.keneya.server;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** What the server may tell a caller of the records that it found for itself. */
public interface Sight {

    /** Those of the records that the caller sees. */
    <T extends IBaseResource> List<T> of(List<T> found, RequestDetails caller);
}
