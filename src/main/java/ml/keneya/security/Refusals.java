package ml.keneya.security;

import ca.uhn.fhir.context.FhirContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import ml.keneya.server.Messages;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Says no in FHIR's words and the caller's language. */
public final class Refusals {

    private static final MediaType FHIR_JSON = new MediaType("application", "fhir+json", StandardCharsets.UTF_8);

    private final FhirContext fhir;
    private final Messages messages;

    Refusals(FhirContext fhir, Messages messages) {
        this.fhir = fhir;
        this.messages = messages;
    }

    /** The refusal as an outcome, for the FHIR endpoint to answer. */
    public OperationOutcome outcome(HttpServletRequest request, IssueType code, String key, Object... arguments) {
        OperationOutcome outcome = new OperationOutcome();
        outcome.addIssue()
                .setSeverity(IssueSeverity.ERROR)
                .setCode(code)
                .setDiagnostics(messages.text(language(request), key, arguments));
        return outcome;
    }

    /** The refusal as an answer of a controller. */
    public ResponseEntity<Object> answer(
            HttpServletRequest request, HttpStatus status, IssueType code, String key, Object... arguments) {
        return ResponseEntity.status(status)
                .contentType(FHIR_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language(request).getLanguage())
                .body(text(outcome(request, code, key, arguments)));
    }

    /** The refusal as the answer of a filter. */
    void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, IssueType code, String key)
            throws IOException {
        byte[] body = text(outcome(request, code, key)).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status.value());
        response.setContentType(FHIR_JSON.toString());
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language(request).getLanguage());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private String text(OperationOutcome outcome) {
        return fhir.newJsonParser().encodeResourceToString(outcome);
    }

    private Locale language(HttpServletRequest request) {
        return messages.language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
