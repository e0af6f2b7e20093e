package ml.keneya.confidentiality.facility;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.IPreResourceShowDetails;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import ca.uhn.fhir.rest.server.interceptor.auth.AuthorizationConstants;
import ca.uhn.fhir.rest.server.util.ICachedSearchDetails;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ml.keneya.confidentiality.Partition;
import ml.keneya.confidentiality.VaultId;
import ml.keneya.security.Caller;
import ml.keneya.server.Definitions;
import ml.keneya.server.Messages;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
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
    private static final String PATIENT = "Patient";
    private static final String IDENTIFIER = "identifier";
    /** What a search by identifier may ask besides. */
    private static final Set<String> OF_THE_ANSWER =
            Set.of(IDENTIFIER, "_count", "_offset", "_format", "_pretty", "_summary", "_elements", "_total", "_sort");

    private final DaoRegistry store;
    private final PatientsOfFacilities patients;
    private final FacilityProperties properties;
    private final Messages messages;

    FacilityInterceptor(
            DaoRegistry store, PatientsOfFacilities patients, FacilityProperties properties, Messages messages) {
        this.store = store;
        this.patients = patients;
        this.properties = properties;
        this.messages = messages;
    }

    /**
     * Refuses who should work at a facility and does not, and lets operations on a record see it first.
     *
     * @throws ForbiddenOperationException if a caller of such a role has no facility
     * @throws ResourceNotFoundException if the record is about another facility's patient
     */
    @Hook(
            value = Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED,
            order = AuthorizationConstants.ORDER_AUTH_INTERCEPTOR + 1)
    public void ask(RequestDetails request) {
        Caller.of(request).ifPresent(caller -> {
            boolean needsOne =
                    caller.facility().isEmpty() && !properties.seenByAll().contains(caller.role());
            String type = request.getResourceName();
            if (needsOne && (type == null || !Definitions.contain(type))) {
                throw new ForbiddenOperationException(
                        messages.text(messages.languageOf(request), "confidentiality.facility.missing", caller.role()));
            }
            if (caller.facility().isPresent() && type != null && isAboutOneRecordUnseen(request)) {
                boolean evenDeleted = true;
                refuseUnlessOurs(
                        store.getResourceDao(type)
                                .read(
                                        request.getId().toVersionless(),
                                        SystemRequestDetails.forRequestPartitionId(seenBy(request)),
                                        evenDeleted),
                        request,
                        !changesLabels(request));
            }
        });
    }

    private static boolean changesLabels(RequestDetails request) {
        return switch (request.getRestOperationType()) {
            case META_ADD, META_DELETE -> true;
            default -> false;
        };
    }

    /** HAPI shows these without asking whether the record itself may be shown. */
    private boolean isAboutOneRecordUnseen(RequestDetails request) {
        return request.getId() != null
                && request.getId().hasIdPart()
                && patients.areAboutPatients(request.getResourceName())
                && switch (request.getRestOperationType()) {
                    case HISTORY_INSTANCE, META, META_ADD, META_DELETE, VALIDATE, EXTENDED_OPERATION_INSTANCE -> true;
                    default -> false;
                };
    }

    @Hook(Pointcut.STORAGE_PRESEARCH_REGISTERED)
    public void search(SearchParameterMap search, ICachedSearchDetails details, @Nullable RequestDetails request) {
        String type = details.getResourceType();
        Optional<String> facility = facility(request);
        if (request == null || facility.isEmpty() || type == null || search.getEverythingMode() != null) {
            return;
        }
        if (!type.equals(PATIENT) || !isIdentification(search)) {
            boolean shared = clearedFor(type, request) && !AsksAround.asks(search);
            patients.narrow(search, type, facility.get(), shared);
        }
    }

    /** By an identifier and nothing else, which a stranger to the patient would not know. */
    private static boolean isIdentification(SearchParameterMap search) {
        return search.keySet().equals(Set.of(IDENTIFIER))
                && search.getRevIncludes().isEmpty()
                && search.get(IDENTIFIER).stream()
                        .flatMap(values -> values.stream())
                        .allMatch(value -> value.getQueryParameterQualifier() == null && value.getMissing() == null);
    }

    @Hook(value = Pointcut.STORAGE_PRESHOW_RESOURCES, order = BEFORE_ACCESS)
    public void show(IPreResourceShowDetails found, @Nullable RequestDetails request) {
        Optional<String> facility = facility(request);
        if (request == null || facility.isEmpty() || isWriting(request)) {
            return;
        }
        Map<Integer, Set<String>> about = new HashMap<>();
        Map<String, Set<String>> strange = new HashMap<>();
        Set<String> all = new HashSet<>();
        for (int each = 0; each < found.size(); each++) {
            IBaseResource record = found.getResource(each);
            if (record != null && patients.areAboutPatients(record.fhirType()) && !isIdentified(record, request)) {
                Set<String> owners = patients.of(record);
                about.put(each, owners);
                all.addAll(owners);
            }
        }
        Set<String> ours = patients.caredForBy(facility.get(), all, seenBy(request));
        about.values().removeIf(owners -> owners.isEmpty() || owners.stream().anyMatch(ours::contains));
        about.keySet().stream()
                .map(found::getResource)
                .filter(record -> VaultId.is(record.getIdElement()))
                .forEach(record -> strange.computeIfAbsent(record.fhirType(), type -> new HashSet<>())
                        .add(record.getIdElement().getIdPart()));
        strange.replaceAll((type, records) -> shared(facility.get(), type, records, request));
        about.keySet().forEach(each -> {
            IBaseResource record = found.getResource(each);
            if (!strange.getOrDefault(record.fhirType(), Set.of())
                    .contains(record.getIdElement().getIdPart())) {
                found.setResource(each, null);
            }
        });
    }

    /** Those that are shared with the facility from the vault, if the caller may look there. */
    private Set<String> shared(String facility, String type, Set<String> records, RequestDetails request) {
        return clearedFor(type, request) ? patients.sharedWith(facility, type, records, seenBy(request)) : Set.of();
    }

    private static boolean clearedFor(String type, RequestDetails request) {
        return Caller.of(request)
                .filter(caller -> caller.clearedForVeryRestricted(type))
                .isPresent();
    }

    private static boolean isIdentified(IBaseResource record, RequestDetails request) {
        return record.fhirType().equals(PATIENT)
                && request.getRestOperationType() == RestOperationTypeEnum.SEARCH_TYPE
                && request.getParameters().containsKey(IDENTIFIER)
                && OF_THE_ANSWER.containsAll(request.getParameters().keySet());
    }

    /** What is written is checked on its way in; a conditional write may meet a patient of another facility. */
    private static boolean isWriting(RequestDetails request) {
        return switch (request.getRestOperationType()) {
            case CREATE, UPDATE, PATCH, DELETE, TRANSACTION -> true;
            default -> false;
        };
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void create(IBaseResource record, @Nullable RequestDetails request) {
        if (record.fhirType().equals(PATIENT)) {
            Optional<String> author = facility(request);
            boolean inTheVault = VaultId.is(record.getIdElement());
            if (inTheVault && !author.map(Set::of).orElse(Set.of()).containsAll(labels(record))) {
                throw labelled(request);
            }
            // Naming another facility entrusts nothing in the vault.
            Set<String> facilities =
                    inTheVault && author.isPresent() ? Set.of(author.get()) : patients.facilities(record, author);
            facilities.stream()
                    .filter(facility -> !inTheVault || !labels(record).contains(facility))
                    .forEach(facility -> record.getMeta()
                            .addSecurity()
                            .setSystem(PatientsOfFacilities.FACILITY)
                            .setCode(facility));
        }
    }

    private static Set<String> labels(IBaseResource record) {
        return record.getMeta().getSecurity().stream()
                .filter(label -> PatientsOfFacilities.FACILITY.equals(label.getSystem()))
                .map(label -> String.valueOf(label.getCode()))
                .collect(Collectors.toSet());
    }

    private UnprocessableEntityException labelled(@Nullable RequestDetails request) {
        return new UnprocessableEntityException(
                messages.text(messages.languageOf(request), "confidentiality.facility.label"));
    }

    /** A patient's registration is everybody's to correct; his file, and a survivor, are their facilities'. */
    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void update(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
        boolean survivor = before.fhirType().equals(PATIENT) && VaultId.is(before.getIdElement());
        if (survivor && Caller.of(request).isPresent() && !labels(before).containsAll(labels(after))) {
            throw labelled(request);
        }
        if (survivor || !before.fhirType().equals(PATIENT)) {
            refuseUnlessOurs(before, request, !survivor);
        }
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void delete(IBaseResource record, @Nullable RequestDetails request) {
        refuseUnlessOurs(record, request, false);
    }

    /** @param orShared whether it suffices that the record is shared with the facility from the vault */
    private void refuseUnlessOurs(IBaseResource record, @Nullable RequestDetails request, boolean orShared) {
        Optional<String> facility = facility(request);
        if (request == null || facility.isEmpty() || !patients.areAboutPatients(record.fhirType())) {
            return;
        }
        Set<String> owners = patients.of(record);
        if (owners.isEmpty()
                || !patients.caredForBy(facility.get(), owners, seenBy(request)).isEmpty()) {
            return;
        }
        String id = record.getIdElement().getIdPart();
        if (!orShared
                || !VaultId.is(record.getIdElement())
                || shared(facility.get(), record.fhirType(), Set.of(id), request)
                        .isEmpty()) {
            throw new ResourceNotFoundException(record.getIdElement().toUnqualifiedVersionless());
        }
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource record, @Nullable RequestDetails request) {
        entrust(record, request);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
        entrust(after, request);
    }

    /**
     * Within the partition of the record: nothing in the vault changes a label outside. There, naming a facility is not
     * enough either: a survivor is referred by her consent alone. She is her first facility's; another that writes
     * about her sees what it writes.
     */
    private void entrust(IBaseResource record, @Nullable RequestDetails request) {
        if (!patients.areAboutPatients(record.fhirType())) {
            return;
        }
        RequestPartitionId where =
                RequestPartitionId.getPartitionIfAssigned(record).orElseGet(Partition.CARE::request);
        boolean inTheVault = where.equals(Partition.VAULT.request());
        Optional<String> author = facility(request);
        Set<String> facilities =
                inTheVault ? author.map(Set::of).orElse(Set.of()) : patients.facilities(record, author);
        patients.of(record).stream()
                .filter(patient -> VaultId.is(new IdType(patient)) == inTheVault)
                .filter(patient -> !inTheVault || facilities.isEmpty() || patients.areNobodys(patient, where))
                .forEach(patient -> patients.entrust(patient, facilities, where));
    }

    private static RequestPartitionId seenBy(RequestDetails request) {
        boolean cleared =
                Caller.of(request).filter(Caller::clearedForVeryRestricted).isPresent();
        return cleared ? Partition.CARE.request().mergeIds(Partition.VAULT.request()) : Partition.CARE.request();
    }

    private static Optional<String> facility(@Nullable RequestDetails request) {
        // Who broke the glass sees one patient wherever he is cared for: see EmergencyInterceptor.
        return Caller.of(request).filter(caller -> !caller.emergency()).flatMap(Caller::facility);
    }
}
