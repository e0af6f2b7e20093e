package ml.keneya.confidentiality;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** Sends each read and each write to the partitions that the caller is cleared for. */
@Interceptor
public final class PartitionInterceptor {

    private final SecurityLabels labels;

    PartitionInterceptor(SecurityLabels labels) {
        this.labels = labels;
    }

    @Hook(Pointcut.STORAGE_PARTITION_IDENTIFY_READ)
    public RequestPartitionId read(RequestDetails request) {
        if (request instanceof SystemRequestDetails) {
            return RequestPartitionId.allPartitions();
        }
        return Partition.CARE.request();
    }

    @Hook(Pointcut.STORAGE_PARTITION_IDENTIFY_CREATE)
    public RequestPartitionId create(IBaseResource resource, RequestDetails request) {
        if (!labels.isVeryRestricted(resource)) {
            return Partition.CARE.request();
        }
        if (request instanceof SystemRequestDetails) {
            return Partition.VAULT.request();
        }
        throw new ForbiddenOperationException("Not cleared");
    }
}
