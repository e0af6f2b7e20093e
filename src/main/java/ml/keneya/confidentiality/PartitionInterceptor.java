package ml.keneya.confidentiality;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.interceptor.model.ReadPartitionIdRequestDetails;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.searchparam.fulltext.FullTextExtractionRequest;
import ca.uhn.fhir.jpa.searchparam.fulltext.FullTextExtractionResponse;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import java.util.Set;
import ml.keneya.security.Caller;
import ml.keneya.server.Messages;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.springframework.http.HttpHeaders;

/** Sends each read and each write to the partitions that the caller is cleared for. */
@Interceptor
public final class PartitionInterceptor {

    /**
     * Types that describe rather than record: HAPI keeps most of them in its default partition by itself, and the rest
     * go there too, for whoever reads profiles reads these.
     */
    private static final Set<String> DESCRIPTIVE = Set.of(
            "ActivityDefinition",
            "CapabilityStatement",
            "CodeSystem",
            "CompartmentDefinition",
            "ConceptMap",
            "ImplementationGuide",
            "Library",
            "Measure",
            "NamingSystem",
            "OperationDefinition",
            "PlanDefinition",
            "Questionnaire",
            "SearchParameter",
            "StructureDefinition",
            "StructureMap",
            "ValueSet");

    private final SecurityLabels labels;
    private final Messages messages;

    PartitionInterceptor(SecurityLabels labels, Messages messages) {
        this.labels = labels;
        this.messages = messages;
    }

    @Hook(Pointcut.STORAGE_PARTITION_IDENTIFY_READ)
    public RequestPartitionId read(ReadPartitionIdRequestDetails what, RequestDetails request) {
        if (what.getResourceType() != null && DESCRIPTIVE.contains(what.getResourceType())) {
            return Partition.CONFORMANCE.request();
        }
        if (request instanceof SystemRequestDetails) {
            return RequestPartitionId.allPartitions();
        }
        return Caller.of(request).filter(Caller::clearedForVeryRestricted).isPresent()
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
        if (DESCRIPTIVE.contains(resource.fhirType())) {
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
