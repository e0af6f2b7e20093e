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
import org.springframework.web.util.UriComponentsBuilder;

/** Answers with an OperationOutcome where no FHIR method has been reached: in the format and language of the caller. */
public final class OperationOutcomeWriter {

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
        Locale language = messages.language(request.getHeader("Accept-Language"));
        boolean xml = formats(request).prefersXml();
        IParser parser = xml ? fhir.newXmlParser() : fhir.newJsonParser();
        byte[] body = parser.encodeResourceToString(outcome(refusal, language)).getBytes(StandardCharsets.UTF_8);
        response.resetBuffer();
        response.setStatus(refusal.status());
        response.setContentType((xml ? "application/fhir+xml" : "application/fhir+json") + ";charset=UTF-8");
        response.setHeader("Content-Language", language.getLanguage());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
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
