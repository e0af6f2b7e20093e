package ml.keneya.confidentiality;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.interceptor.model.ReadPartitionIdRequestDetails;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.model.cross.IResourceLookup;
import ca.uhn.fhir.jpa.searchparam.extractor.CrossPartitionReferenceDetails;
import ca.uhn.fhir.jpa.searchparam.extractor.IResourceLinkResolver;
import ca.uhn.fhir.jpa.searchparam.fulltext.FullTextExtractionRequest;
import ca.uhn.fhir.jpa.searchparam.fulltext.FullTextExtractionResponse;
import ca.uhn.fhir.rest.api.server.IPreResourceShowDetails;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.interceptor.auth.AuthorizationConstants;
import java.util.Arrays;
import ml.keneya.security.Caller;
import ml.keneya.server.Definitions;
import ml.keneya.server.Messages;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Sends each read and each write to the partitions that the caller is cleared for. */
@Interceptor
public final class PartitionInterceptor {

    private static final int BEFORE_ACCESS = AuthorizationConstants.ORDER_AUTH_INTERCEPTOR - 1;

    private final IResourceLinkResolver links;
    private final SecurityLabels labels;
    private final Messages messages;

    PartitionInterceptor(IResourceLinkResolver links, SecurityLabels labels, Messages messages) {
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
        return seesTheVault(request)
                ? Partition.CARE.request().mergeIds(Partition.VAULT.request())
                : Partition.CARE.request();
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
            return Partition.CARE.request();
        }
        if (request instanceof SystemRequestDetails
                || Caller.of(request)
                        .filter(Caller::clearedToWriteVeryRestricted)
                        .isPresent()) {
            return Partition.VAULT.request();
        }
        throw new ForbiddenOperationException(messages.text(
                messages.language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)), "confidentiality.not-cleared"));
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
        boolean isOfThisTransaction = reference.getTransactionDetails().getResolvedResourceId(target) != null;
        return isOfThisTransaction || seesTheVault(reference.getRequestDetails())
                ? RequestPartitionId.allPartitions()
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
