package ml.keneya.server;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import java.util.Collection;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;

/**
 * The records of a patient that lie in one partition, as the transaction under way will leave them. What is hidden
 * there decides nothing elsewhere.
 *
 * @param patient his id
 * @param where the partition; his Patient may lie in another
 */
public record PartitionFile(DaoRegistry store, String patient, RequestPartitionId where) {

    /** Those that have one of the codes. */
    public <T extends Resource> List<T> coded(Class<T> type, String parameter, Collection<Codes> codes) {
        return find(type, SearchParameterMap.newSynchronous().add(parameter, either(codes)));
    }

    /**
     * Those that are found.
     *
     * @param search which records; it is asked of this patient
     */
    public <T extends Resource> List<T> find(Class<T> type, SearchParameterMap search) {
        search.add("patient", new ReferenceParam("Patient/" + patient));
        // Wherever the transaction sees, for the patient may lie elsewhere; then what lies there is taken.
        return store.getResourceDao(type).searchForResources(search, new SystemRequestDetails()).stream()
                .filter(record -> RequestPartitionId.getPartitionIfAssigned(record)
                        .filter(where::equals)
                        .isPresent())
                .toList();
    }

    private static TokenOrListParam either(Collection<Codes> codes) {
        TokenOrListParam either = new TokenOrListParam();
        codes.forEach(each -> each.codes().stream().sorted().forEach(code -> either.add(each.system(), code)));
        return either;
    }
}
