package ml.keneya.server;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.api.model.DeleteConflictList;
import ca.uhn.fhir.jpa.model.util.JpaConstants;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;

/** Stores what the server derives, in the partition of what it follows from, in the transaction under way. */
public record DerivedStore(DaoRegistry store) {

    /** With its labels in place of those it had. */
    public void write(Resource derived, RequestPartitionId where) {
        SystemRequestDetails writer = SystemRequestDetails.forRequestPartitionId(where);
        writer.setHeaders(JpaConstants.HEADER_META_SNAPSHOT_MODE, List.of("SECURITY_LABEL"));
        of(derived).update(derived, writer);
    }

    /** Whoever refers to it then refers to what is deleted, and has its history. */
    public void delete(Resource derived, RequestPartitionId where) {
        of(derived)
                .delete(
                        derived.getIdElement().toUnqualifiedVersionless(),
                        new DeleteConflictList(),
                        SystemRequestDetails.forRequestPartitionId(where),
                        new TransactionDetails());
    }

    @SuppressWarnings("unchecked")
    private IFhirResourceDao<Resource> of(Resource derived) {
        return (IFhirResourceDao<Resource>) store.getResourceDao(derived.getClass());
    }
}
