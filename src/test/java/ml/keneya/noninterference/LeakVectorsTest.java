package ml.keneya.noninterference;

import static ml.keneya.noninterference.TwoPatients.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Each way in which a record after violence could make itself known, and that it is closed. */
@FhirServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class LeakVectorsTest {

    private static final String PATCH = "application/json-patch+json";

    @Autowired
    TestServer server;

    private TwoPatients patients;

    @BeforeAll
    void hideRecordsOfOneOfTwoPatients() {
        patients = new TwoPatients(server);
    }

    @Nested
    class V01Counts {
        @ParameterizedTest
        @ValueSource(strings = {"_summary=count", "_total=accurate", "_elements=id", "_count=0"})
        void countNothingHidden(String parameter) {
            patients.onlyTheClearedLearnsFrom("Encounter?patient=PATIENT&" + parameter);
        }
    }

    @Nested
    class V02Paging {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Observation?patient=PATIENT&_count=1",
                    "Observation?patient=PATIENT&_count=1&_sort=-_lastUpdated",
                    "Patient?_id=PATIENT&_revinclude=*&_count=1",
                    "Patient/PATIENT/$everything?_count=2"
                })
        void aPageIsNeitherEmptyNorShortNorFollowedByAnother(String search) {
            patients.onlyTheClearedLearnsFrom(search);
        }

        @Test
        void thereAreNoSearchIdsToSteal() {
            Answer cleared =
                    patients.cleared().get("Observation?subject=Patient/" + patients.hidden("Patient") + "&_count=1");

            assertThat(cleared.bundle().getLink("next").getUrl()).doesNotContain("_getpages");
        }

        @Test
        void thePageOfAClearedCallerIsEmptyToAnother() {
            String search = "Encounter?patient=" + patients.hidden("Patient") + "&_count=1&_offset=0";

            assertThat(patients.uncleared().get(search).bundle().getEntry()).isEmpty();
        }
    }

    @Nested
    class V03IncludesAndChains {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Patient?_id=PATIENT&_revinclude=Encounter:subject",
                    "Patient?_id=PATIENT&_revinclude=*",
                    "Patient?_id=PATIENT&_revinclude:iterate=Condition:subject",
                    "Patient?_id=PATIENT&_has:Encounter:patient:status=finished",
                    "Patient?_id=PATIENT&_has:Condition:subject:_lastUpdated=gt2020",
                    "Patient?_id=PATIENT&_has:Condition:subject:_has:Condition:subject:_id=CONDITION",
                    "Condition?encounter.status=finished&subject=Patient/PATIENT",
                    "Observation?_id=OPEN&_revinclude=Observation:has-member",
                    "Condition?subject=Patient/PATIENT&_include=Condition:encounter"
                })
        void findNothingHidden(String search) {
            if (search.contains("_has:Condition:subject:_has")) {
                patients.answeredAlike(search);
            } else {
                patients.onlyTheClearedLearnsFrom(search);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"Patient?_list=LIST", "Encounter?_filter=subject eq Patient/PATIENT"})
        void areRefusedOrFindNothing(String search) {
            patients.answeredAlike(search);
        }
    }

    @Nested
    class V04Everything {
        @Test
        void holdsNothingHidden() {
            patients.onlyTheClearedLearnsFrom("Patient/PATIENT/$everything");
        }

        /**
         * The cleared learns nothing of it either: what is advised or travels is made of what lies beside the Patient.
         */
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "$summary",
                    "$malnutrition-admission",
                    "$malnutrition-follow-up",
                    "$antenatal-follow-up",
                    "$immunizations-due"
                })
        void whatIsMadeOfAFileHoldsNothingHidden(String operation) {
            assertThat(patients.answeredAlike("Patient/PATIENT/" + operation)).isEqualTo(200);
        }

        @Test
        void theLastOfEachIsNotOffered() {
            assertThat(patients.answeredAlike("Observation/$lastn?subject=Patient/PATIENT&max=9"))
                    .isBetween(400, 499);
        }

        @Test
        void anEncounterInTheVaultIsNone() {
            assertThat(patients.answeredAlike("Encounter/ENCOUNTER/$everything"))
                    .isEqualTo(404);
        }
    }

    @Nested
    class V05Versions {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Encounter/ENCOUNTER",
                    "Encounter/ENCOUNTER/_history",
                    "Encounter/ENCOUNTER/_history/1",
                    "Encounter/ENCOUNTER/_history/7"
                })
        void areThoseOfNothing(String path) {
            assertThat(patients.answeredAlike(path)).isEqualTo(404);
        }

        @Test
        void theEntityTagTellsNothing() {
            assertThat(patients.alike(patients.uncleared().with("If-None-Match", "W/\"1\""), "Encounter/ENCOUNTER"))
                    .isEqualTo(404);
        }

        @Test
        void anIdIsRandom() {
            UUID one = UUID.fromString(patients.hidden("Encounter"));
            UUID next = UUID.fromString(patients.hidden("Condition"));

            assertThat(List.of(one.version(), next.version())).containsOnly(8);
            assertThat(List.of(one.variant(), next.variant())).containsOnly(2);
            // Of the bits of two random halves that are not fixed, thirty differ; of two numbers in turn, few.
            assertThat(Long.bitCount(one.getMostSignificantBits() ^ next.getMostSignificantBits()))
                    .isGreaterThan(8);
            assertThat(Long.bitCount(one.getLeastSignificantBits() ^ next.getLeastSignificantBits()))
                    .isGreaterThan(8);
        }

        @Test
        void aHistoryOfAllHasNoGaps() {
            Answer history = patients.uncleared().get("Encounter/_history?_count=200");

            assertThat(history.body()).doesNotContain(patients.hidden("Encounter"));
            assertThat(history.json().has("total")).isFalse();
        }
    }

    @Nested
    class V06WritesToAnExistingId {
        @Test
        void anUpdateAnswersAsIfTheIdWereFree() {
            TwoPatients others = new TwoPatients(server);
            others.answeredAlike(
                    "PUT",
                    "Task/TASK",
                    "{\"resourceType\":\"Task\",\"id\":\"TASK\",\"status\":\"draft\",\"intent\":\"order\"}");
        }

        @Test
        void aConditionalUpdateFindsNothing() {
            TwoPatients others = new TwoPatients(server);
            assertThat(
                            others.answeredAlike(
                                    "PUT",
                                    "Task?identifier=https://example.org/Task|IDENTIFIER",
                                    "{\"resourceType\":\"Task\",\"status\":\"draft\",\"intent\":\"order\","
                                            + "\"identifier\":[{\"system\":\"https://example.org/Task\",\"value\":\"IDENTIFIER\"}]}"))
                    .isEqualTo(201);
        }

        @Test
        void aConditionalCreateFindsNothing() {
            TwoPatients others = new TwoPatients(server);
            assertThat(
                            others.createdAlike(
                                    "List",
                                    "identifier=https://example.org/List%7CIDENTIFIER",
                                    "{\"resourceType\":\"List\",\"status\":\"current\",\"mode\":\"working\","
                                            + "\"identifier\":[{\"system\":\"https://example.org/List\",\"value\":\"IDENTIFIER\"}]}"))
                    .isEqualTo(201);
        }
    }

    @Nested
    class V07Deletion {
        @Test
        void isNotStoppedByAHiddenReferrer() {
            TwoPatients others = new TwoPatients(server);
            assertThat(others.answeredAlike("Patient/PATIENT/$validate?mode=delete"))
                    .isIn(200, 409, 412);
            assertThat(others.answeredAlike("DELETE", "Observation/OPEN", "")).isEqualTo(200);
            others.answeredAlike("DELETE", "Patient/PATIENT", "");
        }
    }

    @Nested
    class V08Timing {
        /** That it takes no longer either is measured: see docs/noninterference.md. */
        @Test
        void aConditionAnswersTheSameAfterAClearedCallerHasUsedIt() {
            TwoPatients others = new TwoPatients(server);
            String key = UUID.randomUUID().toString();
            String condition = "identifier=https://example.org/Flag%7C" + key;
            String flag = "{\"resourceType\":\"Flag\",LABEL\"status\":\"active\",\"code\":{\"text\":\"x\"},"
                    + "\"identifier\":[{\"system\":\"https://example.org/Flag\",\"value\":\"" + key + "\"}],"
                    + "\"subject\":{\"reference\":\"Patient/" + others.hidden("Patient") + "\"}}";
            String label =
                    "\"meta\":{\"security\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/v3-Confidentiality\",\"code\":\"V\"}]},";
            others.cleared().with("If-None-Exist", condition).post("Flag", JSON, flag.replace("LABEL", label));

            Answer answer =
                    others.uncleared().with("If-None-Exist", condition).post("Flag", JSON, flag.replace("LABEL", ""));

            assertThat(answer.status()).isEqualTo(201);
        }
    }

    @Nested
    class V09Export {
        @ParameterizedTest
        @ValueSource(
                strings = {"$export?_type=Encounter", "Patient/$export", "Group/GROUP/$export", "$export-poll-status"})
        void isNotOffered(String path) {
            assertThat(patients.answeredAlike(path)).isBetween(400, 499);
        }
    }

    @Nested
    class V10Subscriptions {
        @Test
        void nobodyIsNotified() {
            TwoPatients others = new TwoPatients(server);
            String subscription = "{\"resourceType\":\"Subscription\",\"status\":\"active\",\"reason\":\"x\","
                    + "\"criteria\":\"Encounter?patient=PATIENT\",\"channel\":{\"type\":\"rest-hook\",\"endpoint\":\"http://127.0.0.1:1/\"}}";

            others.answeredAlike("POST", "Subscription", subscription);
            assertThat(others.answeredAlike("Subscription/$get-resource-counts"))
                    .isBetween(400, 499);
        }
    }

    @Nested
    class V11Metadata {
        @ParameterizedTest
        @ValueSource(strings = {"$meta", "Encounter/$meta", "$get-resource-counts"})
        void noListOfLabelsOrNumbersIsOffered(String path) {
            assertThat(patients.answeredAlike(path)).isBetween(400, 499);
        }

        @Test
        void theLabelsOfARecordAreThoseOfNothing() {
            assertThat(patients.answeredAlike("Encounter/ENCOUNTER/$meta")).isEqualTo(404);
        }

        @Test
        void theCapabilityStatementCountsNothing() {
            assertThat(server.stranger().get("metadata").body())
                    .doesNotContain("resourceCount")
                    .doesNotContain("dataAbsentReason");
        }
    }

    /** HAPI lets whoever starts a job name the partitions that it works on, and counts in a report what it met. */
    @Nested
    class V11Jobs {

        private static final String OF_THE_HIDDEN = "Encounter?identifier=https://example.org/Encounter|IDENTIFIER";

        @ParameterizedTest
        @ValueSource(
                strings = {"$reindex", "$reindex-dryrun", "$expunge", "$delete-expunge", "$meta-add", "$meta-delete"})
        void ofOneRecordAnswerTheAdministratorAsOfNone(String operation) {
            assertThat(
                            patients.answeredAlike(
                                    server.administrator(),
                                    "POST",
                                    "Encounter/ENCOUNTER/" + operation,
                                    JSON,
                                    "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"meta\",\"valueMeta\":{\"tag\":[{\"code\":\"x\"}]}}]}"))
                    .isBetween(400, 499);
        }

        @Test
        void countNothingHiddenInWhateverPartition() {
            Map<String, String> jobs = new LinkedHashMap<>();
            for (String partition : List.of("", "2000", "1000,2000", "_ALL", "VAULT")) {
                start(OF_THE_HIDDEN, partition)
                        .ifPresent(id -> jobs.put("of the hidden in partition «" + partition + "»", id));
            }
            jobs.put("of the ordinary", start("Observation?_id=OPEN", "").orElseThrow());

            Map<String, Integer> counted = new LinkedHashMap<>();
            jobs.forEach((job, id) -> await().atMost(Duration.ofMinutes(4)).untilAsserted(() -> {
                Answer report = server.administrator()
                        .post(
                                "$hapi.fhir.reindex-status",
                                JSON,
                                "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"_jobId\",\"valueString\":\""
                                        + id + "\"},{\"name\":\"_return\",\"valueCode\":\"report\"}]}");
                assertThat(report.status()).describedAs(job + report.body()).isEqualTo(200);
                counted.put(job, met(report.body()));
            }));

            assertThat(counted.remove("of the ordinary")).isEqualTo(1);
            assertThat(counted.values())
                    .describedAs(counted.toString())
                    .isNotEmpty()
                    .containsOnly(0);
        }

        private Optional<String> start(String url, String partition) {
            String parameter =
                    partition.isEmpty() ? "" : ",{\"name\":\"partitionId\",\"valueString\":\"" + partition + "\"}";
            Answer answer = patients.askForHidden(
                    server.administrator().with("Prefer", "respond-async"),
                    "$reindex",
                    "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"url\",\"valueString\":\"" + url + "\"}"
                            + parameter + "]}");
            if (answer.status() >= 400) {
                assertThat(answer.status()).describedAs(answer.body()).isLessThan(500);
                return Optional.empty();
            }
            String poll = answer.header("Content-Location").orElseThrow();
            return Optional.of(poll.substring(poll.indexOf("=") + 1));
        }

        private static int met(String report) {
            Matcher total = Pattern.compile("Total Resources (?:Changed|Unchanged|Deleted|Failed) *: (\\d+)")
                    .matcher(report);
            int met = 0;
            int lines = 0;
            for (; total.find(); lines++) {
                met += Integer.parseInt(total.group(1));
            }
            assertThat(lines).describedAs(report).isPositive();
            return met;
        }
    }

    @Nested
    class V12FullText {
        @ParameterizedTest
        @ValueSource(strings = {"_content", "_text"})
        void findsNoHiddenWord(String parameter) {
            patients.areNotFoundByTheirWord(parameter);
        }

        @Test
        void theFilesHoldNoHiddenWord() throws IOException {
            patients.areNotInTheFilesOfTheIndex();
        }
    }

    @Nested
    class V13AuditAndProvenance {
        @Test
        void tellOfNothingHidden() {
            patients.onlyTheClearedLearnsFrom("Provenance?target=Patient/PATIENT");
        }

        @ParameterizedTest
        @ValueSource(strings = {"AuditEvent?entity=Encounter/ENCOUNTER", "AuditEvent?patient=Patient/PATIENT"})
        void whoAskedForWhatIsHiddenIsToldToTheClearedAuditorOnly(String search) {
            TwoPatients others = new TwoPatients(server);
            others.answeredAlike("Encounter/ENCOUNTER");
            others.onlyTheClearedLearnsFrom("Patient/PATIENT/$everything");

            assertThat(others.alike(server.auditor(), search)).isEqualTo(200);
            assertThat(others.uncleared().get(search).status()).isEqualTo(403);
            assertThat(others.tells(server.clearedAuditor(), search)).isTrue();
        }
    }

    @Nested
    class V14Outcomes {
        @ParameterizedTest
        @ValueSource(strings = {"fr", "en"})
        void sayOfTheHiddenWhatTheySayOfNothing(String language) {
            FhirClient client = patients.uncleared().with("Accept-Language", language);

            assertThat(patients.alike(client, "Encounter/ENCOUNTER")).isEqualTo(404);
            assertThat(patients.alike(client.with("Accept", "application/fhir+xml"), "Encounter/ENCOUNTER"))
                    .isEqualTo(404);
            assertThat(patients.answeredAlike(
                            client,
                            "PATCH",
                            "Encounter/ENCOUNTER",
                            PATCH,
                            "[{\"op\":\"remove\",\"path\":\"/status\"}]"))
                    .isEqualTo(404);
        }
    }

    /** Found by two stores: the type that was named differed from start to start, and hid what else might. */
    @Nested
    class V14Refusals {
        @Test
        void aRefusedModifierNamesNoneOfTheTypesThatTheChainLeadsTo() {
            Answer refused = patients.uncleared()
                    .with("Accept-Language", "en")
                    .get("Schedule?actor.organization:identifier=Patient/" + patients.hidden("Patient"));

            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body()).contains("identifier").doesNotContain("PractitionerRole");
        }
    }

    @Nested
    class V15Graphs {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "$graphql?query=%7BEncounter(id:\"ENCOUNTER\")%7Bstatus%7D%7D",
                    "Encounter/ENCOUNTER/$graphql?query=%7Bstatus%7D",
                    "Encounter/ENCOUNTER/$graph?graph=x"
                })
        void areNotOffered(String path) {
            assertThat(patients.answeredAlike(path)).isBetween(400, 499);
        }
    }

    @Nested
    class V16Bundles {
        @ParameterizedTest
        @ValueSource(strings = {"batch", "transaction"})
        void readNoMoreThanARequest(String kind) {
            String bundle = "{\"resourceType\":\"Bundle\",\"type\":\"" + kind + "\",\"entry\":["
                    + "{\"request\":{\"method\":\"GET\",\"url\":\"Encounter?patient=PATIENT\"}},"
                    + "{\"request\":{\"method\":\"GET\",\"url\":\"Patient?_id=PATIENT&_revinclude=*\"}}]}";

            assertThat(patients.answeredAlike("POST", "", bundle)).isEqualTo(200);
        }

        @ParameterizedTest
        @ValueSource(strings = {"batch", "transaction"})
        void failAsIfThereWereNothing(String kind) {
            TwoPatients others = new TwoPatients(server);
            String bundle = "{\"resourceType\":\"Bundle\",\"type\":\"" + kind + "\",\"entry\":["
                    + "{\"request\":{\"method\":\"GET\",\"url\":\"Encounter/ENCOUNTER\"}},"
                    + "{\"resource\":{\"resourceType\":\"Flag\",\"status\":\"active\",\"code\":{\"text\":\"x\"},\"subject\":"
                    + "{\"reference\":\"Patient/PATIENT\"},\"encounter\":{\"reference\":\"Encounter/ENCOUNTER\"}},"
                    + "\"request\":{\"method\":\"POST\",\"url\":\"Flag\"}}]}";

            others.answeredAlike("POST", "", bundle);
        }
    }

    @Nested
    class V17Membership {
        @ParameterizedTest
        @ValueSource(strings = {"Group?member=Patient/PATIENT", "List?item=Patient/PATIENT", "List?patient=PATIENT"})
        void isNotFound(String search) {
            patients.onlyTheClearedLearnsFrom(search);
        }
    }

    @Nested
    class V18Services {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "HealthcareService?_id=HEALTHCARESERVICE",
                    "HealthcareService?identifier=https://example.org/HealthcareService|IDENTIFIER",
                    "Location?_id=LOCATION",
                    "Practitioner?_id=PRACTITIONER"
                })
        void whoWorksWithSurvivorsAndWhereIsNotFound(String search) {
            patients.onlyTheClearedLearnsFrom(search);
        }
    }

    @Nested
    class V19Appointments {
        @Test
        void areNotFound() {
            patients.onlyTheClearedLearnsFrom("Appointment?patient=Patient/PATIENT");
        }

        @Test
        void noFileNameTellsOfThem() {
            assertThat(patients.answeredAlike("Binary/BINARY")).isEqualTo(404);
            assertThat(patients.cleared()
                            .get("Binary/" + patients.hidden("Binary"))
                            .header("Content-Disposition")
                            .orElse(""))
                    .doesNotContain("filename");
        }
    }

    @Nested
    class V20OutsideTheServer {
        @Test
        void noBrowserKeepsAnAnswer() {
            assertThat(patients.cleared()
                            .get("Encounter/" + patients.hidden("Encounter"))
                            .header("Cache-Control"))
                    .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        }

        @Test
        void noLogNamesARecord(CapturedOutput output) {
            String id = patients.hidden("Encounter");
            patients.cleared().get("Encounter/" + id);
            patients.cleared().get("Encounter?identifier=" + id);
            patients.cleared()
                    .patch("Encounter/" + id, PATCH, "[{\"op\":\"test\",\"path\":\"/status\",\"value\":\"x\"}]");
            patients.uncleared().get("Encounter/" + id);

            patients.cleared().get("Encounter?_content=" + patients.word());

            assertThat(output.getAll()).doesNotContain(id).doesNotContain(patients.word());
        }
    }

    @Nested
    class V21Statistics {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Measure/$evaluate-measure?subject=Patient/PATIENT",
                    "Observation/$stats?subject=Patient/PATIENT"
                })
        void areNotOffered(String path) {
            assertThat(patients.answeredAlike(path)).isBetween(400, 499);
        }
    }

    @Nested
    class V22Names {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Device?patient=Patient/PATIENT",
                    "Task?patient=Patient/PATIENT",
                    "Task?focus=Patient/PATIENT"
                })
        void ofTasksAndDevicesAreNotFound(String search) {
            patients.onlyTheClearedLearnsFrom(search);
        }
    }

    @Nested
    class V23Matching {
        @Test
        void isNotOffered() {
            assertThat(
                            patients.answeredAlike(
                                    "POST",
                                    "Patient/$match",
                                    "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"resource\",\"resource\":{\"resourceType\":\"Patient\"}}]}"))
                    .isBetween(400, 499);
        }

        @Test
        void theSearchForAPersonMeetsNoSurvivor() {
            String code = "S" + UUID.randomUUID();
            Answer survivor = patients.cleared()
                    .post(
                            "Patient",
                            JSON,
                            "{\"resourceType\":\"Patient\",\"meta\":{\"security\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/v3-Confidentiality\",\"code\":\"V\"}]},"
                                    + "\"identifier\":[{\"type\":{\"coding\":[{\"system\":\"https://keneya.ml/fhir/CodeSystem/ml-identifier-type\",\"code\":\"PSEUDO\"}]},"
                                    + "\"system\":\"https://keneya.ml/sid/survivor\",\"value\":\"" + code
                                    + "\"}],\"gender\":\"female\",\"birthDate\":\"1907\"}");

            assertThat(survivor.status()).describedAs(survivor.body()).isEqualTo(201);
            for (String search :
                    List.of("identifier=" + code, "birthdate=1907&gender=female", "_id=" + survivor.id())) {
                assertThat(patients.uncleared()
                                .get("Patient?" + search)
                                .bundle()
                                .getEntry())
                        .isEmpty();
            }
        }
    }

    @Nested
    class V24Referral {
        @Test
        void whoReceivesPatientsSeesNoneFromTheVault() {
            patients.onlyTheClearedLearnsFrom("ServiceRequest?subject=Patient/PATIENT");
            patients.onlyTheClearedLearnsFrom("Task?patient=Patient/PATIENT&status=requested");
        }
    }

    @Nested
    class V25Terminology {
        @Test
        void anExpansionDoesNotTellThatSomebodyAskedForItBefore() {
            String expansion = "ValueSet/$expand?url=https://keneya.ml/fhir/ValueSet/gbvims-type";
            patients.cleared().get(expansion);
            Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);

            JsonNode answer = patients.uncleared().get(expansion).json().path("expansion");

            assertThat(OffsetDateTime.parse(answer.path("timestamp").asText()).toInstant())
                    .isAfterOrEqualTo(before);
            assertThat(answer.has("identifier")).isFalse();
        }

        @Test
        void noLogTellsWhatWasLookedUp(CapturedOutput output) {
            patients.uncleared().get("ValueSet/$expand?url=https://keneya.ml/fhir/ValueSet/gbvims-type");
            patients.uncleared()
                    .get("CodeSystem/$lookup?system=https://keneya.ml/fhir/CodeSystem/gbvims-type&code=rape");

            assertThat(output.getAll()).doesNotContain("gbvims");
        }
    }
}
