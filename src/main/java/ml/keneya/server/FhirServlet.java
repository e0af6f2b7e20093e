package ml.keneya.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.RestfulServer;
import jakarta.servlet.http.HttpServletResponse;

/** HAPI's FHIR endpoint, which does not tell strangers what it is built with. */
final class FhirServlet extends RestfulServer {

    FhirServlet(FhirContext fhir) {
        super(fhir);
    }

    @Override
    public void addHeadersToResponse(HttpServletResponse response) {
        // HAPI would name itself and its version here.
    }
}
