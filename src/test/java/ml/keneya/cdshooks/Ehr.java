package ml.keneya.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Resource;

/** A record system that shows cards: it finds services, sends what they ask for, and checks what it is answered. */
record Ehr(TestServer server, FhirClient client) {

    private static final ObjectMapper JSON = new ObjectMapper();

    Ehr in(String language) {
        return new Ehr(server, client.with("Accept-Language", language));
    }

    /** The service, as discovery tells of it. */
    JsonNode service(String id) {
        JsonNode discovery =
                server.stranger().to(server.address()).get("cds-services").json();
        for (JsonNode each : discovery.path("services")) {
            if (each.path("id").asText().equals(id)) {
                return each;
            }
        }
        throw new AssertionError("No service " + id);
    }

    /** The request of that service, without prefetch. */
    ObjectNode request(String service, String patient) {
        ObjectNode request = JSON.createObjectNode();
        request.put("hook", service.endsWith("patient-view") ? "patient-view" : "encounter-discharge");
        request.put("hookInstance", UUID.randomUUID().toString());
        request.putObject("context")
                .put("userId", "Practitioner/1")
                .put("patientId", patient)
                .put("encounterId", "1");
        return request;
    }

    /** The same with records, each where a template asks for its type; null where there is none. */
    ObjectNode request(String service, Resource patient, List<? extends Resource> records) {
        ObjectNode request = request(service, patient.getIdElement().getIdPart());
        ObjectNode prefetch = request.putObject("prefetch");
        service(service).path("prefetch").fields().forEachRemaining(template -> {
            String type = template.getValue().asText().replaceFirst("[/?].*", "");
            if (type.equals("Patient")) {
                prefetch.set(template.getKey(), json(patient));
                return;
            }
            Bundle found = new Bundle().setType(BundleType.SEARCHSET);
            records.stream()
                    .filter(record -> record.fhirType().equals(type))
                    .forEach(record -> found.addEntry().setResource(record));
            prefetch.set(template.getKey(), found.hasEntry() ? json(found) : JSON.nullNode());
        });
        return request;
    }

    /** The same with what the FHIR server of the client answers to the templates. */
    ObjectNode requestAsked(String service, String patient) {
        ObjectNode request = request(service, patient);
        ObjectNode prefetch = request.putObject("prefetch");
        service(service).path("prefetch").fields().forEachRemaining(template -> {
            Answer found = client.get(template.getValue().asText().replace("{{context.patientId}}", patient));
            assertThat(found.status()).as(found.body()).isEqualTo(200);
            prefetch.set(template.getKey(), found.json());
        });
        request.put("fhirServer", server.base().toString());
        return request;
    }

    Answer answer(String service, JsonNode request) {
        return client.to(server.address()).post("cds-services/" + service, "application/json", request.toString());
    }

    JsonNode cards(String service, JsonNode request) {
        Answer answer = answer(service, request);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        Specification.holdsFor(answer.json());
        return answer.json().path("cards");
    }

    JsonNode cards(String service, String patient) {
        return cards(service, request(service, patient));
    }

    static JsonNode json(Resource resource) {
        try {
            return JSON.readTree(FhirContext.forR4Cached().newJsonParser().encodeResourceToString(resource));
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
