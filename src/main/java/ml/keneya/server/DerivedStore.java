package ml.keneya.server;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.api.model.DeleteConflictList;
import ca.uhn.fhir.jpa.api.model.ExpungeOptions;
import ca.uhn.fhir.jpa.model.util.JpaConstants;
import ca.uhn.fhir.model.api.ResourceMetadataKeyEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
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

    /**
     * What is deleted of them, and what they were before, once nothing is left of what they followed from.
     *
     * @param source what was asked to be expunged: of old versions alone, or of less than there is, it is left
     * @param derived the ids of what follows from it; not of every record everything is derived
     * @param ones whether a record is of those that are derived, not one that a client stored by that id
     */
    public void expunge(IdType source, Stream<IdType> derived, Predicate<Resource> ones, RequestDetails request) {
        if (version(source).isEmpty()) {
            derived.filter(each -> last(each).filter(ones).isPresent()).forEach(each -> expunge(each, request));
        }
    }

    /** What it said last: of what is deleted, before it was. */
    private Optional<Resource> last(IdType record) {
        return version(record)
                .flatMap(now -> ResourceMetadataKeyEnum.DELETED_AT.get(now) == null
                        ? Optional.of(now)
                        : version(record.withVersion(
                                String.valueOf(now.getIdElement().getVersionIdPartAsLong() - 1))));
    }

    private Optional<Resource> version(IdType record) {
        try {
            return Optional.of((Resource)
                    store.getResourceDao(record.getResourceType()).read(record, new SystemRequestDetails(), true));
        } catch (ResourceNotFoundException none) {
            return Optional.empty();
        }
    }

    private void expunge(IdType derived, RequestDetails request) {
        ExpungeOptions all = new ExpungeOptions()
                .setExpungeDeletedResources(true)
                .setExpungeOldVersions(true)
                .setLimit(MORE_THAN_ANY_HAS);
        store.getResourceDao(derived.getResourceType()).expunge(derived, all, request);
    }

    /** The DAO of its own class, which the compiler cannot know. */
    @SuppressWarnings("unchecked")
    private IFhirResourceDao<Resource> of(Resource derived) {
        return (IFhirResourceDao<Resource>) store.getResourceDao(derived.getClass());
    }
}
