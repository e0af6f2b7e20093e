package ml.keneya.storage.concurrency;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.ParameterUtil;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import java.util.Optional;
import ml.keneya.server.Messages;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Answers a stale {@code If-Match} with 412, also where HAPI would say 409 or not look at it at all.
 *
 * @see <a href="https://hl7.org/fhir/R4/http.html#concurrency">FHIR R4, managing resource contention</a>
 */
@Interceptor
public final class IfMatchInterceptor {

    private final Messages messages;

    IfMatchInterceptor(Messages messages) {
        this.messages = messages;
    }

    /** HAPI takes an update of what does not exist for a creation, whatever version it names. */
    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void create(@Nullable RequestDetails request) {
        if (expectedVersion(request).isPresent()) {
            throw stale(request);
        }
    }

    /** HAPI deletes any version. */
    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void delete(IBaseResource resource, @Nullable RequestDetails request) {
        Optional<String> expected = expectedVersion(request);
        if (expected.isPresent()
                && !expected.get().equals(resource.getIdElement().getVersionIdPart())) {
            throw stale(request);
        }
    }

    /** HAPI answers 409, which a client may take for a race and send again. */
    @Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
    public @Nullable BaseServerResponseException answer(RequestDetails request, Throwable failure) {
        boolean conflict = failure instanceof ResourceVersionConflictException;
        return conflict && expectedVersion(request).isPresent() ? stale(request) : null;
    }

    private static Optional<String> expectedVersion(@Nullable RequestDetails request) {
        return Optional.ofNullable(request)
                .map(details -> details.getHeader(Constants.HEADER_IF_MATCH))
                .map(ParameterUtil::parseETagValue);
    }

    private PreconditionFailedException stale(@Nullable RequestDetails request) {
        String language = request == null ? null : request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return new PreconditionFailedException(messages.text(messages.language(language), "concurrency.stale"));
    }
}
