package ml.keneya.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/** Answers with an OperationOutcome where no FHIR method has been reached: in the format and language of the caller. */
public final class OperationOutcomeWriter {

    private static final MediaType FHIR_JSON = new MediaType("application", "fhir+json", StandardCharsets.UTF_8);

    private final FhirContext fhir;
    private final Messages messages;

    public OperationOutcomeWriter(FhirContext fhir, Messages messages) {
        this.fhir = fhir;
        this.messages = messages;
    }

    /** Answers that refusal, unless an answer is already on its way. */
    public void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Locale language = language(request);
        boolean xml = formats(request).prefersXml();
        IParser parser = xml ? fhir.newXmlParser() : fhir.newJsonParser();
        byte[] body = parser.encodeResourceToString(outcome(refusal, language)).getBytes(StandardCharsets.UTF_8);
        response.resetBuffer();
        response.setStatus(refusal.status());
        response.setContentType((xml ? "application/fhir+xml" : "application/fhir+json") + ";charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    /** The refusal as a controller answers it, in JSON. */
    public ResponseEntity<Object> answer(HttpServletRequest request, Refusal refusal) {
        return ResponseEntity.status(refusal.status())
                .contentType(FHIR_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language(request).getLanguage())
                .body(fhir.newJsonParser().encodeResourceToString(outcome(request, refusal)));
    }

    /** The refusal as an outcome, for the FHIR endpoint to answer. */
    public OperationOutcome outcome(HttpServletRequest request, Refusal refusal) {
        return outcome(refusal, language(request));
    }

    private Locale language(HttpServletRequest request) {
        return messages.language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private OperationOutcome outcome(Refusal refusal, Locale language) {
        OperationOutcome outcome = new OperationOutcome();
        outcome.setLanguage(language.getLanguage());
        OperationOutcomeIssueComponent issue = outcome.addIssue()
                .setSeverity(IssueSeverity.ERROR)
                .setCode(refusal.code())
                .setDiagnostics(messages.text(
                        language, refusal.sentence(), refusal.arguments().toArray()));
        if (refusal.where().startsWith("http.")) {
            issue.addLocation(refusal.where());
        } else if (!refusal.where().isEmpty()) {
            issue.addExpression(refusal.where());
        }
        return outcome;
    }

    private static AcceptedFormats formats(HttpServletRequest request) {
        // Not getParameter: it would read the body, which may be what is refused.
        String query = request.getQueryString();
        if (query != null && query.contains("_format=")) {
            String format = UriComponentsBuilder.newInstance()
                    .query(query)
                    .build()
                    .getQueryParams()
                    .getFirst("_format");
            if (format != null) {
                return AcceptedFormats.ofParameter(format.contains("xml") ? "xml" : "json");
            }
        }
        return AcceptedFormats.ofHeaders(Collections.list(request.getHeaders("Accept")));
    }
}
