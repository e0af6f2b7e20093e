package ml.keneya.confidentiality;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.model.util.JpaConstants;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import ca.uhn.fhir.rest.server.interceptor.auth.AuthorizationConstants;
import java.util.List;
import java.util.Optional;
import ml.keneya.confidentiality.LabelService.Findings;
import ml.keneya.server.Definitions;
import ml.keneya.server.Messages;
import ml.keneya.server.Remark;
import ml.keneya.server.Remarks;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Labels what is filed, and files what is very restricted in the vault, where it stays.
 *
 * <p>Labels are the server's to give, by {@link LabelService}; a client may add and raise, but takes none away. What
 * refers into the vault belongs there too. Where a resource lies is seen from its id, see {@link VaultId}.
 */
@Interceptor
public final class FilingInterceptor {

    private static final int BEFORE_ACCESS = AuthorizationConstants.ORDER_AUTH_INTERCEPTOR - 1;

    /** Under these keys a resource keeps what was found out while it is on its way into the database. */
    private static final String FINDINGS = Findings.class.getName();

    private static final String CLOSURE = TransactionClosure.class.getName();

    private static final Reason REFERS = new Reason(
            "Ce dossier en désigne un autre, très restreint", "This record refers to another, very restricted one");
    private static final Reason STORED = new Reason(
            "Ce dossier est déjà très restreint, et le reste",
            "This record is very restricted already, and remains so");

    private final LabelService labels;
    private final VaultMatch vault;
    private final Messages messages;

    FilingInterceptor(LabelService labels, VaultMatch vault, Messages messages) {
        this.labels = labels;
        this.vault = vault;
        this.messages = messages;
    }

    /** Before anything is looked up: what a transaction holds, and that the labels written are all labels. */
    @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED, order = BEFORE_ACCESS)
    public void begin(RequestDetails request) {
        switch (request.getRestOperationType()) {
            case CREATE, UPDATE, PATCH, TRANSACTION -> // HAPI would keep a weaker label beside the stronger.
                request.setHeaders(JpaConstants.HEADER_META_SNAPSHOT_MODE, List.of("PROFILE", "SECURITY_LABEL", "TAG"));
            default -> {
                return;
            }
        }
        if (request.getResource() instanceof Bundle bundle
                && request.getRestOperationType() == RestOperationTypeEnum.TRANSACTION) {
            begin(bundle, request);
        }
    }

    private void begin(Bundle bundle, RequestDetails request) {
        for (BundleEntryComponent entry : bundle.getEntry()) {
            if (entry.hasResource() && entry.getRequest().hasIfNoneExist()) {
                entry.getResource()
                        .setUserData(VaultMatch.CONDITION, entry.getRequest().getIfNoneExist());
            }
        }
        if (bundle.getType() != BundleType.TRANSACTION) {
            return;
        }
        TransactionClosure closure = new TransactionClosure(
                bundle.getEntry(),
                labels,
                (resource, findings) -> findings.labels().areVeryRestricted()
                        || (findings.refersToTheVault()
                                && Clearance.of(request, resource.fhirType()).sees()));
        for (BundleEntryComponent entry : closure.veryRestricted()) {
            entry.getResource().setUserData(CLOSURE, true);
            if (!Clearance.of(request, entry.getResource().fhirType()).files()) {
                throw notCleared(request);
            }
        }
    }

    /**
     * Chooses for good: a resource never changes partition. HAPI asks several times for one write.
     *
     * @throws ForbiddenOperationException if the caller is not cleared to write what he sends
     */
    @Hook(Pointcut.STORAGE_PARTITION_IDENTIFY_CREATE)
    public RequestPartitionId create(IBaseResource anyResource, RequestDetails request) {
        Resource resource = (Resource) anyResource;
        String type = resource.fhirType();
        if (Definitions.contain(type)) {
            return Partition.CONFORMANCE.request();
        }
        Clearance clearance = Clearance.of(request, type);
        Findings findings = findings(resource);
        Labels given = findings.labels();
        if ((findings.refersToTheVault() && clearance.sees()) || resource.getUserData(CLOSURE) != null) {
            given = given.areVeryRestricted() ? given : given.veryRestricted(REFERS);
        }
        if (clearance.facility().filter(labels::isVeryRestricted).isPresent()) {
            given = labels.ofTheService(given);
        }
        boolean aims = aimsAtTheVault(resource, request);
        if (clearance.sees() && !given.areVeryRestricted() && (aims || vault.isMeantBy(resource, request))) {
            given = given.veryRestricted(STORED);
        }
        if (!given.areVeryRestricted()) {
            if (aims) {
                throw new InvalidRequestException(text(request, "confidentiality.vault-id"));
            }
            refuseSearchIntoTheVault(resource, request);
            write(given, resource);
            return Partition.CARE.request();
        }
        file(resource, given, clearance, request);
        return Partition.VAULT.request();
    }

    private void file(Resource resource, Labels given, Clearance clearance, RequestDetails request) {
        if (!clearance.files()) {
            throw notCleared(request);
        }
        if (!clearance.sees() && !isPlainCreate(resource, request)) {
            throw new ForbiddenOperationException(text(request, "confidentiality.drop-box"));
        }
        boolean ofTheServer = resource.getUserData(JpaConstants.RESOURCE_ID_SERVER_ASSIGNED) == Boolean.TRUE;
        if (ofTheServer && !VaultId.is(resource.getIdElement())) {
            resource.setId(VaultId.random());
        } else if (isPut(request) && target(resource, request).hasIdPart() && !aimsAtTheVault(resource, request)) {
            throw new UnprocessableEntityException(text(request, "confidentiality.moved"));
        }
        refuseBetrayal(resource, request);
        write(given, resource);
    }

    /** Whatever a patch, an update or an operation on labels made of a resource. */
    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void update(@Nullable IBaseResource before, IBaseResource changed, @Nullable RequestDetails request) {
        Resource after = (Resource) changed;
        if (before == null || Definitions.contain(after.fhirType())) {
            return;
        }
        after.setUserData(FINDINGS, null);
        Clearance clearance = Clearance.of(request, after.fhirType());
        Findings findings = findings(after);
        Labels given = findings.labels().and(Labels.claimed(((Resource) before).getMeta()));
        if (VaultId.is(before.getIdElement())) {
            given = given.areVeryRestricted() ? given : given.veryRestricted(STORED);
            refuseBetrayal(after, request);
        } else if (given.areVeryRestricted() || (findings.refersToTheVault() && clearance.sees())) {
            throw clearance.files()
                    ? new UnprocessableEntityException(text(request, "confidentiality.moved"))
                    : notCleared(request);
        } else {
            refuseSearchIntoTheVault(after, request);
        }
        if (isOperation(request) && !given.areCarriedBy(after.getMeta())) {
            throw new UnprocessableEntityException(text(request, "confidentiality.kept"));
        }
        write(given, after);
    }

    /**
     * HAPI would find what the reference means and could not store it: its answer held the number of the row. Who sees
     * what is referred to, but may not see records of this type in the vault, is answered as if there were nothing.
     */
    private void refuseSearchIntoTheVault(Resource resource, @Nullable RequestDetails request) {
        vault.referredToBySearch(resource, request).ifPresent(search -> {
            throw Clearance.of(request, resource.fhirType()).sees()
                    ? new UnprocessableEntityException(text(request, "confidentiality.refers"))
                    : new ResourceNotFoundException(text(request, "storage.no-match", search));
        });
    }

    /** The last look, when every reference has been resolved: nothing outside refers into the vault. */
    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void close(IBaseResource resource, @Nullable RequestDetails request) {
        if (VaultId.is(resource.getIdElement()) || Definitions.contain(resource.fhirType())) {
            return;
        }
        if (labels.findings((Resource) resource).refersToTheVault()) {
            // Who may not know gets the answer to a reference to nothing.
            throw Clearance.of(request, resource.fhirType()).sees()
                    ? new UnprocessableEntityException(text(request, "confidentiality.refers"))
                    : new InvalidRequestException(text(request, "confidentiality.unknown-reference"));
        }
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void close(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
        close(after, request);
    }

    private Findings findings(Resource resource) {
        if (resource.getUserData(FINDINGS) instanceof Findings known) {
            return known;
        }
        Findings findings = labels.findings(resource);
        resource.setUserData(FINDINGS, findings);
        return findings;
    }

    private static void write(Labels given, Resource resource) {
        if (given.confidentiality().isPresent() || !given.others().isEmpty()) {
            given.writeTo(resource.getMeta());
        }
        String confidentiality = given.confidentiality().map(Enum::name).orElse("");
        Remarks.about(
                resource,
                FilingInterceptor.class,
                given.reasons().stream()
                        .map(reason -> Remark.information(language -> confidentiality + ": " + reason.in(language)))
                        .toList());
    }

    private void refuseBetrayal(Resource resource, @Nullable RequestDetails request) {
        Optional<String> betrayal = SurvivorRecord.betrayal(resource);
        if (betrayal.isPresent()) {
            throw new UnprocessableEntityException(text(request, "confidentiality.survivor", betrayal.get()));
        }
    }

    /** Operations such as {@code $meta-delete} have changed the stored labels already, and can only be refused. */
    private static boolean isOperation(@Nullable RequestDetails request) {
        return request != null
                && request.getRestOperationType() != null
                && switch (request.getRestOperationType()) {
                    case CREATE, UPDATE, PATCH, TRANSACTION -> false;
                    default -> true;
                };
    }

    private static boolean isPut(RequestDetails request) {
        return request.getRequestType() == RequestTypeEnum.PUT;
    }

    private static boolean isPlainCreate(Resource resource, RequestDetails request) {
        return request.getRequestType() == RequestTypeEnum.POST
                && request.getHeader(Constants.HEADER_IF_NONE_EXIST) == null
                && resource.getUserData(VaultMatch.CONDITION) == null;
    }

    private static boolean aimsAtTheVault(Resource resource, RequestDetails request) {
        return isPut(request) && VaultId.is(target(resource, request));
    }

    private static IIdType target(Resource resource, RequestDetails request) {
        IIdType ofTheAddress = request.getId();
        if (ofTheAddress != null && ofTheAddress.hasIdPart()) {
            return ofTheAddress;
        }
        IIdType ofTheBody = resource.getIdElement();
        // To HAPI's parser the fullUrl of an entry is an id.
        return ofTheBody.hasIdPart() && ofTheBody.getValue().startsWith("urn:") ? new IdType() : ofTheBody;
    }

    private BaseServerResponseException notCleared(@Nullable RequestDetails request) {
        return new ForbiddenOperationException(text(request, "confidentiality.not-cleared"));
    }

    private String text(@Nullable RequestDetails request, String key, Object... arguments) {
        return messages.text(messages.languageOf(request), key, arguments);
    }
}
