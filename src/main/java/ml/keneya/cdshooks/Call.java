package ml.keneya.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The call of a service, as far as it counts here. {@code fhirServer} and {@code fhirAuthorization} are never followed:
 * this server calls nobody.
 *
 * @param hookInstance by which the client knows this call again
 * @param user who looks at the cards, such as {@code Practitioner/1}
 * @param patient the id of the Patient
 * @param encounter the id of the Encounter that is ended, or in which he is seen
 * @param fhirServer of which the client's records are, as it says; empty if it does not
 * @param prefetch what it sends of them
 * @see <a href="https://cds-hooks.hl7.org/2.0/#calling-a-cds-service">CDS Hooks: calling a CDS service</a>
 */
record Call(
        String hookInstance,
        String user,
        String patient,
        Optional<String> encounter,
        String fhirServer,
        JsonNode prefetch) {

    static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");

    /** @throws RefusedCall if it is none of that service */
    static Call read(Json json, byte[] body, CdsService service) {
        JsonNode call = json.object(body);
        if (!call.path("hook").asText().equals(service.hook().code())) {
            throw RefusedCall.invalid("hook", "cdshooks.hook", service.hook().code());
        }
        JsonNode context = call.path("context");
        Optional<String> encounter = id(context.path("encounterId"), "Encounter");
        if (encounter.isEmpty() && (service.hook().hasEncounter() || context.hasNonNull("encounterId"))) {
            throw missing("context.encounterId");
        }
        return new Call(
                text(call, "hookInstance", "hookInstance"),
                text(context, "userId", "context.userId"),
                id(context.path("patientId"), "Patient").orElseThrow(() -> missing("context.patientId")),
                encounter,
                call.path("fhirServer").asText("").replaceFirst("/$", ""),
                call.path("prefetch"));
    }

    private static String text(JsonNode parent, String name, String where) {
        JsonNode text = parent.path(name);
        if (!text.isTextual() || text.asText().isBlank()) {
            throw missing(where);
        }
        return text.asText();
    }

    /** An id, or by mistake a reference. */
    private static Optional<String> id(JsonNode sent, String type) {
        String id = sent.asText().replaceFirst('^' + type + '/', "");
        return ID.matcher(id).matches() ? Optional.of(id) : Optional.empty();
    }

    private static RefusedCall missing(String where) {
        return RefusedCall.invalid(where, "cdshooks.missing", where);
    }
}
