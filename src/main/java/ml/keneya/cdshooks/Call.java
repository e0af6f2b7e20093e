package ml.keneya.cdshooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;
import ml.keneya.server.Refusal;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * The call of a service, as far as it counts here. {@code fhirServer} and {@code fhirAuthorization} are never followed:
 * this server calls nobody.
 *
 * @param patient the id of the Patient; empty if what was sent can be none
 * @param refusal why it cannot be served
 */
record Call(String patient, Optional<Refusal> refusal) {

    /** More than FHIR in JSON needs. */
    private static final int DEEPEST = 100;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");
    private static final JsonMapper JSON = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .build();

    static Call read(byte[] body, CdsService service) {
        JsonNode call;
        try {
            call = JSON.readTree(body);
        } catch (JsonProcessingException malformed) {
            return refused("cdshooks.json", "");
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        if (!call.isObject()) {
            return refused("cdshooks.json", "");
        }
        if (!call.path("hook").asText().equals(service.hook().code())) {
            return refused("cdshooks.hook", "hook", service.hook().code());
        }
        if (call.path("hookInstance").asText().isBlank()) {
            return refused("cdshooks.missing", "hookInstance", "hookInstance");
        }
        if (call.path("context").path("userId").asText().isBlank()) {
            return refused("cdshooks.missing", "context.userId", "context.userId");
        }
        String patient = call.path("context").path("patientId").asText().replaceFirst("^Patient/", "");
        if (!ID.matcher(patient).matches()) {
            return refused("cdshooks.missing", "context.patientId", "context.patientId");
        }
        return new Call(patient, Optional.empty());
    }

    private static Call refused(String sentence, String where, Object... arguments) {
        return new Call(
                "",
                Optional.of(
                        Refusal.of(400, IssueType.INVALID, sentence, arguments).at(where)));
    }
}
