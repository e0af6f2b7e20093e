package ml.keneya.noninterference;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.TestServer;

/**
 * Two patients of the shared server, alike but that one has records in the vault: what is asked of the one must be
 * answered as of the other. A test that writes makes its own two, or they would differ for the next.
 *
 * <p>In what is asked, {@code PATIENT} stands for the id of either, {@code IDENTIFIER} for an identifier that the vault
 * holds or that nobody has, and a type in capitals, such as {@code ENCOUNTER}, for the id of the hidden record of that
 * type, or for one that nobody has.
 */
final class TwoPatients {

    static final String JSON = "application/fhir+json";
    static final String WORD = "qwozzlehide";

    private static final String HIDDEN =
            "\"meta\":{\"security\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/v3-Confidentiality\",\"code\":\"V\"}]}";

    private final TestServer server;
    private final Map<String, String> hidden = new LinkedHashMap<>();
    private final Map<String, String> absent = new LinkedHashMap<>();

    TwoPatients(TestServer server) {
        this.server = server;
        for (Map<String, String> each : List.of(hidden, absent)) {
            String patient = created(
                    server.ehr(),
                    "Patient",
                    "{\"resourceType\":\"Patient\",\"gender\":\"female\",\"birthDate\":\"1996\",\"name\":[{\"family\":\"Diarra\"}]}");
            each.put("PATIENT", patient);
            each.put("IDENTIFIER", "K" + UUID.randomUUID());
            each.put(
                    "OPEN",
                    created(
                            server.ehr(),
                            "Observation",
                            "{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"text\":\"open\"},"
                                    + "\"subject\":{\"reference\":\"Patient/" + patient + "\"}}"));
        }
        hide(
                "Encounter",
                "\"status\":\"finished\",\"class\":{\"code\":\"AMB\"},\"subject\":{PATIENT},\"reasonCode\":[{\"text\":\"zibbolet\"}]");
        hide(
                "Condition",
                "\"subject\":{PATIENT},\"encounter\":{\"reference\":\"Encounter/ENCOUNTER\"},\"code\":{\"text\":\"zibbolet\"}");
        hide(
                "Observation",
                "\"status\":\"final\",\"code\":{\"text\":\"zibbolet\"},\"subject\":{PATIENT},\"hasMember\":[{\"reference\":\"Observation/OPEN\"}]");
        hide(
                "Provenance",
                "\"target\":[{PATIENT}],\"recorded\":\"2026-11-20T10:00:00Z\",\"agent\":[{\"who\":{\"display\":\"x\"}}]");
        hide(
                "Task",
                "\"status\":\"requested\",\"intent\":\"order\",\"for\":{PATIENT},\"focus\":{PATIENT},\"description\":\"zibbolet\"");
        hide("ServiceRequest", "\"status\":\"active\",\"intent\":\"order\",\"subject\":{PATIENT}");
        hide(
                "List",
                "\"status\":\"current\",\"mode\":\"working\",\"subject\":{PATIENT},\"entry\":[{\"item\":{PATIENT}}]");
        hide("Group", "\"type\":\"person\",\"actual\":true,\"member\":[{\"entity\":{PATIENT}}]");
        hide(
                "Appointment",
                "\"status\":\"booked\",\"start\":\"2026-11-20T08:00:00Z\",\"end\":\"2026-11-20T08:30:00Z\",\"participant\":[{\"actor\":{PATIENT},\"status\":\"accepted\"}]");
        hide(
                "Device",
                "\"patient\":{PATIENT},\"deviceName\":[{\"name\":\"zibbolet\",\"type\":\"user-friendly-name\"}]");
        hide("HealthcareService", "\"name\":\"zibbolet\"");
        hide("Location", "\"name\":\"zibbolet\"");
        hide("Practitioner", "\"name\":[{\"family\":\"zibbolet\"}]");
        hide("Binary", "\"contentType\":\"text/plain\",\"data\":\"emliYm9sZXQ=\"");
    }

    private void hide(String type, String elements) {
        String identifier = type.equals("Provenance") || type.equals("Binary")
                ? ""
                : "\"identifier\":[{\"system\":\"https://example.org/" + type + "\",\"value\":\"IDENTIFIER\"}],";
        String body = "{\"resourceType\":\"" + type + "\"," + HIDDEN + "," + identifier
                + elements.replace("{PATIENT}", "{\"reference\":\"Patient/PATIENT\"}") + "}";
        hidden.put(type.toUpperCase(Locale.ROOT), created(server.clearedEhr(), type, filled(body, hidden)));
        absent.put(type.toUpperCase(Locale.ROOT), unknown(hidden(type)));
    }

    /** An id as the server makes them, which nobody has. */
    private static String unknown(String id) {
        return id.substring(0, 24) + UUID.randomUUID().toString().substring(24);
    }

    private static String created(FhirClient client, String type, String body) {
        Answer answer = client.post(type, JSON, body);
        assertThat(answer.status()).describedAs(answer.body()).isEqualTo(201);
        return answer.id();
    }

    /** The id of the hidden record of that type. */
    String hidden(String type) {
        return hidden.get(type.toUpperCase(Locale.ROOT));
    }

    FhirClient uncleared() {
        return server.ehr();
    }

    FhirClient cleared() {
        return server.clearedEhr();
    }

    /** A read that tells the cleared caller of the vault, and the uncleared nothing. */
    void onlyTheClearedLearnsFrom(String path) {
        assertThat(alike(server.ehr(), path)).describedAs(path).isEqualTo(200);
        assertThat(difference(get(server.clearedEhr(), path, hidden), get(server.clearedEhr(), path, absent)))
                .describedAs("to the cleared caller " + path)
                .isNotEmpty();
    }

    /** A read that tells nothing. The status that both answers have. */
    int answeredAlike(String path) {
        return alike(server.ehr(), path);
    }

    int alike(FhirClient client, String path) {
        return alike(get(client, path, hidden), get(client, path, absent), path);
    }

    /** A write of that body that tells nothing. The status that both answers have. */
    int answeredAlike(String method, String path, String body) {
        return answeredAlike(server.ehr(), method, path, JSON, body);
    }

    int answeredAlike(FhirClient client, String method, String path, String contentType, String body) {
        return alike(
                send(client, method, path, contentType, body, hidden),
                send(client, method, path, contentType, body, absent),
                method + " " + path);
    }

    /** A read, or a write that refers to a hidden record or to none, answered to the uncleared caller. */
    Answer ask(String path, boolean forHidden) {
        Map<String, String> ids = forHidden ? hidden : absent;
        return path.equals("POST")
                ? send(
                        server.ehr(),
                        "POST",
                        "Flag",
                        JSON,
                        "{\"resourceType\":\"Flag\",\"status\":\"active\",\"code\":{\"text\":\"x\"},\"subject\":"
                                + "{\"reference\":\"Group/GROUP\"}}",
                        ids)
                : get(server.ehr(), path, ids);
    }

    /** A create under a condition that tells nothing. */
    int createdAlike(String type, String condition, String body) {
        return alike(
                send(server.ehr().with("If-None-Exist", filled(condition, hidden)), "POST", type, JSON, body, hidden),
                send(server.ehr().with("If-None-Exist", filled(condition, absent)), "POST", type, JSON, body, absent),
                condition);
    }

    private int alike(Answer one, Answer other, String what) {
        assertThat(difference(one, other)).describedAs(what).isEmpty();
        return one.status();
    }

    private Optional<String> difference(Answer one, Answer other) {
        return new Comparison(absent::containsValue).difference(renamed(one), other);
    }

    private Answer renamed(Answer answer) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        answer.headers()
                .map()
                .forEach((name, values) ->
                        headers.put(name, values.stream().map(this::renamed).toList()));
        return new Answer(answer.status(), HttpHeaders.of(headers, (name, value) -> true), renamed(answer.body()));
    }

    private String renamed(String text) {
        String renamed = text;
        for (Map.Entry<String, String> id : hidden.entrySet()) {
            renamed = renamed.replace(id.getValue(), absent.get(id.getKey()));
        }
        return renamed;
    }

    private static Answer get(FhirClient client, String path, Map<String, String> ids) {
        return client.with("X-Request-ID", "same").get(filled(path, ids));
    }

    private static Answer send(
            FhirClient client, String method, String path, String contentType, String body, Map<String, String> ids) {
        return client.with("X-Request-ID", "same")
                .send(filled(path, ids), method, contentType, filled(body, ids).getBytes(StandardCharsets.UTF_8));
    }

    private static String filled(String text, Map<String, String> ids) {
        String filled = text;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            filled = filled.replace(id.getKey(), id.getValue());
        }
        return filled;
    }
}
