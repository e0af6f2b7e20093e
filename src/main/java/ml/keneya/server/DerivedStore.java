package ml.keneya.server;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.api.model.DeleteConflictList;
import ca.uhn.fhir.jpa.api.model.ExpungeOptions;
import ca.uhn.fhir.jpa.model.util.JpaConstants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.List;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;

/** Stores what the server derives, in the partition of what it follows from, in the transaction under way. */
public record DerivedStore(DaoRegistry store) {

    private static final int MORE_THAN_ANY_HAS = 10_000;

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

    /** What is deleted of it, and what it was before; nothing, if there is none. */
    public void expunge(IdType derived, RequestDetails request) {
        ExpungeOptions all = new ExpungeOptions()
                .setExpungeDeletedResources(true)
                .setExpungeOldVersions(true)
                .setLimit(MORE_THAN_ANY_HAS);
        try {
            store.getResourceDao(derived.getResourceType()).expunge(derived, all, request);
        } catch (ResourceNotFoundException none) {
            // Not of every record everything is derived.
        }
    }

    /** The DAO of its own class, which the compiler cannot know. */
    @SuppressWarnings("unchecked")
    private IFhirResourceDao<Resource> of(Resource derived) {
        return (IFhirResourceDao<Resource>) store.getResourceDao(derived.getClass());
    }
}
