package ml.keneya.security.smart;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import ml.keneya.security.tokens.IssuerUnavailableException;
import ml.keneya.server.OperationOutcomeWriter;
import org.springframework.http.HttpHeaders;

/**
 * Answers with one JSON document.
 *
 * <p>A servlet of its own because its exact path then wins over the FHIR endpoint's {@code /fhir/*}.
 */
final class MetadataServlet extends HttpServlet {

    private final transient Supplier<Map<String, Object>> document;
    private final transient OperationOutcomeWriter outcomes;
    private final transient ObjectMapper json = new ObjectMapper();

    MetadataServlet(Supplier<Map<String, Object>> document, OperationOutcomeWriter outcomes) {
        this.document = document;
        this.outcomes = outcomes;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body;
        try {
            body = json.writeValueAsBytes(document.get());
        } catch (IssuerUnavailableException e) {
            response.setIntHeader(HttpHeaders.RETRY_AFTER, IssuerUnavailableException.SECONDS_TO_WAIT);
            outcomes.write(request, response, IssuerUnavailableException.REFUSAL);
            return;
        }
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
