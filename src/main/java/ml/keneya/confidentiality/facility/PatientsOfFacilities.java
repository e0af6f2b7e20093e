package ml.keneya.confidentiality.facility;

import static java.util.stream.Collectors.toSet;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;

/**
 * Which patients are whose: a Patient has a security label for each facility that cares for him.
 *
 * <p>Only the Patient is labelled. A record about him is seen by who sees him, so that a referral opens a file by one
 * label and no record is written twice. The code is the facility's number ({@code https://keneya.ml/sid/facility}), or
 * {@code Location/…} where it has none.
 */
final class PatientsOfFacilities {

    /** The system of a facility's number and of the label. */
    static final String FACILITY = "https://keneya.ml/sid/facility";

    private static final String PATIENT = "Patient";
    private static final String SECURITY = "_security";
    private static final List<String> PREFERRED = List.of("patient", "subject");

    private final FhirContext fhir;
    private final DaoRegistry store;

    PatientsOfFacilities(FhirContext fhir, DaoRegistry store) {
        this.fhir = fhir;
        this.store = store;
    }

    /** Whether records of the type are about a patient. */
    boolean areAboutPatients(String type) {
        return type.equals(PATIENT) || aboutPatient(type).isPresent();
    }

    /** The patients that a record is about; a Patient is about himself. */
    Set<String> of(IBaseResource record) {
        if (record instanceof Patient) {
            return record.getIdElement().hasIdPart()
                    ? Set.of(record.getIdElement().getIdPart())
                    : Set.of();
        }
        Set<String> noOtherParameters = Set.of();
        return fhir.newTerser().getCompartmentOwnersForResource(PATIENT, record, noOtherParameters).stream()
                .filter(id -> PATIENT.equals(id.getResourceType()) && id.hasIdPart())
                .map(IIdType::getIdPart)
                .collect(toSet());
    }

    /** Keeps a search for records of the type to those about the facility's patients. */
    void narrow(SearchParameterMap search, String type, String facility) {
        if (type.equals(PATIENT)) {
            search.add(SECURITY, new TokenParam(FACILITY, facility));
        } else {
            aboutPatient(type)
                    .ifPresent(parameter ->
                            search.add(parameter, new ReferenceParam(PATIENT, SECURITY, FACILITY + '|' + facility)));
        }
    }

    /** Those of the patients that the facility cares for. */
    Set<String> caredForBy(String facility, Collection<String> patients, RequestPartitionId where) {
        if (patients.isEmpty()) {
            return Set.of();
        }
        TokenOrListParam ids = new TokenOrListParam();
        patients.forEach(ids::add);
        SearchParameterMap search = SearchParameterMap.newSynchronous();
        search.add("_id", ids);
        search.add(SECURITY, new TokenParam(FACILITY, facility));
        return store
                .getResourceDao(Patient.class)
                .searchForResourceIds(search, SystemRequestDetails.forRequestPartitionId(where))
                .stream()
                .map(IIdType::getIdPart)
                .collect(toSet());
    }

    /** What the facilities are called in labels: those that the record names, and the author's. */
    Set<String> facilities(IBaseResource record, Optional<String> author) {
        Set<String> facilities = new LinkedHashSet<>();
        author.ifPresent(facilities::add);
        NamedFacilities.in(record).map(this::name).forEach(facilities::add);
        return facilities;
    }

    private String name(String reference) {
        IBaseResource facility = store.getResourceDao(new IdType(reference).getResourceType())
                .read(new IdType(reference), new SystemRequestDetails());
        return identifiers(facility)
                .filter(identifier -> FACILITY.equals(identifier.getSystem()) && identifier.hasValue())
                .map(Identifier::getValue)
                .findFirst()
                .orElse(reference);
    }

    private static Stream<Identifier> identifiers(IBaseResource facility) {
        if (facility instanceof Organization organization) {
            return organization.getIdentifier().stream();
        }
        return facility instanceof Location location ? location.getIdentifier().stream() : Stream.empty();
    }

    /** Makes the patient one of these facilities', in the transaction that is under way. */
    void entrust(String patient, Set<String> facilities, RequestPartitionId where) {
        Meta labels = new Meta();
        for (String facility : facilities) {
            if (caredForBy(facility, Set.of(patient), where).isEmpty()) {
                labels.addSecurity(label(facility));
            }
        }
        if (labels.hasSecurity()) {
            store.getResourceDao(Patient.class)
                    .metaAddOperation(
                            new IdType(PATIENT, patient), labels, SystemRequestDetails.forRequestPartitionId(where));
        }
    }

    static Coding label(String facility) {
        return new Coding().setSystem(FACILITY).setCode(facility);
    }

    private Optional<String> aboutPatient(String type) {
        List<String> parameters = fhir.getResourceDefinition(type).getSearchParamsForCompartmentName(PATIENT).stream()
                .map(RuntimeSearchParam::getName)
                .toList();
        return Stream.concat(PREFERRED.stream().filter(parameters::contains), parameters.stream())
                .findFirst();
    }
}
