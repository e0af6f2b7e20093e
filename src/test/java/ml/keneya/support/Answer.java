package ml.keneya.support;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;

/** What the server answered. */
public record Answer(int status, java.net.http.HttpHeaders headers, String body) {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    public JsonNode json() {
        try {
            return new ObjectMapper().readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + status + " " + body, e);
        }
    }

    public <T extends IBaseResource> T resource(Class<T> type) {
        return FHIR.newJsonParser().parseResource(type, body);
    }

    public Bundle bundle() {
        return resource(Bundle.class);
    }

    public OperationOutcome outcome() {
        return resource(OperationOutcome.class);
    }

    /** The id of the resource in the body; whoever asks expects one, and not a refusal. */
    public String id() {
        String id = json().path("id").asText();
        if (id.isEmpty()) {
            throw new AssertionError("No id: " + status + " " + body);
        }
        return id;
    }
}
