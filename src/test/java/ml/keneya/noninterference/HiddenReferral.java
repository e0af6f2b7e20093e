package ml.keneya.noninterference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A ServiceRequest or Task for the vault. What refers a survivor to somebody there needs her consent, and holds no
 * words.
 *
 * @param record as it will be written; changed so that the server takes it
 */
record HiddenReferral(ObjectNode record) {

    private static final String SERVICES = "https://keneya.ml/fhir/CodeSystem/ml-consent-service";
    private static final String SERVICE = "sante";

    /** The Consent that it needs, if it names somebody. */
    Optional<ObjectNode> consent() {
        JsonNode patient = patient();
        List<JsonNode> recipients = recipients();
        if (patient.isMissingNode() || recipients.isEmpty()) {
            return Optional.empty();
        }
        record.remove(List.of("note", "description", "patientInstruction", "contained", "category"));
        record.findParents("text").forEach(each -> ((ObjectNode) each).remove("text"));
        (isTask() ? record.withObject("/code") : record.withArray("category").addObject())
                .withArray("coding")
                .addObject()
                .put("system", SERVICES)
                .put("code", SERVICE);
        return Optional.of(consent(patient, recipients));
    }

    private boolean isTask() {
        return record.path("resourceType").asText().equals("Task");
    }

    private JsonNode patient() {
        return switch (record.path("resourceType").asText()) {
            case "Task" -> record.path("for");
            case "ServiceRequest" -> record.path("subject");
            default -> record.path("none");
        };
    }

    private List<JsonNode> recipients() {
        List<JsonNode> recipients = new ArrayList<>();
        record.path("performer").forEach(recipients::add);
        record.path("locationReference").forEach(recipients::add);
        record.path("restriction").path("recipient").forEach(recipients::add);
        for (String one : List.of("owner", "location")) {
            if (record.has(one)) {
                recipients.add(record.path(one));
            }
        }
        return recipients;
    }

    private static ObjectNode consent(JsonNode patient, List<JsonNode> recipients) {
        ObjectNode consent = Population.JSON.createObjectNode();
        consent.put("resourceType", "Consent").put("status", "active").put("dateTime", "2026-01-01");
        coding(
                consent.withArray("category").addObject(),
                "https://keneya.ml/fhir/CodeSystem/ml-consent-category",
                "gbv-sharing");
        coding(consent.withObject("/scope"), "http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy");
        consent.withArray("policy").addObject().put("uri", "https://keneya.ml/policy");
        consent.set("patient", patient);
        consent.withObject("/meta")
                .withArray("security")
                .addObject()
                .put("system", "http://terminology.hl7.org/CodeSystem/v3-Confidentiality")
                .put("code", "V");
        ObjectNode permit = consent.withObject("/provision")
                .put("type", "deny")
                .withArray("provision")
                .addObject()
                .put("type", "permit");
        for (JsonNode recipient : recipients) {
            ObjectNode actor = permit.withArray("actor").addObject();
            coding(actor.withObject("/role"), "http://terminology.hl7.org/CodeSystem/v3-ParticipationType", "IRCP");
            actor.set("reference", recipient);
        }
        permit.withArray("purpose")
                .addObject()
                .put("system", "http://terminology.hl7.org/CodeSystem/v3-ActReason")
                .put("code", "TREAT");
        permit.withArray("purpose").addObject().put("system", SERVICES).put("code", SERVICE);
        return consent;
    }

    private static void coding(ObjectNode concept, String system, String code) {
        concept.withArray("coding").addObject().put("system", system).put("code", code);
    }
}
