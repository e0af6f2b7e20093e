package ml.keneya.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import ml.keneya.malnutrition.fhir.NutritionRecords;
import ml.keneya.pregnancy.fhir.SentPregnancies;
import ml.keneya.pregnancy.fhir.StoredPregnancy;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Advice of a file that the client sends, and that is nowhere in this server. */
@FhirServerTest
class PrefetchTest {

    private static final String ADMISSION = "malnutrition-patient-view";
    private static final String ANTENATAL = "antenatal-patient-view";
    private static final List<String> SERVICES =
            List.of(ADMISSION, "malnutrition-encounter-discharge", ANTENATAL, "antenatal-encounter-discharge");
    /** Of what is asked for, what the files of these tests have. */
    private static final Set<String> FOUND = Set.of("observations", "conditions", "episodes", "encounters");

    private static final String CHILD = "ehr-child-1";
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    private TestServer server;

    /** What makes of a request one that is refused, with which status and about what. */
    private enum Fault {
        NO_OBJECT(400, "prefetch", request -> request.put("prefetch", "all")),
        KEY_MISSING(412, "observations", request -> prefetch(request).remove("observations")),
        NO_PATIENT(412, "patient", request -> prefetch(request).putNull("patient")),
        OUTCOME(412, "conditions", request -> prefetch(request).set("conditions", Ehr.json(outcome()))),
        OUTCOME_INSIDE(412, "observations", request -> first(request).set("resource", Ehr.json(outcome()))),
        FURTHER_PAGE(
                412,
                "observations",
                request -> observations(request)
                        .putArray("link")
                        .addObject()
                        .put("relation", "next")
                        .put("url", "https://ehr.example/fhir?page=2")),
        MORE_THAN_SENT(412, "observations", request -> observations(request).put("total", 99)),
        ANOTHERS_FILE(400, "patient", request -> patient(request).put("id", "ehr-child-2")),
        ANOTHERS_RECORD(
                400,
                "observations",
                request -> record(request).putObject("subject").put("reference", "Patient/2")),
        NOBODYS_RECORD(400, "observations", request -> record(request).remove("subject")),
        GROUPS_RECORD(
                400,
                "observations",
                request -> record(request).putObject("subject").put("reference", "Group/" + CHILD)),
        ANOTHER_SERVERS(
                400,
                "observations",
                request -> record(request)
                        .putObject("subject")
                        .put("reference", "https://other.example/fhir/Patient/" + CHILD)),
        ANOTHER_TYPE(
                400,
                "observations",
                request -> first(request).set("resource", patient(request).deepCopy())),
        NO_RESOURCE(400, "observations", request -> first(request).remove("resource")),
        NO_BUNDLE(
                400,
                "observations",
                request -> prefetch(request).set("observations", record(request).deepCopy())),
        NO_PERSON(
                400,
                "patient",
                request -> prefetch(request).set("patient", record(request).deepCopy())),
        NO_FHIR(
                400,
                "observations",
                request -> prefetch(request).putObject("observations").put("text", "112 mm")),
        UNKNOWN_ELEMENT(400, "observations", request -> record(request).put("finding", "112 mm")),
        TRANSACTION(400, "observations", request -> observations(request).put("type", "transaction")),
        NO_ID(400, "observations", request -> record(request).remove("id")),
        ID_IS_TEXT(400, "observations", request -> record(request).put("id", "<b>x</b>")),
        MODIFIED(
                400,
                "observations",
                request -> record(request)
                        .putArray("modifierExtension")
                        .addObject()
                        .put("url", "https://ehr.example/not")
                        .put("valueBoolean", true));

        /** A change of a request. */
        private interface Change {

            void to(ObjectNode request);
        }

        private final int status;
        private final String about;
        private final Change change;

        Fault(int status, String about, Change change) {
            this.status = status;
            this.about = about;
            this.change = change;
        }

        private static ObjectNode prefetch(ObjectNode request) {
            return (ObjectNode) request.path("prefetch");
        }

        private static ObjectNode patient(ObjectNode request) {
            return (ObjectNode) prefetch(request).path("patient");
        }

        private static ObjectNode observations(ObjectNode request) {
            return (ObjectNode) prefetch(request).path("observations");
        }

        private static ObjectNode first(ObjectNode request) {
            return (ObjectNode) observations(request).path("entry").path(0);
        }

        private static ObjectNode record(ObjectNode request) {
            return (ObjectNode) first(request).path("resource");
        }

        private static OperationOutcome outcome() {
            OperationOutcome outcome = new OperationOutcome();
            outcome.addIssue()
                    .setSeverity(OperationOutcome.IssueSeverity.ERROR)
                    .setCode(OperationOutcome.IssueType.FORBIDDEN);
            return outcome;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotAWholeFileOfThisPatientIsRefusedInBothLanguages(Fault fault) {
        Ehr ehr = ehr();
        ObjectNode request = ehr.request(ADMISSION, child(), severe());
        fault.change.to(request);

        Answer french = ehr.answer(ADMISSION, request);
        Answer english = ehr.in("en").answer(ADMISSION, request);

        assertThat(french.status()).as(french.body()).isEqualTo(fault.status);
        String said = french.outcome().getIssueFirstRep().getDiagnostics();
        assertThat(said).contains(fault.about);
        assertThat(french.outcome().getIssueFirstRep().getExpression().get(0).getValue())
                .startsWith("prefetch");
        assertThat(english.status()).isEqualTo(fault.status);
        assertThat(english.outcome().getIssueFirstRep().getDiagnostics()).isNotEqualTo(said);
    }

    @Test
    void aFileIsBoundedLikeARequestOfTheEndpoint() {
        Ehr ehr = ehr();
        List<Resource> many = new ArrayList<>();
        for (int i = 0; i < 501; i++) {
            Resource muac = NutritionRecords.muac(CHILD, TODAY, "130");
            muac.setId("m" + i);
            many.add(muac);
        }
        String request = ehr.request(ADMISSION, child(), severe()).toString();

        Answer tooMany = ehr.answer(ADMISSION, ehr.request(ADMISSION, child(), many));
        Answer tooLarge = post(ehr, request.replace("\"value\":112", "\"value\":1e999999999"));
        Answer tooLong = post(ehr, request.replaceFirst("\\{", "{\"note\":\"" + "x".repeat(5_300_000) + "\","));

        assertThat(request).contains("\"value\":112");
        assertThat(tooMany.status()).as(tooMany.body()).isEqualTo(413);
        assertThat(tooLarge.status()).as(tooLarge.body()).isEqualTo(400);
        assertThat(tooLarge.outcome().getIssueFirstRep().getCode().toCode()).isEqualTo("value");
        assertThat(tooLong.status()).isEqualTo(413);
    }

    /** Whatever stands in place of whatever was sent. */
    @Test
    void noFileIsAFaultOfTheServer() {
        Ehr ehr = ehr();
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        List<JsonNode> others = List.of(
                nodes.nullNode(),
                nodes.textNode("x"),
                nodes.textNode("2026-13-45"),
                nodes.numberNode(-1),
                nodes.objectNode(),
                nodes.arrayNode().add("x"));
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, ObjectNode> each : Map.of(
                        ADMISSION,
                        ehr.request(ADMISSION, child(), treated()),
                        "malnutrition-encounter-discharge",
                        ehr.request("malnutrition-encounter-discharge", child(), treated()),
                        "antenatal-encounter-discharge",
                        ehr.request(
                                "antenatal-encounter-discharge",
                                SentPregnancies.woman(),
                                SentPregnancies.withSeverePressure(TODAY)))
                .entrySet()) {
            List<String> places = new ArrayList<>();
            places(each.getValue().path("prefetch"), "/prefetch", places);
            int turn = 0;
            for (String place : places) {
                JsonNode other = others.get(turn++ % others.size());
                ObjectNode request = each.getValue().deepCopy();
                int last = place.lastIndexOf('/');
                JsonNode parent = request.at(place.substring(0, last));
                if (parent instanceof ObjectNode object) {
                    object.set(place.substring(last + 1), other);
                } else {
                    ((ArrayNode) parent).set(Integer.parseInt(place.substring(last + 1)), other);
                }

                Answer answer = ehr.answer(each.getKey(), request);

                assertThat(answer.status())
                        .as(place + " is " + other + ": " + answer.body())
                        .isIn(200, 400, 412);
            }
            assertThat(turn).isGreaterThan(50);
        }
    }

    private static void places(JsonNode node, String path, List<String> places) {
        node.properties().forEach(field -> {
            places.add(path + '/' + field.getKey());
            places(field.getValue(), path + '/' + field.getKey(), places);
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            places.add(path + '/' + i);
            places(node.path(i), path + '/' + i, places);
        }
    }

    @Test
    void theServerOfTheClientIsNeverAsked() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer clients = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        clients.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        clients.start();
        String address = "http://127.0.0.1:" + clients.getAddress().getPort() + "/fhir";
        Ehr ehr = ehr();

        for (String service : SERVICES) {
            ObjectNode sent = ehr.request(service, child(), severe());
            ObjectNode absent = ehr.request(service, CHILD);
            for (ObjectNode request : List.of(sent, absent)) {
                request.put("fhirServer", address);
                request.putObject("fhirAuthorization").put("access_token", "t").put("token_type", "Bearer");
                assertThat(ehr.answer(service, request).status()).isEqualTo(200);
            }
        }
        clients.stop(0);

        assertThat(asked).hasValue(0);
    }

    @Test
    void whoSendsAFileHasATokenToo() {
        Ehr stranger = new Ehr(server, server.stranger());

        assertThat(stranger.answer(ADMISSION, stranger.request(ADMISSION, child(), severe()))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void discoveryAsksForWhatTheAdviceReads() {
        JsonNode discovery =
                server.stranger().to(server.address()).get("cds-services").json();

        Specification.holdsForDiscovery(discovery);
        assertThat(ehr().service(ADMISSION).path("prefetch").path("patient").asText())
                .isEqualTo("Patient/{{context.patientId}}");
        assertThat(ehr().service(ADMISSION)
                        .path("prefetch")
                        .path("observations")
                        .asText())
                .startsWith("Observation?patient={{context.patientId}}&code=http://loinc.org%7C29463-7,")
                .contains("https://keneya.ml/fhir/CodeSystem/ml-obs%7Cmuac");
        assertThat(ehr().service(ANTENATAL).path("prefetch").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "patient",
                        "episodes",
                        "encounters",
                        "procedures",
                        "observations",
                        "administrations",
                        "prescriptions",
                        "immunizations",
                        "referrals",
                        "orders",
                        "doses");
    }

    @Test
    void aChildWhoIsNowhereInTheServerIsAdvisedOfInBothLanguagesAndNotStored() {
        Ehr ehr = ehr();
        ObjectNode request = ehr.request(ADMISSION, child(), severe());

        JsonNode french = ehr.cards(ADMISSION, request);
        JsonNode english = ehr.in("en").cards(ADMISSION, request);

        assertThat(french.path(0).path("summary").asText()).contains("PB de 112 mm");
        assertThat(french.path(0).path("detail").asText()).contains("Observation/sent-0");
        assertThat(english.path(0).path("summary").asText()).contains("MUAC of 112 mm");
        assertThat(french.findValuesAsText("summary")).anyMatch(summary -> summary.contains("URENAS"));
        assertThat(server.ehr().get("Patient/" + CHILD).status()).isEqualTo(404);
        assertThat(server.ehr().get("Observation/sent-0").status()).isEqualTo(404);
    }

    @Test
    void aPregnancyThatIsNowhereInTheServerIsAdvisedOf() {
        Ehr ehr = ehr();

        JsonNode cards = ehr.cards(
                ANTENATAL, ehr.request(ANTENATAL, SentPregnancies.woman(), SentPregnancies.withSeverePressure(TODAY)));

        assertThat(cards.path(0).path("indicator").asText()).isEqualTo("critical");
        assertThat(cards.path(0).path("summary").asText()).contains("170/115");
    }

    /** By the templates, from this server itself: the same cards as of the store. */
    @ParameterizedTest
    @FieldSource("SERVICES")
    void whatTheTemplatesFindIsAllThatTheAdviceReads(String service) {
        Ehr ehr = ehr();
        String stored = service.startsWith("malnutrition") ? storedChild() : storedWoman();

        ObjectNode asked = ehr.requestAsked(service, stored);
        JsonNode ofStore = ehr.cards(service, stored);
        JsonNode ofPrefetch = ehr.cards(service, asked);

        assertThat(ofStore).isNotEmpty();
        assertThat(ofPrefetch.findValuesAsText("detail")).isEqualTo(ofStore.findValuesAsText("detail"));
        assertThat(ofPrefetch.findValuesAsText("indicator")).isEqualTo(ofStore.findValuesAsText("indicator"));
        asked.path("prefetch").properties().stream()
                .filter(found -> FOUND.contains(found.getKey()))
                .forEach(found -> assertThat(found.getValue().path("entry"))
                        .as(found.getKey())
                        .isNotEmpty());
    }

    /** In treatment, with a complication, and with visits that took place and that did not. */
    private String storedChild() {
        String child = server.ehr().post("Patient", NutritionRecords.girl()).id();
        String treatment = posted(NutritionRecords.treatment(child, "urenas", TODAY.minusDays(28), "muac"));
        posted(NutritionRecords.visit(child, treatment, TODAY.minusDays(28), 1, true));
        posted(NutritionRecords.visit(child, treatment, TODAY.minusDays(14), 2, false));
        posted(NutritionRecords.complication(child, TODAY, "vomissements"));
        severe(child).forEach(record -> posted(record.setId((String) null)));
        return child;
    }

    private String storedWoman() {
        StoredPregnancy woman = StoredPregnancy.of(server.ehr(), TODAY);
        woman.pressure(170, 115);
        return woman.id();
    }

    private String posted(Resource record) {
        Answer answer = server.ehr().post(record.fhirType(), record);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.id();
    }

    /** His namesake in the store by id may be somebody else: the two are never mixed. */
    @Test
    void whatIsSentCountsAloneWhoeverIsStoredByThatId() {
        Ehr ehr = ehr();
        String stored = server.ehr().post("Patient", NutritionRecords.girl()).id();
        server.ehr().post("Observation", NutritionRecords.muac(stored, TODAY, "112"));
        Patient well = NutritionRecords.girl();
        well.setId(stored);
        List<Resource> healthy = identified(List.of(
                NutritionRecords.muac(stored, TODAY, "140"),
                NutritionRecords.weight(stored, TODAY, "9.8"),
                NutritionRecords.length(stored, TODAY, "77"),
                NutritionRecords.oedema(stored, TODAY, "none")));

        assertThat(ehr.cards(ADMISSION, stored).findValuesAsText("summary"))
                .anyMatch(summary -> summary.contains("112 mm"));
        assertThat(ehr.cards(ADMISSION, ehr.request(ADMISSION, well, healthy))).isEmpty();
    }

    /** Nor does an answer tell whether there is one. */
    @Test
    void whoIsStoredChangesNothingOfWhatIsSaidOfAFileThatIsSent() {
        Ehr ehr = ehr();
        String stored = server.ehr().post("Patient", NutritionRecords.girl()).id();
        server.ehr().post("Observation", NutritionRecords.muac(stored, TODAY, "108"));
        ObjectNode ofNobody = ehr.request(ADMISSION, child(), severe());

        String absent = ehr.answer(ADMISSION, ofNobody).body();
        String known = post(ehr, ofNobody.toString().replace(CHILD, stored)).body();

        assertThat(known.replace(stored, CHILD)).isEqualTo(absent);
    }

    private Ehr ehr() {
        return new Ehr(server, server.ehr());
    }

    private Answer post(Ehr ehr, String request) {
        return ehr.client().to(server.address()).post("cds-services/" + ADMISSION, "application/json", request);
    }

    private static Patient child() {
        Patient child = NutritionRecords.girl();
        child.setId(CHILD);
        return child;
    }

    private static List<Resource> severe() {
        return severe(CHILD);
    }

    private static List<Resource> severe(String child) {
        return identified(NutritionRecords.severe(child, TODAY));
    }

    private static List<Resource> treated() {
        List<Resource> records = new ArrayList<>(severe());
        Resource treatment = NutritionRecords.treatment(CHILD, "urenas", TODAY.minusDays(28), "muac");
        treatment.setId("t1");
        records.add(treatment);
        records.addAll(identified(List.of(
                NutritionRecords.visit(CHILD, "t1", TODAY.minusDays(28), 1, true),
                NutritionRecords.visit(CHILD, "t1", TODAY.minusDays(14), 2, false),
                NutritionRecords.complication(CHILD, TODAY, "vomissements"))));
        return records;
    }

    private static List<Resource> identified(List<? extends Resource> records) {
        for (int i = 0; i < records.size(); i++) {
            records.get(i).setId("sent-" + i);
        }
        return List.copyOf(records);
    }
}
