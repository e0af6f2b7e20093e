package ml.keneya.server;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** Whether a caller may read a record that the server found for itself. */
@FunctionalInterface
public interface ReadAccess {
    boolean isGranted(IBaseResource record, RequestDetails caller);
}
