package ml.keneya.security.access;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.interceptor.auth.AuthorizationFlagsEnum;
import ca.uhn.fhir.rest.server.interceptor.auth.AuthorizationInterceptor.Verdict;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthRule;
import ca.uhn.fhir.rest.server.interceptor.auth.IRuleApplier;
import ca.uhn.fhir.rest.server.interceptor.auth.PolicyEnum;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ml.keneya.security.Caller;
import ml.keneya.security.Role;
import ml.keneya.security.smart.Permission;
import org.hl7.fhir.instance.model.api.IBaseOperationOutcome;
import org.hl7.fhir.instance.model.api.IBaseParameters;
import org.hl7.fhir.instance.model.api.IBaseReference;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.ImmunizationRecommendation;
import org.hl7.fhir.r4.model.MeasureReport;
import org.jspecify.annotations.Nullable;

/**
 * Allows an interaction if the caller's scopes do, and nothing else.
 *
 * <p>The letters are SMART's: {@code c} is type level create; {@code r} instance level read, vread and history;
 * {@code u} instance level update and patch, also an update that creates; {@code d} instance level delete; {@code s}
 * type and system level search and history. Of conditional interactions SMART says nothing; as they tell whether
 * something matches, they need {@code s} besides, and so does a conditional reference ({@code Patient?identifier=…}) in
 * what is written. A patch needs {@code r} besides {@code u}. HAPI's own rules know neither {@code r} from {@code s}
 * nor {@code c} from {@code u}.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html">SMART scopes</a>
 */
final class AccessRule implements IAuthRule {

    private static final Set<Bundle.BundleType> ANSWERS =
            Set.of(Bundle.BundleType.SEARCHSET, Bundle.BundleType.HISTORY);

    private final FhirContext fhir;
    private final Caller caller;
    private final Grants grants;
    private final SearchReach reach;

    AccessRule(FhirContext fhir, Grants grants) {
        this.fhir = fhir;
        this.caller = grants.caller();
        this.grants = grants;
        this.reach = new SearchReach(fhir, grants);
    }

    @Override
    public String getName() {
        return "SMART scopes";
    }

    @Override
    public Verdict applyRule(
            RestOperationTypeEnum operation,
            RequestDetails request,
            @Nullable IBaseResource input,
            @Nullable IIdType inputId,
            @Nullable IBaseResource output,
            IRuleApplier applier,
            Set<AuthorizationFlagsEnum> flags,
            Pointcut pointcut) {
        boolean allowed;
        if (output != null) {
            allowed = mayBeShown(operation, request, output);
        } else if (pointcut == Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED) {
            allowed = mayBeAsked(operation, request, input);
        } else if (pointcut == Pointcut.STORAGE_TRANSACTION_PROCESSING) {
            allowed =
                    input instanceof Bundle bundle && bundle.getEntry().stream().allMatch(this::mayBeAsked);
        } else {
            allowed = mayBeStored(operation, request, input);
        }
        return new Verdict(allowed ? PolicyEnum.ALLOW : PolicyEnum.DENY, this);
    }

    /** The request as it comes in, before anything is known of the resources it is about. */
    private boolean mayBeAsked(RestOperationTypeEnum operation, RequestDetails request, @Nullable IBaseResource input) {
        String type = request.getResourceName();
        boolean onMany = request.getId() == null || !request.getId().hasIdPart();
        Optional<Map<String, String[]>> condition = onMany ? Optional.of(request.getParameters()) : Optional.empty();
        return switch (operation) {
            case METADATA, GET_PAGE -> true;
            case VALIDATE -> mayValidate(type, request.getId() != null, request.getParameters());
            case READ, VREAD, HISTORY_INSTANCE -> grants.allow(Permission.READ, type);
            case SEARCH_TYPE -> maySearch(type, request.getParameters());
            // Its parameters bind it to no patient.
            case HISTORY_TYPE -> grants.allowHistory(type) && maySearch(type, request.getParameters());
            case SEARCH_SYSTEM, HISTORY_SYSTEM -> grants.allowEverywhere(Permission.SEARCH);
            case CREATE -> mayWrite(Permission.CREATE, type, input) && mayDependOn(type, ifNoneExist(request));
            case UPDATE -> mayWrite(Permission.UPDATE, type, input) && mayDependOn(type, condition);
            // A patch is not looked into: what it makes of the resource is looked at when it is stored.
            case PATCH -> mayPatch(type) && mayDependOn(type, condition);
            case DELETE -> grants.allow(Permission.DELETE, type) && mayDependOn(type, condition);
            case TRANSACTION ->
                input instanceof Bundle bundle
                        && (isLookedAtByEntry(bundle)
                                || bundle.getEntry().stream().allMatch(this::mayBeAsked));
            case EXTENDED_OPERATION_SERVER,
                    EXTENDED_OPERATION_TYPE,
                    EXTENDED_OPERATION_INSTANCE,
                    META,
                    META_ADD,
                    META_DELETE ->
                mayInvoke(
                        operationName(operation, request),
                        type,
                        onMany ? Optional.empty() : Optional.of(request.getId().getIdPart()),
                        request.getParameters());
            default -> false;
        };
    }

    /**
     * Whether each entry will be asked about when its turn comes. HAPI fails at a batch with one that has no method.
     */
    private static boolean isLookedAtByEntry(Bundle bundle) {
        return bundle.getType() == Bundle.BundleType.BATCH
                && bundle.getEntry().stream()
                        .allMatch(entry -> entry.getRequest().hasMethod());
    }

    /** A resource on its way into the database. */
    private boolean mayBeStored(
            RestOperationTypeEnum operation, RequestDetails request, @Nullable IBaseResource resource) {
        if (resource == null) {
            // An expunge or an export about to begin: the operation itself was allowed or not.
            return caller.isAdministrator();
        }
        return switch (operation) {
            // HAPI reports an update that creates as a create.
            case CREATE ->
                grants.allow(Permission.CREATE, resource)
                        || (request.getRestOperationType() != RestOperationTypeEnum.CREATE
                                && grants.allow(Permission.UPDATE, resource));
            case UPDATE ->
                grants.allow(Permission.UPDATE, resource)
                        && (request.getRestOperationType() != RestOperationTypeEnum.PATCH
                                || grants.allow(Permission.READ, resource));
            case DELETE -> grants.allow(Permission.DELETE, resource);
            default -> false;
        };
    }

    /** A resource on its way to the caller. */
    private boolean mayBeShown(RestOperationTypeEnum operation, RequestDetails request, IBaseResource resource) {
        if (resource instanceof IBaseOperationOutcome || resource instanceof IBaseParameters) {
            return true;
        }
        String id = resource.getIdElement().getValue();
        if (id != null && id.startsWith("#")) {
            // Contained: part of a resource that is looked at itself.
            return true;
        }
        if ((id == null || id.startsWith("urn:uuid:"))
                && isMadeByAnOperation(resource)
                && OperationAccess.of(String.valueOf(request.getOperation())).makesItsAnswer()) {
            // Nothing that is stored: like Parameters the operation made it, of what it asked for as the caller. A
            // document
            // is looked at as one: what is in it was shown to him when it was asked for, and by nothing else.
            return true;
        }
        if (operation == RestOperationTypeEnum.TRANSACTION
                && resource instanceof Bundle bundle
                && ANSWERS.contains(bundle.getType())) {
            // The answer to an entry: what it holds is looked at besides.
            return true;
        }
        return switch (operation) {
            case METADATA -> true;
            case READ, VREAD, HISTORY_INSTANCE -> grants.allow(Permission.READ, resource);
            case SEARCH_TYPE, SEARCH_SYSTEM, HISTORY_TYPE, HISTORY_SYSTEM, GET_PAGE ->
                grants.allow(Permission.SEARCH, resource);
            default -> grants.allow(Permission.READ, resource) || grants.allow(Permission.SEARCH, resource);
        };
    }

    /** A picture, a report, a recommendation, a document. */
    private static boolean isMadeByAnOperation(IBaseResource resource) {
        return resource instanceof Binary
                || resource instanceof MeasureReport
                || resource instanceof ImmunizationRecommendation
                || (resource instanceof Bundle bundle && bundle.getType() == Bundle.BundleType.DOCUMENT);
    }

    private boolean mayBeAsked(Bundle.BundleEntryComponent entry) {
        BundleEntry asked = BundleEntry.of(entry);
        String type = asked.type();
        Optional<Map<String, String[]>> condition = asked.conditional() ? Optional.of(asked.query()) : Optional.empty();
        return mayDependOn(type, condition)
                && switch (asked.kind()) {
                    case READ -> grants.allow(Permission.READ, type);
                    case SEARCH -> maySearch(type, asked.query());
                    case CREATE -> mayWrite(Permission.CREATE, type, entry.getResource());
                    case UPDATE -> mayWrite(Permission.UPDATE, type, entry.getResource());
                    case PATCH -> mayPatch(type);
                    case DELETE -> grants.allow(Permission.DELETE, type);
                    case OTHER -> false;
                };
    }

    private boolean maySearch(String type, Map<String, String[]> query) {
        return grants.allowSearch(type, query)
                && reach.allows(type, query)
                // A number tells of resources that nobody looks at one by one: it needs a scope without a query.
                && (!counts(query) || grants.allowAll(Permission.SEARCH, type));
    }

    private static boolean counts(Map<String, String[]> query) {
        return query.containsKey("_total")
                || query.containsKey("_summary")
                || Arrays.asList(query.getOrDefault("_count", new String[0])).contains("0");
    }

    private boolean mayDependOn(String type, Optional<Map<String, String[]>> condition) {
        return condition.isEmpty() || (maySearch(type, condition.get()) && grants.allowAll(Permission.SEARCH, type));
    }

    /** Of a resource that is stored, a validation tells that it exists and what refers to it. */
    private boolean mayValidate(String type, boolean stored, Map<String, String[]> query) {
        return (!stored || grants.allow(Permission.READ, type))
                && (!query.containsKey("mode") || grants.allow(Permission.DELETE, type));
    }

    /** It answers with what it does not send, and tests what is there. */
    private boolean mayPatch(String type) {
        return grants.allow(Permission.UPDATE, type) && grants.allow(Permission.READ, type);
    }

    private static Optional<Map<String, String[]>> ifNoneExist(RequestDetails request) {
        return Optional.ofNullable(request.getHeader(Constants.HEADER_IF_NONE_EXIST))
                .map(BundleEntry::query);
    }

    private boolean mayWrite(Permission permission, String type, @Nullable IBaseResource resource) {
        if (resource == null) {
            return grants.allow(permission, type);
        }
        return resource.fhirType().equals(type)
                && grants.allow(permission, resource)
                && fhir.newTerser().getAllPopulatedChildElementsOfType(resource, IBaseReference.class).stream()
                        .map(reference -> reference.getReferenceElement().getValue())
                        .allMatch(this::mayRefer);
    }

    private boolean mayRefer(@Nullable String reference) {
        int query = reference == null ? -1 : reference.indexOf('?');
        return reference == null || query < 0 || maySearch(reference.substring(0, query), BundleEntry.query(reference));
    }

    private boolean mayInvoke(String name, @Nullable String type, Optional<String> id, Map<String, String[]> query) {
        boolean onMany = id.isEmpty();
        if (name.equals("$validate") && type != null) {
            // HAPI knows it as a validation when it is posted alone.
            return mayValidate(type, !onMany, query);
        }
        return switch (OperationAccess.of(name)) {
            case ANY_CALLER -> true;
            case READER ->
                type != null
                        // Of what $meta answers nobody can tell whose labels they are.
                        && (name.equals("$meta")
                                ? !onMany && grants.allowAll(Permission.READ, type)
                                : mayRead(type, onMany));
            case READER_OF_RECORDS ->
                type != null
                        && id.filter(patient -> mayRead(type, onMany)
                                        && OperationAccess.searchedBy(name).stream()
                                                .allMatch(each ->
                                                        maySearch(each, Map.of("patient", new String[] {patient}))))
                                .isPresent();
            case COUNTER_OF_RECORDS ->
                type != null
                        && !onMany
                        && mayRead(type, onMany)
                        && OperationAccess.searchedBy(name).stream()
                                .allMatch(each -> grants.allowAll(Permission.SEARCH, each));
            case STEWARD ->
                caller.role() == Role.STEWARD
                        && grants.allowEverywhere(Permission.DELETE)
                        && caller.clearedForVeryRestricted();
            case ADMINISTRATOR -> caller.isAdministrator();
            case AUDITOR -> grants.allow(Permission.READ, "AuditEvent");
            case AUDITOR_OR_ADMINISTRATOR -> caller.isAdministrator() || grants.allow(Permission.READ, "AuditEvent");
            case NOBODY -> false;
        };
    }

    private boolean mayRead(String type, boolean onMany) {
        return onMany
                ? grants.allowEverywhere(Permission.READ) && grants.allowEverywhere(Permission.SEARCH)
                : grants.allow(Permission.READ, type);
    }

    private static String operationName(RestOperationTypeEnum operation, RequestDetails request) {
        return switch (operation) {
            case META -> "$meta";
            case META_ADD -> "$meta-add";
            case META_DELETE -> "$meta-delete";
            default -> String.valueOf(request.getOperation());
        };
    }
}
