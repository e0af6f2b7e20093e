package ml.keneya.storage;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;

/**
 * Says where a resource is that an update has created. HAPI 8.8.0 says so after a POST only. Can go when it does not.
 *
 * @see <a href="https://hl7.org/fhir/R4/http.html#upsert">FHIR R4, update as create</a>
 */
@Interceptor
public final class CreatedLocationInterceptor {

    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void answer(RequestDetails request, ResponseDetails response) {
        IBaseResource sent = request.getResource();
        if (request.getRequestType() != RequestTypeEnum.PUT
                || response.getResponseCode() != Constants.STATUS_HTTP_201_CREATED
                || sent == null) {
            return;
        }
        IIdType id = sent.getIdElement();
        if (id.hasIdPart() && id.hasVersionIdPart()) {
            request.getResponse()
                    .addHeader(
                            Constants.HEADER_LOCATION,
                            id.withServerBase(request.getFhirServerBase(), sent.fhirType())
                                    .getValue());
        }
    }
}
