package ml.keneya.confidentiality.consent;

import static java.util.stream.Collectors.groupingBy;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ml.keneya.confidentiality.Partition;
import ml.keneya.confidentiality.VaultId;
import ml.keneya.confidentiality.facility.PatientsOfFacilities;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;

/**
 * Which records of the vault may be shared by referral of a survivor at all: those about her and nobody else, without a
 * way to her name, and of the referrals themselves those that tell no story.
 */
final class Shareable {

    private final DaoRegistry store;
    private final FhirContext fhir;
    private final PatientsOfFacilities patients;
    private final Discretion discretion;

    Shareable(DaoRegistry store, FhirContext fhir, PatientsOfFacilities patients, Discretion discretion) {
        this.store = store;
        this.fhir = fhir;
        this.patients = patients;
        this.discretion = discretion;
    }

    /** Those of the records, {@code Type/id}, that may be shared on account of that patient. */
    Set<String> among(Collection<String> records, String patient) {
        return records.stream()
                .distinct()
                .map(IdType::new)
                .filter(VaultId::is)
                .collect(groupingBy(IdType::getResourceType))
                .entrySet()
                .stream()
                .flatMap(type -> read(type.getKey(), type.getValue()))
                .filter(record -> isHers(record, patient))
                .map(record -> record.fhirType() + '/' + record.getIdElement().getIdPart())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<? extends IBaseResource> read(String type, List<IdType> ids) {
        TokenOrListParam wanted = new TokenOrListParam();
        ids.forEach(id -> wanted.add(id.getIdPart()));
        SearchParameterMap search = SearchParameterMap.newSynchronous();
        search.add("_id", wanted);
        IFhirResourceDao<?> ofTheType = store.getResourceDao(type);
        return ofTheType
                .searchForResources(search, SystemRequestDetails.forRequestPartitionId(Partition.VAULT.request()))
                .stream();
    }

    private boolean isHers(IBaseResource record, String patient) {
        return patients.of(record).equals(Set.of(patient))
                && namesNobodyElse(record, patient)
                && !(record instanceof Patient survivor && survivor.hasLink())
                && (Referral.of(record).isEmpty() || discretion.breach(record).isEmpty());
    }

    private boolean namesNobodyElse(IBaseResource record, String patient) {
        return fhir.newTerser().getAllResourceReferences(record).stream()
                .map(each -> each.getResourceReference().getReferenceElement())
                .filter(each -> "Patient".equals(each.getResourceType()))
                .map(IIdType::getIdPart)
                .allMatch(patient::equals);
    }
}
