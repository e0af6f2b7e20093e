package ml.keneya.noninterference;

import static ml.keneya.noninterference.TwoPatients.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Each feature of the engine that told of hidden records when it was measured without row-level security, in the order
 * of that table, and what it tells now.
 */
@FhirServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeatureTableTest {

    private static final String LABEL =
            "\"meta\":{\"security\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/v3-Confidentiality\",\"code\":\"V\"}]},";

    @Autowired
    TestServer server;

    private TwoPatients patients;

    @BeforeAll
    void hideRecordsOfOneOfTwoPatients() {
        patients = new TwoPatients(server);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Condition/CONDITION", "Condition/CONDITION/_history/1", "Condition/CONDITION/_history"})
    void f01ReadsAnswerLikeReadsOfNothing(String path) {
        assertThat(patients.answeredAlike(path)).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Condition/_history?_count=200", "_history?_count=200"})
    void f02HistoriesHoldOrdinaryRecordsOnly(String path) {
        Answer answer = patients.uncleared().get(path);

        assertThat(answer.body()).doesNotContain(patients.hidden("Condition"));
        assertThat(patients.uncleared().get("_history?_count=200").bundle().getEntry())
                .isNotEmpty();
        assertThat(patients.cleared().get(path).body()).contains(patients.hidden("Condition"));
    }

    @Test
    void f03TheTotalOfAHistoryDoesNotComeFromAnotherCaller() {
        patients.cleared().get("Condition/_history?_count=1");

        assertThat(patients.uncleared()
                        .get("Condition/_history?_count=1")
                        .json()
                        .has("total"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"_total=accurate", "_summary=count"})
    void f04TotalsAreExactAndCountWhatIsShown(String parameter) {
        patients.onlyTheClearedLearnsFrom("Condition?subject=Patient/PATIENT&" + parameter);

        assertThat(patients.uncleared()
                        .get("Observation?subject=Patient/" + patients.hidden("Patient") + "&" + parameter)
                        .bundle()
                        .getTotal())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Task?_id=TASK",
                "Task?identifier=https://example.org/Task|IDENTIFIER",
                "Task?_security=http://terminology.hl7.org/CodeSystem/v3-Confidentiality|V&patient=PATIENT"
            })
    void f05IdsTokensAndLabelsFindNothing(String search) {
        patients.onlyTheClearedLearnsFrom(search);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"_revinclude=Condition:subject", "_revinclude=*", "_revinclude:iterate=Condition:encounter"})
    void f06ReverseIncludesBringNothing(String include) {
        patients.onlyTheClearedLearnsFrom("Patient?_id=PATIENT&_revinclude=Encounter:subject&" + include);
    }

    @Test
    void f07IteratedIncludesBringNothing() {
        patients.onlyTheClearedLearnsFrom(
                "Observation?_id=OPEN&_revinclude=Observation:has-member&_include:iterate=Observation:subject");
    }

    @Test
    void f08EverythingIsWhatIsShown() {
        patients.onlyTheClearedLearnsFrom("Patient/PATIENT/$everything");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_has:Condition:subject:code:text=WORD",
                "_has:Condition:subject:_security=V",
                "_has:Condition:subject:identifier=IDENTIFIER",
                "_has:Condition:subject:_id=CONDITION"
            })
    void f09NothingIsInferredByReverseChains(String has) {
        patients.answeredAlike("Patient?_id=PATIENT&" + has);
        assertThat(patients.alike(patients.uncleared(), "Patient?_id=PATIENT&_summary=count&" + has))
                .isLessThan(500);
    }

    @Test
    void f10NothingIsInferredByADateInAReverseChain() {
        patients.onlyTheClearedLearnsFrom("Patient?_id=PATIENT&_has:Condition:subject:_lastUpdated=gt2020-01-01");
    }

    @Test
    void f11NothingIsInferredByChains() {
        patients.onlyTheClearedLearnsFrom("Condition?encounter.identifier=https://example.org/Encounter|IDENTIFIER");
        assertThat(patients.answeredAlike("Condition?_filter=subject eq Patient/PATIENT"))
                .isBetween(200, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {"_text", "_content"})
    void f12TheTextIndexHoldsNoHiddenWord(String parameter) {
        patients.areNotFoundByTheirWord(parameter);
    }

    @Test
    void f13TheLabelsOfAHiddenRecordAreThoseOfNothing() {
        assertThat(patients.answeredAlike("Condition/CONDITION/$meta")).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Condition/$meta", "$meta"})
    void f14NobodyListsAllLabels(String path) {
        assertThat(patients.answeredAlike(path)).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Condition/CONDITION/$graphql?query=%7Bid%7D", "Condition/CONDITION/$diff"})
    void f15GraphsAndDifferencesAreNotOffered(String path) {
        assertThat(patients.answeredAlike(path)).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {"batch", "transaction"})
    void f16AnEntryOfABundleReadsLikeARequest(String kind) {
        patients.answeredAlike(
                "POST",
                "",
                "{\"resourceType\":\"Bundle\",\"type\":\"" + kind
                        + "\",\"entry\":[{\"request\":{\"method\":\"GET\",\"url\":\"Condition?subject=Patient/PATIENT\"}},"
                        + "{\"request\":{\"method\":\"GET\",\"url\":\"Condition/CONDITION\"}}]}");
    }

    @Test
    void f17AConditionMeetsNothingHidden() {
        TwoPatients others = new TwoPatients(server);
        assertThat(
                        others.createdAlike(
                                "Condition",
                                "identifier=https://example.org/Condition%7CIDENTIFIER",
                                "{\"resourceType\":\"Condition\",\"subject\":{\"reference\":\"Patient/PATIENT\"},"
                                        + "\"identifier\":[{\"system\":\"https://example.org/Condition\",\"value\":\"IDENTIFIER\"}]}"))
                .isEqualTo(201);
    }

    @Test
    void f18AConditionThatAClearedCallerHasJustUsedIsFree() {
        TwoPatients others = new TwoPatients(server);
        String key = UUID.randomUUID().toString();
        String condition = "identifier=https://example.org/Condition%7C" + key;
        String subject = "\"identifier\":[{\"system\":\"https://example.org/Condition\",\"value\":\"" + key
                + "\"}],\"subject\":{\"reference\":\"Patient/" + others.hidden("Patient") + "\"}}";
        others.cleared()
                .with("If-None-Exist", condition)
                .post("Condition", JSON, "{\"resourceType\":\"Condition\"," + LABEL + subject);

        assertThat(others.uncleared()
                        .with("If-None-Exist", condition)
                        .post("Condition", JSON, "{\"resourceType\":\"Condition\"," + subject)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void f19AReferenceByIdentifierMeetsNothingHidden() {
        assertThat(patients.answeredAlike(
                        "POST",
                        "",
                        "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"resource\":{\"resourceType\":\"Condition\","
                                + "\"subject\":{\"reference\":\"Patient/PATIENT\"},\"encounter\":{\"reference\":"
                                + "\"Encounter?identifier=https://example.org/Encounter|IDENTIFIER\"}},"
                                + "\"request\":{\"method\":\"POST\",\"url\":\"Condition\"}}]}"))
                .isBetween(400, 499);
    }

    @Test
    void f20AReferenceToAHiddenIdIsAReferenceToNothing() {
        TwoPatients others = new TwoPatients(server);
        assertThat(others.answeredAlike(
                        "POST",
                        "Condition",
                        "{\"resourceType\":\"Condition\",\"subject\":{\"reference\":\"Patient/PATIENT\"},"
                                + "\"encounter\":{\"reference\":\"Encounter/ENCOUNTER\"}}"))
                .isBetween(400, 499);
    }

    @Test
    void f21AnUpdateOfAHiddenIdAnswersLikeOneOfAFreeId() {
        TwoPatients others = new TwoPatients(server);
        others.answeredAlike(
                "PUT",
                "ServiceRequest/SERVICEREQUEST",
                "{\"resourceType\":\"ServiceRequest\",\"id\":\"SERVICEREQUEST\",\"status\":\"active\",\"intent\":\"order\","
                        + "\"subject\":{\"reference\":\"Patient/PATIENT\"}}");
    }

    @Test
    void f22APatchOrDeletionOfAHiddenIdChangesNothing() {
        TwoPatients others = new TwoPatients(server);
        assertThat(others.answeredAlike(
                        others.uncleared(),
                        "PATCH",
                        "Condition/CONDITION",
                        "application/json-patch+json",
                        "[{\"op\":\"add\",\"path\":\"/language\",\"value\":\"fr\"}]"))
                .isEqualTo(404);
        others.answeredAlike("DELETE", "Condition/CONDITION", "");
        assertThat(others.cleared()
                        .get("Condition/" + others.hidden("Condition"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void f23NoDeletionNamesAHiddenReferrer() {
        TwoPatients others = new TwoPatients(server);

        others.answeredAlike("Patient/PATIENT/$validate?mode=delete");
        others.answeredAlike("DELETE", "Observation/OPEN", "");
        others.answeredAlike("DELETE", "Patient/PATIENT", "");
    }

    @Test
    void f24WhatWasDeletedInTheVaultWasNeverThere() {
        TwoPatients others = new TwoPatients(server);
        others.cleared().delete("Task/" + others.hidden("Task"));

        assertThat(others.cleared().get("Task/" + others.hidden("Task")).status())
                .isEqualTo(410);
        assertThat(others.answeredAlike("Task/TASK")).isEqualTo(404);
    }

    @Test
    void f25ThereAreNoPagesToSteal() {
        assertThat(patients.cleared()
                        .get("Condition?_count=1&_sort=-_lastUpdated")
                        .body())
                .doesNotContain("_getpages");
        assertThat(patients.answeredAlike("?_getpages=ENCOUNTER&_getpagesoffset=0"))
                .isBetween(400, 499);
    }

    @Test
    void f26NoNumbersOfResourcesAreTold() {
        assertThat(server.stranger().get("metadata").body()).doesNotContain("resourceCount");
        assertThat(patients.uncleared().get("$get-resource-counts").status()).isEqualTo(403);
    }

    @Test
    void f27SubscribersHearNothing() {
        TwoPatients others = new TwoPatients(server);
        others.answeredAlike(
                "POST",
                "Subscription",
                "{\"resourceType\":\"Subscription\",\"status\":\"active\",\"reason\":\"x\",\"criteria\":\"Encounter?patient=PATIENT\","
                        + "\"channel\":{\"type\":\"rest-hook\",\"endpoint\":\"http://127.0.0.1:1/\"}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$export", "Group/GROUP/$export", "$export-poll-status?_jobId=ENCOUNTER"})
    void f28AndF29ExportsAreNotOffered(String path) {
        assertThat(patients.answeredAlike(path)).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$expunge",
                "$delete-expunge",
                "$reindex",
                "$mdm-submit",
                "$import",
                "$upload-external-code-system",
                "$install"
            })
    void f30DangerousOperationsAreRefused(String operation) {
        String parameters = "{\"resourceType\":\"Parameters\"}";

        assertThat(patients.uncleared().post(operation, JSON, parameters).status())
                .isBetween(400, 499);
        assertThat(patients.answeredAlike("POST", "Condition/CONDITION/" + operation, parameters))
                .isBetween(400, 499);
    }

    @Test
    void f31AnEntityTagTellsNothing() {
        assertThat(patients.alike(patients.uncleared().with("If-None-Match", "W/\"1\""), "Condition/CONDITION"))
                .isEqualTo(404);
    }

    @Test
    void f32TerminologyKnowsNoPatients() {
        assertThat(patients.answeredAlike(
                        "ValueSet/$expand?url=http://hl7.org/fhir/ValueSet/administrative-gender&filter=PATIENT"))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Encounter/ENCOUNTER", "Encounter/ENCOUNTER/_history/1", "Condition/CONDITION/$everything"})
    void f33OutcomesEchoOnlyWhatWasSent(String path) {
        Answer answer = patients.uncleared()
                .get(path.replace("ENCOUNTER", patients.hidden("Encounter"))
                        .replace("CONDITION", patients.hidden("Condition")));

        assertThat(answer.body())
                .doesNotContainIgnoringCase("partition")
                .doesNotContainIgnoringCase("select ")
                .doesNotContain(patients.hidden("Patient"));
        patients.answeredAlike(path);
    }
}
