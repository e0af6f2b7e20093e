package ml.keneya.confidentiality.facility;

import static java.util.stream.Collectors.toSet;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.ReferenceOrListParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.confidentiality.Partition;
import ml.keneya.security.Caller;
import ml.keneya.server.PatientCompartment;
import ml.keneya.server.SharedLabel;
import ml.keneya.server.TransactionLock;
import ml.keneya.server.TransactionNotes;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Patient;

/**
 * Which patients are whose: a Patient has a security label for each facility that cares for him.
 *
 * <p>Only the Patient is labelled. A record about him is seen by who sees him, so that a referral opens a file by one
 * label and no record is written twice. The code is the facility's number ({@code https://keneya.ml/sid/facility}), or
 * {@code Location/…} where it has none.
 */
public final class PatientsOfFacilities {

    private static final String PATIENT = "Patient";
    private static final String SECURITY = "_security";
    private static final Set<String> CLOSED = Set.of("Bundle", "Linkage");
    private static final List<String> PREFERRED = List.of("patient", "subject");

    private final FhirContext fhir;
    private final PatientCompartment compartment;
    private final DaoRegistry store;
    private final FacilityNames names;
    private final TransactionLock lock;

    PatientsOfFacilities(FhirContext fhir, DaoRegistry store, FacilityNames names, TransactionLock lock) {
        this.fhir = fhir;
        this.compartment = new PatientCompartment(fhir);
        this.store = store;
        this.names = names;
        this.lock = lock;
    }

    /** Whether records of the type are about a patient, or may hold what is. */
    boolean areAboutPatients(String type) {
        return type.equals(PATIENT)
                || CLOSED.contains(type)
                || PatientCompartment.isBeside(type)
                || aboutPatient(type).isPresent();
    }

    /** Whether records of the type may say anything about any patients, and say nowhere about whom. */
    static boolean isClosed(String type) {
        return CLOSED.contains(type);
    }

    /** Whether a search for records of the type can be kept to those about a facility's patients. */
    static boolean canBeNarrowed(String type) {
        return !CLOSED.contains(type) && !type.equals("Binary");
    }

    /** The patients that a record is about; a Patient is about himself. */
    public Set<String> of(IBaseResource record) {
        return compartment.owners(record);
    }

    /**
     * Keeps a search for records of the type to those about the facility's patients.
     *
     * @param shared whether to find also what is shared with the facility from the vault, of other patients
     */
    void narrow(SearchParameterMap search, String type, String facility, boolean shared) {
        if (type.equals(PATIENT)) {
            TokenOrListParam labels = new TokenOrListParam(Caller.FACILITIES, facility);
            if (shared) {
                labels.add(SharedLabel.SYSTEM, facility);
            }
            search.add(SECURITY, labels);
        } else {
            aboutPatient(type).ifPresent(parameter -> {
                ReferenceOrListParam labels = new ReferenceOrListParam();
                labels.add(new ReferenceParam(PATIENT, SECURITY, Caller.FACILITIES + '|' + facility));
                if (shared) {
                    labels.add(new ReferenceParam(PATIENT, SECURITY, SharedLabel.SYSTEM + '|' + facility));
                }
                search.add(parameter, labels);
            });
        }
    }

    /** The same, and finds what the facility filed about nobody, and what is shared with it. */
    void narrowToFiles(SearchParameterMap search, String type, String facility) {
        aboutPatient(type)
                .ifPresent(parameter -> search.add(
                        "_id",
                        new TokenParam(
                                SharedLabel.SYSTEM,
                                new SharedLabel.File(parameter, Caller.FACILITIES, facility).toString())));
    }

    /** Those of the records that are shared with the facility from the vault now. */
    Set<String> sharedWith(String facility, String type, Collection<String> records, RequestPartitionId where) {
        return labelled(type, records, SharedLabel.SYSTEM, facility, where);
    }

    /** The current versions of those, {@code id/_history/version}. */
    Set<String> versionsSharedWith(String facility, String type, Collection<String> records, RequestPartitionId where) {
        if (records.isEmpty()) {
            return Set.of();
        }
        IFhirResourceDao<?> ofTheType = store.getResourceDao(type);
        List<? extends IBaseResource> found = ofTheType.searchForResources(
                labelled(records, SharedLabel.SYSTEM, facility), SystemRequestDetails.forRequestPartitionId(where));
        return found.stream().map(PatientsOfFacilities::version).collect(toSet());
    }

    /** {@code id/_history/version}. */
    static String version(IBaseResource record) {
        return record.getIdElement().getIdPart() + "/_history/"
                + record.getIdElement().getVersionIdPart();
    }

    /** Those of the patients that the facility cares for. */
    public Set<String> caredForBy(String facility, Collection<String> patients, RequestPartitionId where) {
        return labelled(PATIENT, patients, Caller.FACILITIES, facility, where);
    }

    private Set<String> labelled(
            String type, Collection<String> candidates, String system, String code, RequestPartitionId where) {
        return candidates.isEmpty() ? Set.of() : ids(type, labelled(candidates, system, code), where);
    }

    private static SearchParameterMap labelled(Collection<String> candidates, String system, String code) {
        TokenOrListParam ids = new TokenOrListParam();
        candidates.forEach(ids::add);
        SearchParameterMap search = SearchParameterMap.newSynchronous();
        search.add("_id", ids);
        search.add(SECURITY, new TokenParam(system, code));
        return search;
    }

    /** Whether the search finds a survivor that the facility does not care for. */
    boolean findsStrangers(SearchParameterMap identification, String facility) {
        SearchParameterMap search = SearchParameterMap.newSynchronous();
        identification.entrySet().forEach(each -> search.put(each.getKey(), each.getValue()));
        RequestPartitionId where = Partition.VAULT.request();
        Set<String> found = ids(PATIENT, search, where);
        return !caredForBy(facility, found, where).containsAll(found);
    }

    private Set<String> ids(String type, SearchParameterMap search, RequestPartitionId where) {
        IFhirResourceDao<?> records = store.getResourceDao(type);
        List<? extends IIdType> found =
                records.searchForResourceIds(search, SystemRequestDetails.forRequestPartitionId(where));
        return found.stream().map(IIdType::getIdPart).collect(toSet());
    }

    /** The facilities that care for a patient, as he is stored. */
    static Stream<String> labels(IBaseResource patient) {
        return patient.getMeta().getSecurity().stream()
                .filter(label -> Caller.FACILITIES.equals(label.getSystem()))
                .map(label -> String.valueOf(label.getCode()));
    }

    /** What the facilities are called in labels: those that the record names, and the author's. */
    Set<String> facilities(IBaseResource record, Optional<String> author) {
        Set<String> facilities = new LinkedHashSet<>();
        author.ifPresent(facilities::add);
        NamedFacilities.in(record).flatMap(names::places).forEach(facilities::add);
        return facilities;
    }

    /**
     * Makes the patient one of these facilities', in the transaction that is under way. Two at once would add the same
     * label twice.
     */
    void entrust(String patient, Set<String> facilities, RequestPartitionId where) {
        if (strangers(patient, facilities, where).isEmpty()) {
            return;
        }
        lock.take("label " + patient);
        Meta labels = new Meta();
        strangers(patient, facilities, where).forEach(facility -> {
            labels.addSecurity(label(facility));
            TransactionNotes.current().put(new Entrusted(patient, facility), true);
        });
        if (labels.hasSecurity()) {
            store.getResourceDao(Patient.class)
                    .metaAddOperation(
                            new IdType(PATIENT, patient), labels, SystemRequestDetails.forRequestPartitionId(where));
        }
    }

    /** Whether the transaction that is under way made the patient the facility's. */
    boolean isEntrustedNow(String patient, String facility) {
        return TransactionNotes.current()
                .get(new Entrusted(patient, facility), Boolean.class)
                .isPresent();
    }

    private record Entrusted(String patient, String facility) {}

    private List<String> strangers(String patient, Set<String> facilities, RequestPartitionId where) {
        return facilities.stream()
                .filter(facility -> caredForBy(facility, Set.of(patient), where).isEmpty())
                .toList();
    }

    static Coding label(String facility) {
        return new Coding().setSystem(Caller.FACILITIES).setCode(facility);
    }

    private Optional<String> aboutPatient(String type) {
        if (!fhir.getResourceTypes().contains(type)) {
            return Optional.empty();
        }
        if (PatientCompartment.isBeside(type)) {
            return Optional.of("patient");
        }
        List<String> parameters = fhir.getResourceDefinition(type).getSearchParamsForCompartmentName(PATIENT).stream()
                .map(RuntimeSearchParam::getName)
                .toList();
        return Stream.concat(PREFERRED.stream().filter(parameters::contains), parameters.stream())
                .findFirst();
    }
}
