package ml.keneya.confidentiality.consent;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import java.util.List;
import java.util.stream.Stream;
import ml.keneya.confidentiality.Partition;
import ml.keneya.confidentiality.VaultId;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;

/** What the vault holds about a survivor that says with whom she shares what. */
final class SurvivorFile {

    private static final RequestPartitionId WHERE = Partition.careAndVault();

    private final DaoRegistry store;

    SurvivorFile(DaoRegistry store) {
        this.store = store;
    }

    /** Her consents of every kind. */
    Stream<Consent> consents(String patient) {
        return about(patient, Consent.class).stream();
    }

    /** Her referrals, and the Tasks about her. */
    List<Referral> referrals(String patient) {
        return Stream.concat(about(patient, ServiceRequest.class).stream(), about(patient, Task.class).stream())
                .flatMap(record -> Referral.of(record).stream())
                .toList();
    }

    private <T extends IBaseResource> List<T> about(String patient, Class<T> type) {
        SearchParameterMap search = SearchParameterMap.newSynchronous();
        search.add("patient", new ReferenceParam("Patient/" + patient));
        return store
                .getResourceDao(type)
                .searchForResources(search, SystemRequestDetails.forRequestPartitionId(WHERE))
                .stream()
                .filter(record -> VaultId.is(record.getIdElement()))
                .toList();
    }
}
