package ml.keneya.confidentiality;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.interceptor.model.ReadPartitionIdRequestDetails;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.model.cross.IResourceLookup;
import ca.uhn.fhir.jpa.searchparam.extractor.CrossPartitionReferenceDetails;
import ca.uhn.fhir.jpa.searchparam.extractor.IResourceLinkResolver;
import ca.uhn.fhir.jpa.searchparam.fulltext.FullTextExtractionRequest;
import ca.uhn.fhir.jpa.searchparam.fulltext.FullTextExtractionResponse;
import ca.uhn.fhir.rest.api.server.IPreResourceShowDetails;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import ca.uhn.fhir.rest.server.interceptor.auth.AuthorizationConstants;
import java.util.Arrays;
import ml.keneya.security.Caller;
import ml.keneya.server.Definitions;
import ml.keneya.server.Messages;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.jspecify.annotations.Nullable;

/** Sends each read and each write to the partitions that the caller is cleared for. */
@Interceptor
public final class PartitionInterceptor {

    private static final int BEFORE_ACCESS = AuthorizationConstants.ORDER_AUTH_INTERCEPTOR - 1;

    private final DaoRegistry store;
    private final IResourceLinkResolver links;
    private final SecurityLabels labels;
    private final Messages messages;

    PartitionInterceptor(DaoRegistry store, IResourceLinkResolver links, SecurityLabels labels, Messages messages) {
        this.store = store;
        this.links = links;
        this.labels = labels;
        this.messages = messages;
    }

    @Hook(Pointcut.STORAGE_PARTITION_IDENTIFY_READ)
    public RequestPartitionId read(ReadPartitionIdRequestDetails what, RequestDetails request) {
        if (what.getResourceType() != null && Definitions.contain(what.getResourceType())) {
            return Partition.CONFORMANCE.request();
        }
        if (request instanceof SystemRequestDetails) {
            return RequestPartitionId.allPartitions();
        }
        boolean cleared = what.getResourceType() == null
                ? seesTheVault(request)
                : Caller.of(request)
                        .filter(caller -> caller.clearedForVeryRestricted(what.getResourceType()))
                        .isPresent();
        return cleared ? Partition.CARE.request().mergeIds(Partition.VAULT.request()) : Partition.CARE.request();
    }

    /**
     * Chooses for good: a resource never changes partition.
     *
     * @throws ForbiddenOperationException if the caller is not cleared to write what he sends
     */
    @Hook(Pointcut.STORAGE_PARTITION_IDENTIFY_CREATE)
    public RequestPartitionId create(IBaseResource resource, RequestDetails request) {
        if (Definitions.contain(resource.fhirType())) {
            return Partition.CONFORMANCE.request();
        }
        if (!labels.isVeryRestricted(resource)) {
            if (!(request instanceof SystemRequestDetails) && seesTheVault(request)) {
                refuseIfIn(Partition.VAULT, resource, request);
            }
            return Partition.CARE.request();
        }
        if (request instanceof SystemRequestDetails) {
            return Partition.VAULT.request();
        }
        if (Caller.of(request).filter(Caller::clearedToWriteVeryRestricted).isPresent()) {
            refuseIfIn(Partition.CARE, resource, request);
            return Partition.VAULT.request();
        }
        throw new ForbiddenOperationException(
                messages.text(messages.languageOf(request), "confidentiality.not-cleared"));
    }

    /** A patch or a label added later chooses no partition, so it may not say that the resource belongs in another. */
    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void update(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
        if (labels.isVeryRestricted(before) != labels.isVeryRestricted(after)) {
            throw moved(request);
        }
    }

    /** An update with the same id in another partition would make a second resource beside the first. */
    private void refuseIfIn(Partition other, IBaseResource resource, RequestDetails request) {
        IIdType id = resource.getIdElement();
        if (!id.hasIdPart() || id.getValue().startsWith("urn:")) {
            return;
        }
        try {
            store.getResourceDao(resource.fhirType())
                    .read(
                            id.toUnqualifiedVersionless().withResourceType(resource.fhirType()),
                            SystemRequestDetails.forRequestPartitionId(other.request()));
        } catch (ResourceNotFoundException | ResourceGoneException absent) {
            return;
        }
        throw moved(request);
    }

    private UnprocessableEntityException moved(@Nullable RequestDetails request) {
        return new UnprocessableEntityException(messages.text(messages.languageOf(request), "confidentiality.moved"));
    }

    /**
     * Lets a record refer only to what its author may know of: HAPI would look in every partition, and so tell from the
     * answer what is in the vault.
     */
    @Hook(Pointcut.JPA_RESOLVE_CROSS_PARTITION_REFERENCE)
    public IResourceLookup<?> refer(CrossPartitionReferenceDetails reference) {
        return links.findTargetResource(
                knownTo(reference),
                reference.getSourceResourceName(),
                reference.getPathAndRef(),
                reference.getRequestDetails(),
                reference.getTransactionDetails());
    }

    private static RequestPartitionId knownTo(CrossPartitionReferenceDetails reference) {
        IIdType target = reference.getPathAndRef().getRef().getReferenceElement();
        if (reference.getTransactionDetails().getResolvedResourceId(target) != null) {
            return RequestPartitionId.allPartitions();
        }
        // By name: all partitions would be looked for among ordinary records only.
        return seesTheVault(reference.getRequestDetails())
                ? RequestPartitionId.fromPartitionIds(
                        Arrays.asList(Partition.CONFORMANCE.id(), Partition.CARE.id(), Partition.VAULT.id()))
                : RequestPartitionId.fromPartitionIds(Arrays.asList(Partition.CONFORMANCE.id(), Partition.CARE.id()));
    }

    /** Includes are followed across partitions: what they find in the vault is left out, as if it were not there. */
    @Hook(value = Pointcut.STORAGE_PRESHOW_RESOURCES, order = BEFORE_ACCESS)
    public void show(IPreResourceShowDetails found, @Nullable RequestDetails request) {
        if (request == null || seesTheVault(request)) {
            return;
        }
        for (int each = 0; each < found.size(); each++) {
            IBaseResource resource = found.getResource(each);
            if (resource != null && isHidden(resource, request)) {
                found.setResource(each, null);
            }
        }
    }

    /** A client that may only file sees the answer to what he has just filed. */
    private boolean isHidden(IBaseResource resource, RequestDetails request) {
        return labels.isVeryRestricted(resource)
                && switch (request.getRestOperationType()) {
                    case CREATE, UPDATE, PATCH, TRANSACTION ->
                        Caller.of(request)
                                .filter(Caller::clearedToWriteVeryRestricted)
                                .isEmpty();
                    default -> true;
                };
    }

    private static boolean seesTheVault(RequestDetails request) {
        return request instanceof SystemRequestDetails
                || Caller.of(request).filter(Caller::clearedForVeryRestricted).isPresent();
    }

    /** The text index knows no partitions: what is in the vault never enters it. */
    @Hook(Pointcut.JPA_INDEX_EXTRACT_FULLTEXT_CONTENT)
    public FullTextExtractionResponse content(FullTextExtractionRequest request) {
        return indexUnlessVeryRestricted(request);
    }

    @Hook(Pointcut.JPA_INDEX_EXTRACT_FULLTEXT_TEXT)
    public FullTextExtractionResponse narrative(FullTextExtractionRequest request) {
        return indexUnlessVeryRestricted(request);
    }

    private FullTextExtractionResponse indexUnlessVeryRestricted(FullTextExtractionRequest request) {
        return request.getResource() != null && labels.isVeryRestricted(request.getResource())
                ? FullTextExtractionResponse.doNotIndex()
                : FullTextExtractionResponse.indexNormally();
    }
}
