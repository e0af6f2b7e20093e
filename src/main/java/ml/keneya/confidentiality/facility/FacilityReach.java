package ml.keneya.confidentiality.facility;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.Optional;
import java.util.Set;
import ml.keneya.confidentiality.Partition;
import ml.keneya.confidentiality.VaultId;
import ml.keneya.security.Caller;
import ml.keneya.server.Acquaintance;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.jspecify.annotations.Nullable;

/** Which records the facility of a caller sees: those about its patients, and what is shared with it from the vault. */
final class FacilityReach implements Acquaintance.Sight {

    private final PatientsOfFacilities patients;
    private final DaoRegistry store;

    FacilityReach(PatientsOfFacilities patients, DaoRegistry store) {
        this.patients = patients;
        this.store = store;
    }

    /** The facility that the caller works for, and is kept to. */
    static Optional<String> facility(@Nullable RequestDetails request) {
        // Who broke the glass sees one patient wherever he is cared for: see EmergencyInterceptor.
        return Caller.of(request).filter(caller -> !caller.emergency()).flatMap(Caller::facility);
    }

    /** The record, even a deleted one, if it is where the caller may look for such records. */
    Optional<IBaseResource> find(IIdType id, RequestDetails request) {
        RequestPartitionId where =
                clearedFor(id.getResourceType(), request) ? Partition.careAndVault() : Partition.CARE.request();
        boolean evenDeleted = true;
        try {
            return Optional.of(store.getResourceDao(id.getResourceType())
                    .read(id, SystemRequestDetails.forRequestPartitionId(where), evenDeleted));
        } catch (ResourceNotFoundException | ResourceGoneException absent) {
            return Optional.empty();
        }
    }

    /** Where the patients are whose records the caller may see. */
    static RequestPartitionId seenBy(RequestDetails request) {
        boolean cleared =
                Caller.of(request).filter(Caller::clearedForVeryRestricted).isPresent();
        return cleared ? Partition.careAndVault() : Partition.CARE.request();
    }

    static boolean clearedFor(String type, RequestDetails request) {
        return Caller.of(request)
                .filter(caller -> caller.clearedForVeryRestricted(type))
                .isPresent();
    }

    /** Those that are shared with the facility from the vault, if the caller may look there. */
    Set<String> shared(String facility, String type, Set<String> records, RequestDetails request) {
        return clearedFor(type, request) ? patients.sharedWith(facility, type, records, seenBy(request)) : Set.of();
    }

    /** The same, as they are now: {@code id/_history/version}. */
    Set<String> versionsShared(String facility, String type, Set<String> records, RequestDetails request) {
        return clearedFor(type, request)
                ? patients.versionsSharedWith(facility, type, records, seenBy(request))
                : Set.of();
    }

    /** Whether the record is about nobody, or about a patient of the caller's facility. Nobody's are what is closed. */
    boolean covers(IBaseResource record, @Nullable RequestDetails request) {
        Optional<String> facility = facility(request);
        if (request == null || facility.isEmpty() || !patients.areAboutPatients(record.fhirType())) {
            return true;
        }
        if (PatientsOfFacilities.isClosed(record.fhirType())) {
            return false;
        }
        Optional<IBaseResource> said = record.isDeleted() ? beforeItsDeletion(record, request) : Optional.of(record);
        return said.map(patients::of)
                .filter(owners -> owners.isEmpty()
                        || !patients.caredForBy(facility.get(), owners, seenBy(request))
                                .isEmpty())
                .isPresent();
    }

    /** A deletion says nothing of whom the record was about. */
    private Optional<IBaseResource> beforeItsDeletion(IBaseResource record, RequestDetails request) {
        IIdType id = record.getIdElement();
        String before = String.valueOf(id.getVersionIdPartAsLong() - 1);
        return find(id.toUnqualifiedVersionless().withVersion(before), request);
    }

    @Override
    public Acquaintance with(IBaseResource patient, RequestDetails writer) {
        return facility(writer)
                .map(facility -> {
                    if (PatientsOfFacilities.labels(patient).noneMatch(facility::equals)) {
                        return Acquaintance.STRANGER;
                    }
                    return patients.isEntrustedNow(patient.getIdElement().getIdPart(), facility)
                            ? Acquaintance.NEW
                            : Acquaintance.KNOWN;
                })
                .orElse(Acquaintance.KNOWN);
    }

    /** The same, or it is shared with the facility from the vault. */
    boolean coversOrShares(IBaseResource record, @Nullable RequestDetails request) {
        return covers(record, request)
                || (request != null
                        && VaultId.is(record.getIdElement())
                        && facility(request)
                                .filter(facility -> !shared(
                                                facility,
                                                record.fhirType(),
                                                Set.of(record.getIdElement().getIdPart()),
                                                request)
                                        .isEmpty())
                                .isPresent());
    }
}
