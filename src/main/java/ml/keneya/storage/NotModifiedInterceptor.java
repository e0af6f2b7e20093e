package ml.keneya.storage;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.NotModifiedException;
import ca.uhn.fhir.util.DateUtils;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/**
 * Answers 304 to a client that sends back the {@code Last-Modified} it was given.
 *
 * <p>HTTP dates have no fractions of a second and stored ones do, so that for HAPI every resource was modified since.
 *
 * @see <a href="https://hl7.org/fhir/R4/http.html#cread">FHIR R4, conditional read</a>
 */
@Interceptor
public final class NotModifiedInterceptor {

    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void answer(@Nullable RequestDetails request, @Nullable IBaseResource resource) {
        if (request == null || resource == null || request.getRestOperationType() != RestOperationTypeEnum.READ) {
            return;
        }
        String since = request.getHeader(Constants.HEADER_IF_MODIFIED_SINCE);
        Date modified = resource.getMeta().getLastUpdated();
        // RFC 9110, section 13.1.3: who also sends If-None-Match means that.
        if (since == null || modified == null || request.getHeader(Constants.HEADER_IF_NONE_MATCH) != null) {
            return;
        }
        Date known = DateUtils.parseDate(since);
        if (known != null
                && !modified.toInstant().truncatedTo(ChronoUnit.SECONDS).isAfter(known.toInstant())) {
            throw new NotModifiedException("Not modified");
        }
    }
}
