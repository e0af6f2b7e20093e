package ml.keneya.security.access;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.IPreResourceShowDetails;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.api.server.bulk.BulkExportJobParameters;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.interceptor.auth.AuthorizationConstants;
import ca.uhn.fhir.rest.server.interceptor.auth.AuthorizationInterceptor;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthRule;
import ca.uhn.fhir.rest.server.interceptor.auth.PolicyEnum;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.util.List;
import java.util.Optional;
import ml.keneya.security.Caller;
import ml.keneya.server.OperationOutcomeWriter;
import ml.keneya.server.Refusal;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Lets each request do what its caller's scopes allow: when it comes in, when a resource is stored, and when one is
 * answered.
 *
 * <p>An answer that holds one resource too many, by {@code _include} for instance, is refused whole. That tells that
 * there is such a resource; very restricted ones must be, and are, out of reach of the search itself.
 */
@Interceptor(order = AuthorizationConstants.ORDER_AUTH_INTERCEPTOR)
public class AccessInterceptor extends AuthorizationInterceptor {

    private final FhirContext fhir;
    private final OperationOutcomeWriter outcomes;

    AccessInterceptor(FhirContext fhir, OperationOutcomeWriter outcomes) {
        super(PolicyEnum.DENY);
        this.fhir = fhir;
        this.outcomes = outcomes;
    }

    @Override
    public List<IAuthRule> buildRuleList(RequestDetails request) {
        Optional<Caller> caller = Caller.of(request);
        if (caller.isEmpty()) {
            return List.of(new NobodyRule());
        }
        return List.of(
                new AccessRule(fhir, Grants.of(caller.get(), Optional.ofNullable(getSearchParamMatcher()), fhir)));
    }

    @Override
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void incomingRequestPreHandled(RequestDetails request, Pointcut pointcut) {
        if (isUncheckedByHapi(request.getRestOperationType())) {
            Verdict verdict = applyRulesAndReturnDecision(
                    request.getRestOperationType(), request, null, request.getId(), null, pointcut);
            if (verdict.getDecision() != PolicyEnum.ALLOW) {
                handleDeny(request, verdict);
            }
            return;
        }
        super.incomingRequestPreHandled(request, pointcut);
    }

    /**
     * The entries of a batch, each by itself as its turn comes: one that is refused leaves the others alone.
     *
     * @see <a href="https://hl7.org/fhir/R4/http.html#trules">FHIR R4, batch processing rules</a>
     */
    @Hook(Pointcut.STORAGE_TRANSACTION_PROCESSING)
    public void lookAtEntry(@Nullable RequestDetails request, IBaseBundle asked) {
        if (request == null
                || !isOfCaller(request)
                || !(request.getResource() instanceof Bundle whole)
                || whole.getType() != Bundle.BundleType.BATCH
                || !(asked instanceof Bundle entry)
                || entry.getType() == Bundle.BundleType.BATCH) {
            return;
        }
        Verdict verdict = applyRulesAndReturnDecision(
                request.getRestOperationType(), request, entry, null, null, Pointcut.STORAGE_TRANSACTION_PROCESSING);
        if (verdict.getDecision() != PolicyEnum.ALLOW) {
            Bundle.BundleEntryRequestComponent refused =
                    entry.getEntryFirstRep().getRequest();
            String type = BundleEntry.of(entry.getEntryFirstRep()).type();
            throw denied(request, (refused.getMethod().toCode() + ' ' + type).strip());
        }
    }

    /** HAPI applies no rule at all to these, though they read and change labels. */
    private static boolean isUncheckedByHapi(RestOperationTypeEnum operation) {
        return switch (operation) {
            case META, META_ADD, META_DELETE, VALIDATE, ADD_TAGS, DELETE_TAGS, GET_TAGS -> true;
            default -> false;
        };
    }

    @Override
    @Hook(Pointcut.STORAGE_PRESHOW_RESOURCES)
    public void hookPreShow(@Nullable RequestDetails request, IPreResourceShowDetails details, Pointcut pointcut) {
        if (isOfCaller(request)) {
            super.hookPreShow(request, details, pointcut);
        }
    }

    @Override
    @Hook(Pointcut.STORAGE_CASCADE_DELETE)
    public void hookCascadeDeleteForConflict(
            @Nullable RequestDetails request, Pointcut pointcut, IBaseResource resource) {
        if (isOfCaller(request)) {
            super.hookCascadeDeleteForConflict(request, pointcut, resource);
        }
    }

    @Override
    @Hook(Pointcut.STORAGE_PRE_DELETE_EXPUNGE)
    public void hookDeleteExpunge(@Nullable RequestDetails request, Pointcut pointcut) {
        if (isOfCaller(request)) {
            super.hookDeleteExpunge(request, pointcut);
        }
    }

    @Override
    @Hook(Pointcut.STORAGE_INITIATE_BULK_EXPORT)
    public void initiateBulkExport(
            @Nullable RequestDetails request, BulkExportJobParameters export, Pointcut pointcut) {
        if (isOfCaller(request)) {
            super.initiateBulkExport(request, export, pointcut);
        }
    }

    @Override
    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void hookResourcePreCreate(@Nullable RequestDetails request, IBaseResource resource, Pointcut pointcut) {
        if (isOfCaller(request)) {
            super.hookResourcePreCreate(request, resource, pointcut);
        }
    }

    @Override
    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void hookResourcePreDelete(@Nullable RequestDetails request, IBaseResource resource, Pointcut pointcut) {
        if (isOfCaller(request)) {
            super.hookResourcePreDelete(request, resource, pointcut);
        }
    }

    @Override
    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void hookResourcePreUpdate(
            @Nullable RequestDetails request, @Nullable IBaseResource before, IBaseResource after, Pointcut pointcut) {
        if (isOfCaller(request)) {
            super.hookResourcePreUpdate(request, before, after, pointcut);
        }
    }

    /** The engine's registry of interceptors is the endpoint's, so that its own work passes here too. */
    private static boolean isOfCaller(@Nullable RequestDetails request) {
        return request != null && !(request instanceof SystemRequestDetails);
    }

    @Override
    protected void handleDeny(RequestDetails request, Verdict verdict) {
        String asked = request.getRestOperationType().getCode()
                + (request.getResourceName() == null ? "" : ' ' + request.getResourceName());
        throw denied(request, asked);
    }

    private ForbiddenOperationException denied(RequestDetails request, String asked) {
        if (request instanceof ServletRequestDetails servlet) {
            OperationOutcome outcome = outcomes.outcome(
                    servlet.getServletRequest(),
                    Refusal.of(HttpStatus.FORBIDDEN.value(), IssueType.FORBIDDEN, "security.denied", asked));
            return new ForbiddenOperationException(outcome.getIssueFirstRep().getDiagnostics(), outcome);
        }
        return new ForbiddenOperationException(asked);
    }
}
