package ml.keneya.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** HAPI's FHIR endpoint, which does not tell strangers what it is built with. */
final class FhirServlet extends RestfulServer {

    FhirServlet(FhirContext fhir) {
        super(fhir);
    }

    @Override
    protected ServletRequestDetails newRequestDetails(
            RequestTypeEnum method, HttpServletRequest request, HttpServletResponse response) {
        ServletRequestDetails details = new ServletRequestDetails(new HooksOnce(getInterceptorService()));
        details.setServer(this);
        details.setRequestType(method);
        details.setServletRequest(request);
        details.setServletResponse(response);
        return details;
    }

    @Override
    public void addHeadersToResponse(HttpServletResponse response) {
        // HAPI would name itself and its version here.
    }
}
