package ml.keneya.server;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * In which partitions the server looks for what a record is to agree with: where the record itself may be known of, and
 * never further than its writer sees, who learns from a refusal what was found.
 */
@FunctionalInterface
public interface RecordReach {

    /**
     * Where to look for records of a type.
     *
     * @param written the record, as it is stored
     * @param type what is looked for
     * @param writer who writes
     */
    RequestPartitionId of(IBaseResource written, String type, RequestDetails writer);
}
