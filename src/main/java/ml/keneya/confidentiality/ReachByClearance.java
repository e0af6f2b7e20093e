package ml.keneya.confidentiality;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ml.keneya.server.RecordReach;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * An ordinary record is held against ordinary ones alone, whoever writes it; one of the vault against both, if its
 * writer sees there. Who only files into the vault learns nothing of it.
 */
final class ReachByClearance implements RecordReach {

    @Override
    public RequestPartitionId of(IBaseResource written, String type, RequestDetails writer) {
        return VaultId.is(written.getIdElement()) && Clearance.of(writer, type).sees()
                ? Partition.careAndVault()
                : Partition.CARE.request();
    }
}
