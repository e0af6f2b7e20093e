package ml.keneya.confidentiality;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.interceptor.model.ReadPartitionIdRequestDetails;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;

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

    PartitionInterceptor(SecurityLabels labels) {
        this.labels = labels;
    }

    @Hook(Pointcut.STORAGE_PARTITION_IDENTIFY_READ)
    public RequestPartitionId read(ReadPartitionIdRequestDetails what, RequestDetails request) {
        if (what.getResourceType() != null && DESCRIPTIVE.contains(what.getResourceType())) {
            return Partition.CONFORMANCE.request();
        }
        if (request instanceof SystemRequestDetails) {
            return RequestPartitionId.allPartitions();
        }
        return Partition.CARE.request();
    }

    @Hook(Pointcut.STORAGE_PARTITION_IDENTIFY_CREATE)
    public RequestPartitionId create(IBaseResource resource, RequestDetails request) {
        if (DESCRIPTIVE.contains(resource.fhirType())) {
            return Partition.CONFORMANCE.request();
        }
        if (!labels.isVeryRestricted(resource)) {
            return Partition.CARE.request();
        }
        if (request instanceof SystemRequestDetails) {
            return Partition.VAULT.request();
        }
        throw new ForbiddenOperationException("Not cleared");
    }
}
