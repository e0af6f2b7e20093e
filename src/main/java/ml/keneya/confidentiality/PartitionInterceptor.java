package ml.keneya.confidentiality;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.interceptor.model.ReadPartitionIdRequestDetails;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.model.DeleteConflictList;
import ca.uhn.fhir.jpa.delete.DeleteConflictOutcome;
import ca.uhn.fhir.jpa.model.cross.IResourceLookup;
import ca.uhn.fhir.jpa.searchparam.extractor.CrossPartitionReferenceDetails;
import ca.uhn.fhir.jpa.searchparam.extractor.IResourceLinkResolver;
import ca.uhn.fhir.jpa.searchparam.fulltext.FullTextExtractionRequest;
import ca.uhn.fhir.jpa.searchparam.fulltext.FullTextExtractionResponse;
import ca.uhn.fhir.rest.api.server.IPreResourceShowDetails;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.interceptor.auth.AuthorizationConstants;
import java.util.Arrays;
import ml.keneya.security.Caller;
import ml.keneya.security.VeryRestricted;
import ml.keneya.server.Definitions;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.jspecify.annotations.Nullable;

/** Sends each read to the partitions that the caller is cleared for, and leaves out of answers what lies in others. */
@Interceptor
public final class PartitionInterceptor {

    private static final int BEFORE_ACCESS = AuthorizationConstants.ORDER_AUTH_INTERCEPTOR - 1;

    private final IResourceLinkResolver links;

    PartitionInterceptor(IResourceLinkResolver links) {
        this.links = links;
    }

    @Hook(Pointcut.STORAGE_PARTITION_IDENTIFY_READ)
    public RequestPartitionId read(ReadPartitionIdRequestDetails what, RequestDetails request) {
        if (what.getResourceType() != null && Definitions.contain(what.getResourceType())) {
            return Partition.CONFORMANCE.request();
        }
        if (request instanceof SystemRequestDetails) {
            return RequestPartitionId.allPartitions();
        }
        if (Caller.of(request).filter(Caller::isConfinedToResearch).isPresent()) {
            return Partition.RESEARCH.request();
        }
        return seesTheVault(request, what.getResourceType()) ? Partition.careAndVault() : Partition.CARE.request();
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
        return seesTheVault(reference.getRequestDetails(), target.getResourceType())
                ? RequestPartitionId.fromPartitionIds(
                        Arrays.asList(Partition.CONFORMANCE.id(), Partition.CARE.id(), Partition.VAULT.id()))
                : RequestPartitionId.fromPartitionIds(Arrays.asList(Partition.CONFORMANCE.id(), Partition.CARE.id()));
    }

    /** Includes are followed across partitions: what they find in the vault is left out, as if it were not there. */
    @Hook(value = Pointcut.STORAGE_PRESHOW_RESOURCES, order = BEFORE_ACCESS)
    public void show(IPreResourceShowDetails found, @Nullable RequestDetails request) {
        if (request == null || request instanceof SystemRequestDetails) {
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
        return isVeryRestricted(resource)
                && !seesTheVault(request, resource.fhirType())
                && switch (request.getRestOperationType()) {
                    case CREATE, UPDATE, PATCH, TRANSACTION ->
                        !Clearance.of(request, resource.fhirType()).files();
                    default -> true;
                };
    }

    /**
     * Lets only what the caller may know of keep a resource from being deleted. A record of the vault then refers to a
     * deleted resource, whose history remains.
     */
    @Hook(Pointcut.STORAGE_PRESTORAGE_DELETE_CONFLICTS)
    public @Nullable DeleteConflictOutcome conflicts(DeleteConflictList conflicts, @Nullable RequestDetails request) {
        if (request == null
                || !conflicts.removeIf(each -> VaultId.is(each.getSourceId())
                        && !seesTheVault(request, each.getSourceId().getResourceType()))) {
            return null;
        }
        // HAPI stops at the first conflict: there may be another behind it.
        return new DeleteConflictOutcome().setShouldRetryCount(1);
    }

    private static boolean isVeryRestricted(IBaseResource resource) {
        return VaultId.is(resource.getIdElement()) || VeryRestricted.marks(resource);
    }

    private static boolean seesTheVault(RequestDetails request, @Nullable String type) {
        return request instanceof SystemRequestDetails
                || Caller.of(request)
                        .filter(caller ->
                                type == null ? caller.clearedForEverything() : caller.clearedForVeryRestricted(type))
                        .isPresent();
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
        return request.getResource() != null && isVeryRestricted(request.getResource())
                ? FullTextExtractionResponse.doNotIndex()
                : FullTextExtractionResponse.indexNormally();
    }
}
