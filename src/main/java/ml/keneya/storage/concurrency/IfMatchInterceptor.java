package ml.keneya.storage.concurrency;

import ca.uhn.fhir.i18n.Msg;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import ml.keneya.server.Messages;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;

/**
 * Answers a stale {@code If-Match} with 412, also where HAPI would say 409 or not look at it at all.
 *
 * @see <a href="https://hl7.org/fhir/R4/http.html#concurrency">FHIR R4, managing resource contention</a>
 */
@Interceptor
public final class IfMatchInterceptor {

    private static final String STALE_UPDATE = Msg.code(989);
    private static final String STALE_PATCH = Msg.code(974);

    private final Messages messages;

    IfMatchInterceptor(Messages messages) {
        this.messages = messages;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void begin(RequestDetails request) {
        ExpectedVersions.keepBundle(request);
    }

    /** HAPI takes an update of what does not exist for a creation, whatever version it names. */
    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void create(IBaseResource resource, @Nullable RequestDetails request) {
        if (new ExpectedVersions(request)
                .of(resource.getIdElement(), HTTPVerb.PUT)
                .findAny()
                .isPresent()) {
            throw stale(request);
        }
    }

    /** HAPI deletes any version. */
    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void delete(IBaseResource resource, @Nullable RequestDetails request) {
        String current = resource.getIdElement().getVersionIdPart();
        if (new ExpectedVersions(request)
                .of(resource.getIdElement(), HTTPVerb.DELETE)
                .anyMatch(expected -> !expected.equals(current))) {
            throw stale(request);
        }
    }

    /** HAPI answers 409, which a client may take for a race and send again. */
    @Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
    public @Nullable BaseServerResponseException answer(RequestDetails request, Throwable failure) {
        if (!(failure instanceof ResourceVersionConflictException)) {
            return null;
        }
        ExpectedVersions expected = new ExpectedVersions(request);
        return expected.inHeader() || (expected.inBundle() && isStale(failure.getMessage())) ? stale(request) : null;
    }

    /** The same for the entries of a batch, which are answered one by one. */
    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void answer(@Nullable RequestDetails request, @Nullable IBaseResource answer) {
        if (!(answer instanceof Bundle bundle) || bundle.getType() != BundleType.BATCHRESPONSE) {
            return;
        }
        ExpectedVersions expected = new ExpectedVersions(request);
        for (int i = 0; i < bundle.getEntry().size(); i++) {
            Bundle.BundleEntryResponseComponent response =
                    bundle.getEntry().get(i).getResponse();
            if (expected.inEntry(i)
                    && response.getOutcome() instanceof OperationOutcome outcome
                    && isStale(outcome.getIssueFirstRep().getDiagnostics())) {
                response.setStatus("412 Precondition Failed");
                outcome.getIssueFirstRep()
                        .setDiagnostics(stale(request).getMessage())
                        .setCode(IssueType.CONFLICT);
            }
        }
    }

    /** By HAPI's own number, for its exceptions do not tell a stale version from a lost race. */
    private static boolean isStale(@Nullable String message) {
        return message != null && (message.contains(STALE_UPDATE) || message.contains(STALE_PATCH));
    }

    private PreconditionFailedException stale(@Nullable RequestDetails request) {
        return new PreconditionFailedException(messages.text(messages.languageOf(request), "concurrency.stale"));
    }
}
