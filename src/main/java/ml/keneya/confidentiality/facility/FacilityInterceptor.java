package ml.keneya.confidentiality.facility;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.interceptor.model.ReadPartitionIdRequestDetails;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.IPreResourceShowDetails;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.interceptor.auth.AuthorizationConstants;
import ca.uhn.fhir.rest.server.util.ICachedSearchDetails;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ml.keneya.confidentiality.VaultId;
import ml.keneya.security.Caller;
import ml.keneya.server.Definitions;
import ml.keneya.server.Messages;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a caller who works at a facility to its patients and their files, as if there were no others.
 *
 * <p>A patient becomes a facility's by being registered there, by a record written there or about care given there, and
 * by a referral to it. A patient who comes with a card is found by his identifier, wherever he was registered: an exact
 * search for {@code Patient?identifier=} reaches all of them, and so does a conditional create or update by it.
 */
@Interceptor
public final class FacilityInterceptor {

    private static final int BEFORE_ACCESS = AuthorizationConstants.ORDER_AUTH_INTERCEPTOR - 1;
    private static final int BEFORE_PARTITIONS = -1;
    private static final String PATIENT = "Patient";
    /** It is asked of a definition, and answers about a patient. */
    private static final String APPLY = "$apply";

    private static final String IDENTIFIER = "identifier";
    /** What a search by identifier may ask besides. */
    private static final Set<String> OF_THE_ANSWER =
            Set.of(IDENTIFIER, "_count", "_offset", "_format", "_pretty", "_summary", "_elements", "_total", "_sort");

    private final PatientsOfFacilities patients;
    private final FacilityReach reach;
    private final PathsToPatients paths;
    private final FiledRecords filed;
    private final FacilityProperties properties;
    private final Messages messages;

    FacilityInterceptor(
            PatientsOfFacilities patients,
            FacilityReach reach,
            PathsToPatients paths,
            FiledRecords filed,
            FacilityProperties properties,
            Messages messages) {
        this.patients = patients;
        this.reach = reach;
        this.paths = paths;
        this.filed = filed;
        this.properties = properties;
        this.messages = messages;
    }

    /**
     * Refuses who should work at a facility and does not, and lets operations on a record see it first.
     *
     * <p>The history of a type or of the system is not for who works at a facility: HAPI finds it for all patients, a
     * page at a time, and fails at what is left out of one; and short pages would tell how much others write.
     *
     * @throws ForbiddenOperationException if a caller of such a role has no facility, or asks for such a history
     * @throws ResourceNotFoundException if the record is about another facility's patient
     */
    @Hook(
            value = Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED,
            order = AuthorizationConstants.ORDER_AUTH_INTERCEPTOR + 1)
    public void ask(RequestDetails request) {
        Entries.note(request);
        Caller.of(request).ifPresent(caller -> {
            boolean needsOne = properties.refuses(caller);
            String type = request.getResourceName();
            if (needsOne && (type == null || !Definitions.contain(type) || APPLY.equals(request.getOperation()))) {
                throw refused(request, "confidentiality.facility.missing", caller.role());
            }
            if (caller.facility().isPresent() && isHistoryOfAll(request)) {
                throw refused(request, "confidentiality.facility.history");
            }
            if (FacilityReach.facility(request).isPresent() && type != null && PatientsOfFacilities.isClosed(type)) {
                throw refused(request, "confidentiality.facility.closed", type);
            }
            if (caller.facility().isPresent() && type != null && isAboutOneRecordUnseen(request)) {
                refuseUnlessOurs(request, type);
            }
        });
    }

    private ForbiddenOperationException refused(RequestDetails request, String key, Object... arguments) {
        return new ForbiddenOperationException(messages.text(messages.languageOf(request), key, arguments));
    }

    private void refuseUnlessOurs(RequestDetails request, String type) {
        IIdType id = request.getId().toUnqualifiedVersionless().withResourceType(type);
        boolean alone = isOfItsFacilitiesAlone(request);
        if (reach.find(id, request)
                .filter(record -> alone ? reach.covers(record, request) : reach.coversOrShares(record, request))
                .isEmpty()) {
            throw new ResourceNotFoundException(id);
        }
    }

    /**
     * Finds what is to be deleted or patched, however it is asked: HAPI asks for its partition first. HAPI answers 200
     * to who deletes the id of nothing, and cannot be made to for what is there; so who works at a facility is answered
     * 404 to both. Of what is patched HAPI compares the version before it shows the record to anybody.
     *
     * @throws ResourceNotFoundException if there is nothing, or it is about another facility's patient
     */
    @Hook(value = Pointcut.STORAGE_PARTITION_IDENTIFY_READ, order = BEFORE_PARTITIONS)
    public @Nullable RequestPartitionId find(ReadPartitionIdRequestDetails what, @Nullable RequestDetails request) {
        if (request == null
                || what.getReadResourceId() == null
                || FacilityReach.facility(request).isEmpty()
                || !patients.areAboutPatients(what.getResourceType())) {
            return null;
        }
        IIdType id = what.getReadResourceId().toUnqualifiedVersionless().withResourceType(what.getResourceType());
        // Anybody may know that it was deleted: to read it is answered 410.
        if (mustBeThere(id, request)
                && reach.find(id, request)
                        .filter(record -> record.isDeleted() || reach.coversOrShares(record, request))
                        .isEmpty()) {
            throw new ResourceNotFoundException(id);
        }
        return null;
    }

    private static boolean mustBeThere(IIdType id, RequestDetails request) {
        Entries entries = Entries.of(request);
        return switch (request.getRestOperationType()) {
            case DELETE, PATCH ->
                request.getId() != null && id.getIdPart().equals(request.getId().getIdPart());
            default -> entries.found().contains(id.getValue()) && !entries.put().contains(id.getValue());
        };
    }

    /** Labels are not changed, and what it said before is not told, by whom a record is merely shared with. */
    private static boolean isOfItsFacilitiesAlone(RequestDetails request) {
        return switch (request.getRestOperationType()) {
            case META_ADD, META_DELETE, HISTORY_INSTANCE -> true;
            // Whether it is the current version is looked at when it is shown.
            case VREAD -> false;
            default -> request.getId().hasVersionIdPart();
        };
    }

    private boolean isHistoryOfAll(RequestDetails request) {
        return switch (request.getRestOperationType()) {
            case HISTORY_SYSTEM -> true;
            case HISTORY_TYPE -> patients.areAboutPatients(request.getResourceName());
            default -> false;
        };
    }

    /** HAPI shows these without asking whether the record itself may be shown. */
    private boolean isAboutOneRecordUnseen(RequestDetails request) {
        return request.getId() != null
                && request.getId().hasIdPart()
                && patients.areAboutPatients(request.getResourceName())
                && switch (request.getRestOperationType()) {
                    case VREAD, HISTORY_INSTANCE, META, META_ADD, META_DELETE, VALIDATE, EXTENDED_OPERATION_INSTANCE ->
                        true;
                    default -> false;
                };
    }

    /**
     * Keeps a search, and the condition of a write, to what is about the facility's patients.
     *
     * @throws ForbiddenOperationException if it cannot be kept to them
     */
    @Hook(Pointcut.STORAGE_PRESEARCH_REGISTERED)
    public void search(SearchParameterMap search, ICachedSearchDetails details, @Nullable RequestDetails request) {
        String type = details.getResourceType();
        Optional<String> facility = FacilityReach.facility(request);
        if (request == null || facility.isEmpty() || type == null || search.getEverythingMode() != null) {
            return;
        }
        if (!PatientsOfFacilities.canBeNarrowed(type)) {
            throw refused(request, "confidentiality.facility.closed", type);
        }
        paths.from(type, search).ifPresent(nobodys -> {
            throw refused(request, "confidentiality.facility.path", nobodys);
        });
        boolean cleared = FacilityReach.clearedFor(type, request);
        // Of a survivor her code is no proof that she came: she is referred by her consent.
        boolean identifies = type.equals(PATIENT)
                && isIdentification(search)
                && !(cleared && patients.findsStrangers(search, facility.get()));
        if (!identifies) {
            boolean beyond = !AsksAround.asks(search);
            if (beyond && !type.equals(PATIENT) && filed.has(facility.get(), type, cleared)) {
                patients.narrowToFiles(search, type, facility.get());
            } else {
                patients.narrow(search, type, facility.get(), cleared && beyond);
            }
        }
    }

    /** By the value of an identifier and nothing else, which a stranger to the patient would not know. */
    private static boolean isIdentification(SearchParameterMap search) {
        return search.keySet().equals(Set.of(IDENTIFIER))
                && search.getRevIncludes().isEmpty()
                && search.get(IDENTIFIER).stream()
                        .flatMap(values -> values.stream())
                        .allMatch(value -> value.getQueryParameterQualifier() == null
                                && value.getMissing() == null
                                && value instanceof TokenParam identifier
                                && identifier.getValue() != null
                                && !identifier.getValue().isBlank());
    }

    @Hook(value = Pointcut.STORAGE_PRESHOW_RESOURCES, order = BEFORE_ACCESS)
    public void show(IPreResourceShowDetails found, @Nullable RequestDetails request) {
        Optional<String> facility = FacilityReach.facility(request);
        if (request == null || facility.isEmpty() || isWriting(request)) {
            return;
        }
        Map<Integer, Set<String>> about = new HashMap<>();
        Map<String, Set<String>> strange = new HashMap<>();
        Set<String> all = new HashSet<>();
        for (int each = 0; each < found.size(); each++) {
            IBaseResource record = found.getResource(each);
            if (record != null && PatientsOfFacilities.isClosed(record.fhirType())) {
                found.setResource(each, null);
            } else if (record != null
                    && patients.areAboutPatients(record.fhirType())
                    && !isIdentified(record, request)) {
                Set<String> owners = patients.of(record);
                about.put(each, owners);
                all.addAll(owners);
            }
        }
        Set<String> ours = patients.caredForBy(facility.get(), all, FacilityReach.seenBy(request));
        about.values().removeIf(owners -> owners.isEmpty() || owners.stream().anyMatch(ours::contains));
        about.keySet().stream()
                .map(found::getResource)
                .filter(record -> VaultId.is(record.getIdElement()))
                .forEach(record -> strange.computeIfAbsent(record.fhirType(), type -> new HashSet<>())
                        .add(record.getIdElement().getIdPart()));
        // What a shared record said before was not shared.
        strange.replaceAll((type, records) -> reach.versionsShared(facility.get(), type, records, request));
        about.keySet().forEach(each -> {
            IBaseResource record = found.getResource(each);
            if (!strange.getOrDefault(record.fhirType(), Set.of()).contains(PatientsOfFacilities.version(record))) {
                found.setResource(each, null);
            }
        });
    }

    private static boolean isIdentified(IBaseResource record, RequestDetails request) {
        String[] identifiers = request.getParameters().get(IDENTIFIER);
        return record.fhirType().equals(PATIENT)
                && !VaultId.is(record.getIdElement())
                && request.getRestOperationType() == RestOperationTypeEnum.SEARCH_TYPE
                && identifiers != null
                && Arrays.stream(identifiers)
                        .flatMap(list -> Arrays.stream(list.split(",", -1)))
                        .noneMatch(identifier -> identifier.isBlank() || identifier.endsWith("|"))
                && OF_THE_ANSWER.containsAll(request.getParameters().keySet());
    }

    /** What is written is checked on its way in; a conditional write may meet a patient of another facility. */
    private static boolean isWriting(RequestDetails request) {
        return switch (request.getRestOperationType()) {
            case CREATE, UPDATE, PATCH, DELETE, TRANSACTION -> true;
            default -> false;
        };
    }
}
