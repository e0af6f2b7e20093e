package ml.keneya.noninterference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.TestServer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;

/**
 * Two patients of the shared server, alike but that one has records in the vault: what is asked of the one must be
 * answered as of the other. A test that writes makes its own two, or they would differ for the next.
 *
 * <p>In what is asked, {@code PATIENT} stands for the id of either, {@code IDENTIFIER} for an identifier that the vault
 * holds or that nobody has, and a type in capitals, such as {@code ENCOUNTER}, for the id of the hidden record of that
 * type, or for one that nobody has. {@code WORD} stands for a word of the hidden records.
 */
final class TwoPatients {

    static final String JSON = "application/fhir+json";

    /** In the index within two seconds on a quiet machine. */
    private static final Duration INDEXED = Duration.ofSeconds(20);

    private static final String HIDDEN =
            "\"meta\":{\"security\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/v3-Confidentiality\",\"code\":\"V\"}]}";

    private final TestServer server;
    private final FhirClient uncleared;
    private final Map<String, String> hidden = new LinkedHashMap<>();
    private final Map<String, String> absent = new LinkedHashMap<>();

    /** Of the hidden records in which the word is, what they say, by their types. */
    private final Map<String, String> texts = new LinkedHashMap<>();

    /** Of ordinary records that say the same, their ids by their types; none before they are asked for. */
    private final Map<String, String> ordinary = new LinkedHashMap<>();

    private final String word = "zibbolet" + UUID.randomUUID().toString().replace("-", "");

    TwoPatients(TestServer server) {
        this(server, server.ehr());
    }

    /** @param uncleared who registers both, and asks */
    TwoPatients(TestServer server, FhirClient uncleared) {
        this.server = server;
        this.uncleared = uncleared;
        register(hidden, "vault");
        register(absent, "nowhere");
        hide(
                "Encounter",
                "\"status\":\"finished\",\"class\":{\"code\":\"AMB\"},\"subject\":{PATIENT},\"reasonCode\":[{\"text\":\"TEXT\"}]");
        hide(
                "Condition",
                "\"subject\":{PATIENT},\"encounter\":{\"reference\":\"Encounter/ENCOUNTER\"},\"code\":{\"text\":\"TEXT\"}");
        hide(
                "Observation",
                "\"status\":\"final\",\"code\":{\"text\":\"TEXT\"},\"subject\":{PATIENT},\"hasMember\":[{\"reference\":\"Observation/OPEN\"}]");
        hide(
                "Provenance",
                "\"target\":[{PATIENT}],\"recorded\":\"2026-11-20T10:00:00Z\",\"agent\":[{\"who\":{\"display\":\"x\"}}]");
        hide(
                "Task",
                "\"status\":\"requested\",\"intent\":\"order\",\"for\":{PATIENT},\"focus\":{PATIENT},\"description\":\"TEXT\"");
        hide("ServiceRequest", "\"status\":\"active\",\"intent\":\"order\",\"subject\":{PATIENT}");
        hide(
                "List",
                "\"status\":\"current\",\"mode\":\"working\",\"subject\":{PATIENT},\"entry\":[{\"item\":{PATIENT}}]");
        hide("Group", "\"type\":\"person\",\"actual\":true,\"member\":[{\"entity\":{PATIENT}}]");
        hide(
                "Appointment",
                "\"status\":\"booked\",\"start\":\"2026-11-20T08:00:00Z\",\"end\":\"2026-11-20T08:30:00Z\",\"participant\":[{\"actor\":{PATIENT},\"status\":\"accepted\"}]");
        hide("Device", "\"patient\":{PATIENT},\"deviceName\":[{\"name\":\"TEXT\",\"type\":\"user-friendly-name\"}]");
        hide("HealthcareService", "\"name\":\"TEXT\"");
        hide("Location", "\"name\":\"TEXT\"");
        hide("Practitioner", "\"name\":[{\"family\":\"TEXT\"}]");
        hide("Binary", "\"contentType\":\"text/plain\",\"data\":\"emliYm9sZXQ=\"");
    }

    /** @param more a word beside the other that only her records have */
    private void register(Map<String, String> person, String more) {
        String patient = created(
                uncleared,
                "Patient",
                "{\"resourceType\":\"Patient\",\"gender\":\"female\",\"birthDate\":\"1996\",\"name\":[{\"family\":\"Diarra\"}]}");
        person.put("PATIENT", patient);
        person.put("IDENTIFIER", "K" + UUID.randomUUID());
        person.put("WORD", word);
        person.put("TEXT", word + " " + word + more);
        person.put(
                "OPEN",
                created(
                        uncleared,
                        "Observation",
                        "{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"text\":\"open\"},"
                                + "\"subject\":{\"reference\":\"Patient/" + patient + "\"}}"));
    }

    private void hide(String type, String elements) {
        String identifier = type.equals("Provenance") || type.equals("Binary")
                ? ""
                : "\"identifier\":[{\"system\":\"https://example.org/" + type + "\",\"value\":\"IDENTIFIER\"}],";
        String said = identifier + elements.replace("{PATIENT}", "{\"reference\":\"Patient/PATIENT\"}");
        if (said.contains("TEXT")) {
            said +=
                    ",\"text\":{\"status\":\"additional\",\"div\":\"<div xmlns='http://www.w3.org/1999/xhtml'>TEXT</div>\"}";
            texts.put(type, said);
        }
        String body = "{\"resourceType\":\"" + type + "\"," + HIDDEN + "," + said + "}";
        hidden.put(type.toUpperCase(Locale.ROOT), created(server.clearedEhr(), type, filled(body, hidden)));
        absent.put(type.toUpperCase(Locale.ROOT), unknown(hidden(type)));
    }

    /** An id as the server makes them, which nobody has. */
    private static String unknown(String id) {
        return id.substring(0, 24) + UUID.randomUUID().toString().substring(24);
    }

    private static String created(FhirClient client, String type, String body) {
        Answer answer = client.with("X-Request-ID", "same").post(type, JSON, body);
        assertThat(answer.status()).describedAs(answer.body()).isEqualTo(201);
        return answer.id();
    }

    /** The id of the hidden record of that type. */
    String hidden(String type) {
        return hidden.get(type.toUpperCase(Locale.ROOT));
    }

    /**
     * Ordinary records say the same as the hidden ones, written after them: once the index finds those by the word, it
     * would find these as well. It finds them for nobody, and counts them for nobody.
     *
     * @param parameter of a search for words
     */
    void areNotFoundByTheirWord(String parameter) {
        ordinary().forEach((type, id) -> {
            String search = type + "?" + parameter + "=" + word;
            await().atMost(INDEXED)
                    .untilAsserted(() -> assertThat(found(uncleared.get(search)))
                            .describedAs(search)
                            .containsExactly(id));
            for (FhirClient client : List.of(uncleared, server.clearedEhr())) {
                assertThat(found(client.get(search))).describedAs(search).containsExactly(id);
                for (String count : List.of("&_summary=count", "&_total=accurate")) {
                    assertThat(client.get(search + count).bundle().getTotal())
                            .describedAs(search + count)
                            .isEqualTo(1);
                }
            }
        });
    }

    /** In the files of the index are the words of the ordinary records, and not those of the hidden ones. */
    void areNotInTheFilesOfTheIndex() throws IOException {
        int written = ordinary().size();
        await().atMost(INDEXED)
                .untilAsserted(() -> assertThat(documentsWith(word + "open")).isEqualTo(written));

        assertThat(documentsWith(word)).isEqualTo(written);
        assertThat(documentsWith(word + "vault")).isZero();
    }

    private Map<String, String> ordinary() {
        if (ordinary.isEmpty()) {
            Map<String, String> third = new LinkedHashMap<>();
            register(third, "open");
            texts.forEach((type, said) -> {
                String id = created(uncleared, type, filled("{\"resourceType\":\"" + type + "\"," + said + "}", third));
                third.put(type.toUpperCase(Locale.ROOT), id);
                ordinary.put(type, id);
            });
        }
        return ordinary;
    }

    private static List<String> found(Answer answer) {
        return answer.bundle().getEntry().stream()
                .map(entry -> entry.getResource().getIdPart())
                .toList();
    }

    /** How many documents of the index have that word, as Lucene finds it on the disk. */
    private int documentsWith(String text) throws IOException {
        int documents = 0;
        try (Stream<Path> indexes = Files.list(server.home().resolve("text-index"))) {
            for (Path index : indexes.filter(Files::isDirectory).toList()) {
                documents += documentsWith(text, index);
            }
        }
        return documents;
    }

    private static int documentsWith(String text, Path index) throws IOException {
        try (FSDirectory directory = FSDirectory.open(index)) {
            if (!DirectoryReader.indexExists(directory)) {
                return 0;
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                int most = 0;
                for (String field : FieldInfos.getIndexedFields(reader)) {
                    most = Math.max(most, reader.docFreq(new Term(field, text)));
                }
                return most;
            }
        }
    }

    /** A word of the hidden records. */
    String word() {
        return word;
    }

    FhirClient uncleared() {
        return uncleared;
    }

    FhirClient cleared() {
        return server.clearedEhr();
    }

    /** A read that tells the cleared caller of the vault, and the uncleared nothing. */
    void onlyTheClearedLearnsFrom(String path) {
        assertThat(alike(uncleared, path)).describedAs(path).isEqualTo(200);
        assertThat(tells(server.clearedEhr(), path))
                .describedAs("to the cleared caller " + path)
                .isTrue();
    }

    /** A read that tells nothing. The status that both answers have. */
    int answeredAlike(String path) {
        return alike(uncleared, path);
    }

    int alike(FhirClient client, String path) {
        return alike(get(client, path, hidden), get(client, path, absent), path);
    }

    /** Whether the answers to that client differ. */
    boolean tells(FhirClient client, String path) {
        return difference(get(client, path, hidden), get(client, path, absent)).isPresent();
    }

    /** A write of that body that tells nothing. The status that both answers have. */
    int answeredAlike(String method, String path, String body) {
        return answeredAlike(uncleared, method, path, JSON, body);
    }

    int answeredAlike(FhirClient client, String method, String path, String contentType, String body) {
        return alike(
                send(client, method, path, contentType, body, hidden),
                send(client, method, path, contentType, body, absent),
                method + " " + path);
    }

    /**
     * What somebody asks of either patient.
     *
     * @param condition of an {@code If-None-Exist}; empty for none
     * @param body empty for none
     */
    record Question(String method, String path, String condition, String body) {

        static Question get(String path) {
            return new Question("GET", path, "", "");
        }
    }

    /** The answer to the uncleared caller, of what is hidden or of what is absent. */
    Answer ask(Question question, boolean forHidden) {
        Map<String, String> ids = forHidden ? hidden : absent;
        FhirClient client = question.condition().isEmpty()
                ? uncleared
                : uncleared.with("If-None-Exist", filled(question.condition(), ids));
        return question.method().equals("GET")
                ? get(client, question.path(), ids)
                : send(client, question.method(), question.path(), JSON, question.body(), ids);
    }

    /** A POST of that body that names what is hidden. */
    Answer askForHidden(FhirClient client, String path, String body) {
        return send(client, "POST", path, JSON, body, hidden);
    }

    /** A create under a condition that tells nothing. */
    int createdAlike(String type, String condition, String body) {
        return alike(
                send(uncleared.with("If-None-Exist", filled(condition, hidden)), "POST", type, JSON, body, hidden),
                send(uncleared.with("If-None-Exist", filled(condition, absent)), "POST", type, JSON, body, absent),
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
