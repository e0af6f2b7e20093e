package ml.keneya.growth.fhir;

import static ml.keneya.growth.fhir.ChildRecords.BORN;
import static ml.keneya.growth.fhir.ChildRecords.CONFIDENTIALITY;
import static ml.keneya.growth.fhir.ChildRecords.DAY;
import static ml.keneya.growth.fhir.ChildRecords.KENEYA;
import static ml.keneya.growth.fhir.ChildRecords.OBSERVATIONS;
import static ml.keneya.growth.fhir.ChildRecords.derived;
import static ml.keneya.growth.fhir.ChildRecords.girl;
import static ml.keneya.growth.fhir.ChildRecords.length;
import static ml.keneya.growth.fhir.ChildRecords.measure;
import static ml.keneya.growth.fhir.ChildRecords.observation;
import static ml.keneya.growth.fhir.ChildRecords.oedema;
import static ml.keneya.growth.fhir.ChildRecords.one;
import static ml.keneya.growth.fhir.ChildRecords.transaction;
import static ml.keneya.growth.fhir.ChildRecords.values;
import static ml.keneya.growth.fhir.ChildRecords.veryRestricted;
import static ml.keneya.growth.fhir.ChildRecords.weight;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import ml.keneya.server.DerivedId;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.Someone;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Scores and classes follow the measurements of a child, over HTTP. */
@FhirServerTest
class DerivedScoresTest {

    private static final String CLEARANCE = "?_security=" + CONFIDENTIALITY + "|V";

    /** By code what she has, by weight, length and MUAC. */
    private static final Map<String, String> HERS = Map.of(
            "wfa-z", "-0.57",
            "lhfa-z", "-0.07",
            "wfh-z", "-0.81",
            "bmifa-z", "-0.79",
            "acfa-z", "0.11",
            "nutrition-by-muac", "muac-normal",
            "nutrition-by-whz", "whz-normal",
            "nutrition-by-oedema", "oedema-normal");

    @Autowired
    private TestServer server;

    @Test
    void noClientPretendsToBeTheServer() {
        FhirClient ehr = server.ehr();
        String girl = ehr.post("Patient", girl()).id();
        String weight = ehr.post("Observation", weight(girl, "10.4")).id();
        Observation derived = one(ehr, girl, "wfa-z");
        derived.getValueQuantity().setValue(new BigDecimal("1.00"));
        Observation made = derived.copy();
        made.setId((String) null);

        Answer changed = ehr.put("Observation/" + derived.getIdElement().getIdPart(), derived);
        Answer pretended = ehr.post("Observation", made);

        for (Answer refused : List.of(changed, pretended)) {
            assertThat(refused.status()).as(refused.body()).isEqualTo(422);
            assertThat(refused.body()).contains("corriger ou effacer une mesure");
        }
        assertThat(ehr.with("Accept-Language", "en").post("Observation", made).body())
                .contains("correct or delete a measurement");
        assertThat(values(ehr, girl)).containsEntry("wfa-z", "-0.57");
        assertThat(ehr.get("Observation/" + weight).status()).isEqualTo(200);
    }

    @Test
    void aVisitThatIsRefusedLeavesNothing() {
        FhirClient ehr = server.ehr();
        String girl = ehr.post("Patient", girl()).id();

        Answer refused = ehr.post(
                "",
                transaction(
                        weight(girl, "10.4"), length(girl, "84.8"), measure(girl, OBSERVATIONS, "muac", "14.9", "cm")));

        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(values(ehr, girl)).isEmpty();
    }

    @Test
    void aVisitsScoresAppearOnceInItsTransaction() {
        FhirClient ehr = server.ehr();
        Bundle visit = transaction(
                girl(),
                weight("urn:uuid:girl", "10.4"),
                length("urn:uuid:girl", "84.8"),
                measure("urn:uuid:girl", OBSERVATIONS, "muac", "149", "mm"),
                oedema("urn:uuid:girl", "none"));
        String urn = "urn:uuid:" + UUID.randomUUID();
        visit.getEntryFirstRep().setFullUrl(urn);
        visit.getEntry().stream()
                .skip(1)
                .forEach(entry ->
                        ((Observation) entry.getResource()).getSubject().setReference(urn));

        Answer answer = ehr.post("", visit);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        String girl =
                answer.bundle().getEntryFirstRep().getResponse().getLocation().split("/")[1];
        assertThat(values(ehr, girl)).containsExactlyInAnyOrderEntriesOf(HERS);
        Observation score = one(ehr, girl, "wfh-z");
        assertThat(score.getMeta().hasProfile(KENEYA + "StructureDefinition/ml-growth-zscore"))
                .isTrue();
        assertThat(score.getDerivedFrom())
                .hasSize(2)
                .allSatisfy(measured ->
                        assertThat(ehr.get(measured.getReference()).status()).isEqualTo(200));
        assertThat(score.getDevice().getDisplay()).startsWith("Keneya ");
        assertThat(score.getMethod().getCodingFirstRep().getCode()).isEqualTo("who-2006");
        assertThat(score.getInterpretationFirstRep().getCodingFirstRep().getCode())
                .isEqualTo("whz-normal");
        assertThat(score.getEffectiveDateTimeType().getValueAsString()).isEqualTo(DAY);
        Observation classified = one(ehr, girl, "nutrition-by-muac");
        assertThat(classified.getMeta().hasProfile(KENEYA + "StructureDefinition/ml-nutrition-criterion"))
                .isTrue();
        assertThat(classified.getDerivedFrom()).hasSize(1);
    }

    @Test
    void scoresFollowACorrection() {
        FhirClient ehr = server.ehr();
        String girl = ehr.post("Patient", girl()).id();
        String weight = ehr.post("Observation", weight(girl, "11.4")).id();
        String length = ehr.post("Observation", length(girl, "84.8")).id();
        String before = one(ehr, girl, "wfa-z").getIdElement().getIdPart();
        assertThat(values(ehr, girl)).doesNotContainEntry("wfa-z", "-0.57");

        Observation corrected = weight(girl, "10.4");
        corrected.setId(weight);
        assertThat(ehr.put("Observation/" + weight, corrected).status()).isEqualTo(200);

        assertThat(values(ehr, girl)).containsEntry("wfa-z", "-0.57").containsEntry("wfh-z", "-0.81");
        assertThat(one(ehr, girl, "wfa-z").getIdElement().getIdPart()).isEqualTo(before);
        assertThat(one(ehr, girl, "wfa-z").getIdElement().getVersionIdPart()).isEqualTo("2");
        assertThat(one(ehr, girl, "lhfa-z").getIdElement().getVersionIdPart()).isEqualTo("1");

        Answer patched = ehr.patch(
                "Observation/" + length,
                "application/json-patch+json",
                "[{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"entered-in-error\"}]");
        assertThat(patched.status()).as(patched.body()).isEqualTo(200);
        assertThat(values(ehr, girl)).containsOnlyKeys("wfa-z");
    }

    @Test
    void scoresGoWithTheirMeasurement() {
        FhirClient ehr = server.ehr();
        String girl = ehr.post("Patient", girl()).id();
        String weight = ehr.post("Observation", weight(girl, "10.4")).id();
        String length = ehr.post("Observation", length(girl, "84.8")).id();

        assertThat(ehr.delete("Observation/" + length).status()).isIn(200, 204);
        assertThat(values(ehr, girl)).containsOnlyKeys("wfa-z");

        assertThat(ehr.delete("Observation/" + weight).status()).isIn(200, 204);
        assertThat(values(ehr, girl)).isEmpty();
        assertThat(ehr.delete("Patient/" + girl).status()).isIn(200, 204);
    }

    @Test
    void aWholeFileIsDeletedInOneTransaction() {
        FhirClient ehr = server.ehr();
        String girl = ehr.post("Patient", girl()).id();
        String weight = ehr.post("Observation", weight(girl, "10.4")).id();
        String length = ehr.post("Observation", length(girl, "84.8")).id();
        String score = one(ehr, girl, "wfh-z").getIdElement().getIdPart();
        Bundle all = new Bundle().setType(BundleType.TRANSACTION);
        for (String each : List.of("Observation/" + weight, "Observation/" + length, "Patient/" + girl)) {
            all.addEntry().getRequest().setMethod(HTTPVerb.DELETE).setUrl(each);
        }

        Answer answer = ehr.post("", all);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(ehr.get("Observation/" + score).status()).isEqualTo(410);
    }

    @Test
    void oedemaTakesBackWhatIsOfWeight() {
        FhirClient ehr = server.ehr();
        String girl = ehr.post("Patient", girl()).id();
        ehr.post("", transaction(weight(girl, "10.4"), length(girl, "84.8")));
        assertThat(values(ehr, girl)).containsKey("wfh-z");

        ehr.post("Observation", oedema(girl, "plus1"));

        assertThat(values(ehr, girl))
                .containsOnlyKeys("lhfa-z", "nutrition-by-oedema")
                .containsEntry("nutrition-by-oedema", "oedema-sam");
    }

    @Test
    void scoresFollowTheBirthOfTheChild() {
        FhirClient ehr = server.ehr();
        Patient girl = girl();
        girl.setBirthDateElement(new DateType("2025"));
        String id = ehr.post("Patient", girl).id();
        ehr.post("", transaction(weight(id, "10.4"), length(id, "84.8")));
        assertThat(values(ehr, id)).doesNotContainKeys("wfa-z", "lhfa-z", "bmifa-z");

        girl.setBirthDateElement(new DateType(BORN));
        girl.setId(id);
        assertThat(ehr.put("Patient/" + id, girl).status()).isEqualTo(200);
        assertThat(values(ehr, id)).containsEntry("wfa-z", "-0.57").containsEntry("lhfa-z", "-0.07");

        girl.setBirthDateElement(new DateType("1996-01-03"));
        assertThat(ehr.put("Patient/" + id, girl).status()).isEqualTo(200);
        assertThat(values(ehr, id)).isEmpty();
    }

    @Test
    void anAdultHasNoScores() {
        FhirClient ehr = server.ehr();
        String woman = ehr.post("Patient", Someone.named("Maïga")).id();

        ehr.post("", transaction(weight(woman, "62"), length(woman, "162"), oedema(woman, "plus1")));

        assertThat(values(ehr, woman)).isEmpty();
    }

    @Test
    void anImplausibleScoreIsKeptAndFlagged() {
        FhirClient ehr = server.ehr();
        String girl = ehr.post("Patient", girl()).id();

        ehr.post("", transaction(weight(girl, "30"), length(girl, "84.8")));

        assertThat(one(ehr, girl, "wfh-z").getInterpretation())
                .extracting(each -> each.getCodingFirstRep().getCode())
                .containsExactly("implausible");
        assertThat(values(ehr, girl)).doesNotContainKey("nutrition-by-whz");
    }

    @Test
    void ofTwoMeasurementsAtOnceTheScoreOfBothIsThereOnce() throws Exception {
        FhirClient ehr = server.ehr();
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int turn = 0; turn < 5; turn++) {
                String girl = ehr.post("Patient", girl()).id();
                List<Future<Answer>> answers = new ArrayList<>();
                answers.add(two.submit(() -> ehr.post("Observation", weight(girl, "10.4"))));
                answers.add(two.submit(() -> ehr.post("Observation", length(girl, "84.8"))));
                for (Future<Answer> answer : answers) {
                    assertThat(answer.get().status()).isEqualTo(201);
                }

                // Fails if a code is there twice.
                assertThat(values(ehr, girl))
                        .containsOnlyKeys("wfa-z", "lhfa-z", "wfh-z", "bmifa-z", "nutrition-by-whz");
            }
        } finally {
            two.shutdownNow();
        }
    }

    @Test
    void aClientsOwnScoreIsKeptAndContradicted() {
        FhirClient ehr = server.ehr().with("Prefer", "return=OperationOutcome");
        String girl = server.ehr().post("Patient", girl()).id();
        String weight = server.ehr().post("Observation", weight(girl, "10.4")).id();

        Answer right = ehr.post("Observation", own(girl, weight, "-0.56"));
        Answer wrong = ehr.post("Observation", own(girl, weight, "-1.2"));

        assertThat(right.status()).as(right.body()).isEqualTo(201);
        assertThat(warnings(right)).isEmpty();
        assertThat(wrong.status()).as(wrong.body()).isEqualTo(201);
        assertThat(warnings(wrong)).singleElement().satisfies(warning -> {
            assertThat(warning.getDiagnostics()).contains("Poids pour âge : les mesures de ce jour donnent -0,57 z");
            assertThat(warning.getExpression().get(0).getValue()).isEqualTo("Observation.value");
        });
        assertThat(server.ehr()
                        .get("Observation?patient=" + girl + "&code=" + OBSERVATIONS + "|wfa-z")
                        .bundle()
                        .getEntry())
                .hasSize(3);
    }

    /** Who may not read weights learns none from the warning. */
    @Test
    void whoMayNotReadTheMeasurementsIsNotContradicted() {
        String girl = server.ehr().post("Patient", girl()).id();
        String weight = server.ehr().post("Observation", weight(girl, "10.4")).id();
        FhirClient blind =
                server.clientFor("system/Observation.c system/Patient.rs").with("Prefer", "return=OperationOutcome");

        Answer wrong = blind.post("Observation", own(girl, weight, "-1.2"));

        assertThat(wrong.status()).as(wrong.body()).isEqualTo(201);
        assertThat(warnings(wrong)).isEmpty();
    }

    @Test
    void whatFollowsFromTheVaultIsInTheVault() {
        FhirClient ehr = server.ehr();
        FhirClient cleared = server.clearedEhr();
        String girl = ehr.post("Patient", girl()).id();
        ehr.post("Observation", length(girl, "84.8"));
        String hidden = cleared.post("Observation", veryRestricted(weight(girl, "10.4")))
                .id();

        assertThat(values(ehr, girl)).containsOnlyKeys("lhfa-z");
        Observation score = one(cleared, girl, "wfa-z");
        assertThat(score.getIdElement().getIdPart()).matches(".{14}8.*");
        assertThat(score.getMeta().getSecurity(CONFIDENTIALITY, "V")).isNotNull();
        assertThat(score.getDerivedFromFirstRep().getReference()).isEqualTo("Observation/" + hidden);
        assertThat(ehr.get("Observation/" + score.getIdElement().getIdPart()).status())
                .isEqualTo(404);
        // An ordinary length is not taken with a hidden weight.
        assertThat(values(cleared, girl)).containsOnlyKeys("lhfa-z", "wfa-z");

        assertThat(cleared.delete("Observation/" + hidden).status()).isIn(200, 204);
        assertThat(values(cleared, girl)).containsOnlyKeys("lhfa-z");
    }

    @Test
    void aSurvivorsChildHasItsScoresInTheVault() {
        FhirClient cleared = server.clearedEhr();
        Patient survivor = Someone.survivor("S-" + UUID.randomUUID());
        survivor.setBirthDateElement(new DateType(BORN));
        String id = cleared.post("Patient", survivor).id();

        Answer filed = cleared.post("", transaction(weight(id, "10.4"), length(id, "84.8")));

        assertThat(filed.status()).as(filed.body()).isEqualTo(200);
        assertThat(values(cleared, id)).containsEntry("wfh-z", "-0.81").containsEntry("wfa-z", "-0.57");
        assertThat(partitions(id)).containsOnly(2_000);
    }

    @Test
    void aDropBoxFilesAndIsToldNothing() {
        String girl = server.ehr().post("Patient", girl()).id();
        FhirClient dropBox =
                server.clientFor("system/*.cruds system/*.c" + CLEARANCE).with("Prefer", "return=OperationOutcome");
        String weight = server.clearedEhr()
                .post("Observation", veryRestricted(weight(girl, "10.4")))
                .id();
        Answer filed = dropBox.post("Observation", veryRestricted(length(girl, "84.8")));
        Observation own = veryRestricted(own(girl, weight, "-1.2"));
        own.getDerivedFromFirstRep().setReference(null).setDisplay("Pesée");

        Answer contradicted = dropBox.post("Observation", own);

        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
        assertThat(contradicted.status()).as(contradicted.body()).isEqualTo(201);
        assertThat(warnings(contradicted)).isEmpty();
        assertThat(one(server.clearedEhr(), girl, "wfh-z").getValueQuantity().getValue())
                .isEqualByComparingTo("-0.81");
        assertThat(values(server.ehr(), girl)).isEmpty();
    }

    @Test
    void anotherFacilitySeesNoneOfThem() {
        FhirClient ours = server.ehrOf("cscom-growth");
        String girl = ours.post("Patient", girl()).id();
        ours.post("Observation", weight(girl, "10.4"));
        String score = one(ours, girl, "wfa-z").getIdElement().getIdPart();

        FhirClient theirs = server.ehrOf("cscom-elsewhere");

        assertThat(theirs.get("Observation/" + score).status()).isEqualTo(404);
        assertThat(theirs.get("Observation?_id=" + score).bundle().getEntry()).isEmpty();
    }

    @Test
    void whoIsErasedLeavesNoScores() {
        FhirClient ehr = server.ehr();
        String girl = ehr.post("Patient", girl()).id();
        ehr.post("", transaction(weight(girl, "10.4"), length(girl, "84.8")));
        String score = one(ehr, girl, "wfh-z").getIdElement().getIdPart();
        FhirClient steward = server.clientFor("system/*.cruds system/*.cruds" + CLEARANCE, ",\"role\":\"steward\"");

        Answer erased = steward.post("Patient/" + girl + "/$erase", new Parameters());

        assertThat(erased.resource(Parameters.class).getParameterBool("complete"))
                .as(erased.body())
                .isTrue();
        assertThat(ehr.get("Observation/" + score).status()).isEqualTo(404);
    }

    /** A search by anything, a count, an include, the history: all as if there were nothing. */
    @Test
    void nothingTellsOfAScoreInTheVault() {
        FhirClient ehr = server.ehr();
        FhirClient cleared = server.clearedEhr();
        String girl = ehr.post("Patient", girl()).id();
        String length = ehr.post("Observation", length(girl, "84.8")).id();
        String ordinary = one(ehr, girl, "lhfa-z").getIdElement().getIdPart();
        List<String> asked = List.of(
                "Observation?patient=" + girl,
                "Observation?patient=" + girl + "&_total=accurate&_count=0",
                "Observation?patient=" + girl + "&code=" + OBSERVATIONS + "|wfa-z,nutrition-by-whz,wfh-z",
                "Observation?_id=" + length + "&_revinclude=Observation:derived-from",
                "Patient?_id=" + girl + "&_has:Observation:patient:code=" + OBSERVATIONS + "|wfa-z",
                "Patient?_id=" + girl + "&_revinclude=Observation:patient",
                "Patient/" + girl + "/$everything",
                "Patient/" + girl + "/_history",
                "Observation/" + ordinary + "/_history");
        List<String> before = asked.stream().map(path -> said(ehr, path)).toList();
        Answer weighed = cleared.post("Observation", veryRestricted(weight(girl, "10.4")));
        String hidden = one(cleared, girl, "wfa-z").getIdElement().getIdPart();

        List<String> after = asked.stream().map(path -> said(ehr, path)).toList();

        assertThat(after).isEqualTo(before);
        String absent = hidden.replaceFirst(".$", hidden.endsWith("0") ? "1" : "0");
        for (String path : List.of("Observation/ID", "Observation/ID/_history", "Observation/ID/_history/1")) {
            Answer there = ehr.get(path.replace("ID", hidden));
            Answer nowhere = ehr.get(path.replace("ID", absent));
            assertThat(there.status()).as(path).isEqualTo(nowhere.status());
            assertThat(there.body().replace(hidden, "ID"))
                    .isEqualTo(nowhere.body().replace(absent, "ID"));
        }
        assertThat(ehr.put("Observation/" + hidden, named(hidden, girl)).status())
                .isEqualTo(ehr.put("Observation/" + absent, named(absent, girl)).status());
        assertThat(ehr.delete("Observation/" + hidden).status())
                .isEqualTo(ehr.delete("Observation/" + absent).status());
        assertThat(one(cleared, girl, "wfa-z").getIdElement().getIdPart()).isEqualTo(hidden);

        // Nor do its correction and its end, to who knew it by an ordinary record.
        Observation corrected = veryRestricted(weight(girl, "10.9"));
        corrected.setId(weighed.id());
        assertThat(cleared.put("Observation/" + weighed.id(), corrected).status())
                .isEqualTo(200);
        assertThat(cleared.delete("Observation/" + weighed.id()).status()).isIn(200, 204);
        assertThat(asked.stream().map(path -> said(ehr, path)).toList()).isEqualTo(before);
    }

    /** An auditor without the clearance does not read of it: neither who filed it nor that it was. */
    @Test
    void theLogOfTheOrdinaryTellsOfNoScoreInTheVault() {
        FhirClient cleared = server.clearedEhr();
        String girl = server.ehr().post("Patient", girl()).id();
        cleared.post("Observation", veryRestricted(weight(girl, "10.4")));
        String hidden = one(cleared, girl, "wfa-z").getIdElement().getIdPart();

        assertThat(server.auditor()
                        .get("AuditEvent?entity=Observation/" + hidden)
                        .bundle()
                        .getEntry())
                .isEmpty();
        assertThat(server.auditor().get("AuditEvent?patient=" + girl).body()).doesNotContain(hidden);
    }

    /** One transaction, an ordinary length and a weight of the vault: no score is of both. */
    @Test
    void whatIsHiddenIsNotTakenTogetherWithWhatIsNotInOneTransactionEither() {
        FhirClient cleared = server.clearedEhr();
        String girl = server.ehr().post("Patient", girl()).id();

        Answer filed = cleared.post(
                "",
                transaction(
                        length(girl, "84.8"),
                        veryRestricted(weight(girl, "10.4")),
                        veryRestricted(length(girl, "85.8")),
                        measure(girl, OBSERVATIONS, "muac", "149", "mm")));

        assertThat(filed.status()).as(filed.body()).isEqualTo(200);
        assertThat(values(server.ehr(), girl)).containsOnlyKeys("lhfa-z", "acfa-z", "nutrition-by-muac");
        assertThat(derived(cleared, girl))
                .filteredOn(score -> score.getMeta().getSecurity(CONFIDENTIALITY, "V") != null)
                .hasSize(5)
                .allSatisfy(
                        score -> assertThat(score.getIdElement().getIdPart()).matches(".{14}8.*"));
        assertThat(derived(cleared, girl))
                .filteredOn(score -> score.getMeta().getSecurity(CONFIDENTIALITY, "V") == null)
                .hasSize(3)
                .allSatisfy(
                        score -> assertThat(score.getIdElement().getIdPart()).doesNotMatch(".{14}8.*"));
    }

    @Test
    void aScoreHasTheLabelsOfItsMeasurementFromThenOnToo() {
        FhirClient ehr = server.ehr();
        String girl = ehr.post("Patient", girl()).id();
        Observation restricted = weight(girl, "10.4");
        restricted.getMeta().addSecurity().setSystem(CONFIDENTIALITY).setCode("R");
        ehr.post("Observation", restricted);
        String length = ehr.post("Observation", length(girl, "84.8")).id();
        assertThat(one(ehr, girl, "wfa-z").getMeta().getSecurity(CONFIDENTIALITY, "R"))
                .isNotNull();
        // What is of both is as restricted as the more restricted.
        assertThat(one(ehr, girl, "wfh-z").getMeta().getSecurity(CONFIDENTIALITY, "R"))
                .isNotNull();
        assertThat(one(ehr, girl, "lhfa-z").getMeta().getSecurity(CONFIDENTIALITY, "R"))
                .isNull();

        Parameters added = new Parameters();
        added.addParameter().setName("meta").setValue(new Meta().addSecurity(new Coding(CONFIDENTIALITY, "R", null)));
        Answer labelled = server.administratorOfNow().post("Observation/" + length + "/$meta-add", added);

        assertThat(labelled.status()).as(labelled.body()).isEqualTo(200);
        assertThat(one(ehr, girl, "lhfa-z").getMeta().getSecurity(CONFIDENTIALITY, "R"))
                .isNotNull();
    }

    /** A second, weaker label would open the score of an R weight to whoever may see what is N. */
    @Test
    void aScoreHasTheStrongestLabelAlone() {
        FhirClient ehr = server.ehr();
        String girl = ehr.post("Patient", girl()).id();
        Observation weight = labelled(weight(girl, "10.4"), "N");
        String id = ehr.post("Observation", weight).id();
        ehr.post("Observation", labelled(length(girl, "84.8"), "N"));
        assertThat(confidentiality(one(ehr, girl, "wfh-z"))).containsExactly("N");

        weight.setId(id);
        weight.getMeta().getSecurityFirstRep().setCode("R");
        assertThat(ehr.put("Observation/" + id, weight).status()).isEqualTo(200);

        assertThat(confidentiality(one(ehr, girl, "wfa-z"))).containsExactly("R");
        assertThat(confidentiality(one(ehr, girl, "wfh-z"))).containsExactly("R");
        assertThat(confidentiality(one(ehr, girl, "lhfa-z"))).containsExactly("N");
        FhirClient ofWhatIsNormal =
                server.clientFor("system/Patient.rs system/Observation.rs?_security=" + CONFIDENTIALITY + "|N");
        assertThat(ofWhatIsNormal
                        .get("Observation?patient=" + girl + "&_security=" + CONFIDENTIALITY + "|N")
                        .bundle()
                        .getEntry())
                .extracting(entry -> ((Observation) entry.getResource())
                        .getCode()
                        .getCodingFirstRep()
                        .getCode())
                .containsExactlyInAnyOrder("8306-3", "lhfa-z");
    }

    private static Observation labelled(Observation observation, String degree) {
        observation.getMeta().addSecurity().setSystem(CONFIDENTIALITY).setCode(degree);
        return observation;
    }

    private static List<String> confidentiality(Observation score) {
        return score.getMeta().getSecurity().stream()
                .filter(label -> CONFIDENTIALITY.equals(label.getSystem()))
                .map(Coding::getCode)
                .toList();
    }

    /** As an app does that has kept the file, and sends it whole. */
    @Test
    void aFileThatIsSentBackAsItWasReadIsTaken() {
        FhirClient ehr = server.ehr();
        String girl = ehr.post("Patient", girl()).id();
        ehr.post("", transaction(weight(girl, "10.4"), length(girl, "84.8")));
        Bundle file = new Bundle().setType(BundleType.TRANSACTION);
        ehr.get("Observation?patient=" + girl)
                .bundle()
                .getEntry()
                .forEach(entry -> file.addEntry()
                        .setResource(entry.getResource())
                        .getRequest()
                        .setMethod(HTTPVerb.PUT)
                        .setUrl("Observation/"
                                + entry.getResource().getIdElement().getIdPart()));

        Answer answer = ehr.post("", file);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(derived(ehr, girl))
                .hasSize(5)
                .allSatisfy(score ->
                        assertThat(score.getIdElement().getVersionIdPart()).isEqualTo("1"));
    }

    /** And not by ids, which say nothing: some of these would come before, some after. */
    @Test
    void ofTwoLengthsOfOneTimeTheOneNotedLastCounts() {
        FhirClient ehr = server.ehr();
        String girl = ehr.post("Patient", girl()).id();
        ehr.post("Observation", weight(girl, "10.4"));

        for (int turn = 0; turn < 6; turn++) {
            String length =
                    ehr.post("Observation", length(girl, 84 + turn + ".8")).id();

            assertThat(one(ehr, girl, "wfh-z").getDerivedFrom())
                    .extracting(Reference::getReference)
                    .contains("Observation/" + length);
        }
    }

    @Test
    void ofTwoLengthsNotedAtOnceTheLongerCounts() {
        FhirClient ehr = server.ehr();
        for (int turn = 0; turn < 6; turn++) {
            String girl = ehr.post("Patient", girl()).id();

            ehr.post("", transaction(weight(girl, "8.1"), length(girl, "80"), length(girl, "84"), length(girl, "82")));

            assertThat(one(ehr, girl, "nutrition-by-whz")
                            .getValueCodeableConcept()
                            .getCodingFirstRep()
                            .getCode())
                    .isEqualTo("whz-sam");
        }
    }

    @Test
    void noClientNamesTheServerWithOtherLetters() {
        FhirClient ehr = server.ehr();
        String girl = ehr.post("Patient", girl()).id();
        ehr.post("Observation", weight(girl, "10.4"));
        Observation made = one(ehr, girl, "wfa-z");
        made.setId((String) null);
        made.getDevice().getIdentifier().setValue("Keneya");

        assertThat(ehr.post("Observation", made).status()).isEqualTo(422);
    }

    /** -3.20 and -3.2 are one number; programs write the second. */
    @Test
    void aScoreIsTakenBackWithoutItsLastZero() {
        FhirClient ehr = server.ehr();
        String girl = ehr.post("Patient", girl()).id();
        ehr.post("Observation", length(girl, "84.8"));
        Observation score = null;
        for (int grams = 0; score == null; grams++) {
            Observation weight = weight(
                    girl,
                    new BigDecimal("10.3").add(BigDecimal.valueOf(grams, 2)).toString());
            String id = ehr.post("Observation", weight).id();
            Observation derived = one(ehr, girl, "wfa-z");
            if (derived.getValueQuantity().getValue().toPlainString().endsWith("0")) {
                score = derived;
            } else {
                ehr.delete("Observation/" + id);
            }
        }
        String id = score.getIdElement().getIdPart();
        score.getValueQuantity().setValue(score.getValueQuantity().getValue().stripTrailingZeros());

        Answer taken = ehr.put("Observation/" + id, score);

        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        assertThat(one(ehr, girl, "wfa-z").getIdElement().getVersionIdPart()).isEqualTo("1");
    }

    @Test
    void aScoreThatIsDeletedAloneIsThereAgain() {
        FhirClient ehr = server.ehr();
        String girl = ehr.post("Patient", girl()).id();
        ehr.post("", transaction(weight(girl, "10.4"), length(girl, "84.8")));
        Map<String, String> before = values(ehr, girl);

        String score = one(ehr, girl, "wfh-z").getIdElement().getIdPart();
        assertThat(ehr.delete("Observation/" + score).status()).isIn(200, 204);

        assertThat(values(ehr, girl)).isEqualTo(before);
    }

    /** Its scores say what it said. */
    @Test
    void whatIsExpungedTakesTheHistoryOfItsScoresAlong() {
        FhirClient ehr = server.ehr();
        String girl = ehr.post("Patient", girl()).id();
        String weight = ehr.post("Observation", weight(girl, "10.4")).id();
        String length = ehr.post("Observation", length(girl, "84.8")).id();
        List<String> scores = Stream.of("wfa-z", "wfh-z", "bmifa-z", "nutrition-by-whz")
                .map(code -> one(ehr, girl, code).getIdElement().getIdPart())
                .toList();
        assertThat(ehr.delete("Observation/" + weight).status()).isIn(200, 204);
        assertThat(scores)
                .allSatisfy(score ->
                        assertThat(ehr.get("Observation/" + score).status()).isEqualTo(410));

        Answer expunged = server.administratorOfNow()
                .post(
                        "Observation/" + weight + "/$expunge",
                        new Parameters().addParameter("expungeDeletedResources", true));

        assertThat(expunged.status()).as(expunged.body()).isEqualTo(200);
        assertThat(scores)
                .allSatisfy(score -> assertThat(
                                ehr.get("Observation/" + score + "/_history").status())
                        .isEqualTo(404));
        assertThat(values(ehr, girl)).containsOnlyKeys("lhfa-z");
        assertThat(ehr.get("Observation/" + length).status()).isEqualTo(200);
    }

    @Test
    void oldVersionsOfAMeasurementTakeNothingAlong() {
        FhirClient ehr = server.ehr();
        String girl = ehr.post("Patient", girl()).id();
        Observation weight = weight(girl, "10.4");
        String id = ehr.post("Observation", weight).id();
        weight.setId(id);
        weight.getValueQuantity().setValue(new BigDecimal("11.4"));
        assertThat(ehr.put("Observation/" + id, weight).status()).isEqualTo(200);
        String score = one(ehr, girl, "wfa-z").getIdElement().getIdPart();

        Answer expunged = server.administratorOfNow()
                .post(
                        "Observation/" + id + "/$expunge",
                        new Parameters().addParameter("expungePreviousVersions", true));

        assertThat(expunged.status()).as(expunged.body()).isEqualTo(200);
        assertThat(ehr.get("Observation/" + score + "/_history/1").status()).isEqualTo(200);
    }

    @Test
    void conditionalWritesAreFollowedLikeOthers() {
        FhirClient ehr = server.ehr();
        String girl = ehr.post("Patient", girl()).id();
        String number = UUID.randomUUID().toString();
        String condition = "identifier=https://example.org/measure|" + number;
        Observation weight = weight(girl, "11.4");
        weight.addIdentifier().setSystem("https://example.org/measure").setValue(number);

        FhirClient once = ehr.with("If-None-Exist", condition);
        assertThat(once.post("Observation", weight).status()).isEqualTo(201);
        assertThat(once.post("Observation", weight).status()).isEqualTo(200);
        assertThat(one(ehr, girl, "wfa-z").getIdElement().getVersionIdPart()).isEqualTo("1");

        weight.getValueQuantity().setValue(new BigDecimal("10.4"));
        assertThat(ehr.put("Observation?" + condition, weight).status()).isEqualTo(200);
        assertThat(values(ehr, girl)).containsEntry("wfa-z", "-0.57");

        assertThat(ehr.delete("Observation?" + condition).status()).isIn(200, 204);
        assertThat(values(ehr, girl)).isEmpty();
    }

    /** A weight that was filed under another child, or on another day. */
    @Test
    void aMeasurementThatMovesTakesItsScoresAlong() {
        FhirClient ehr = server.ehr();
        String wrong = ehr.post("Patient", girl()).id();
        String right = ehr.post("Patient", girl()).id();
        ehr.post("Observation", length(right, "84.8"));
        String weight = ehr.post("Observation", weight(wrong, "10.4")).id();
        String score = one(ehr, wrong, "wfa-z").getIdElement().getIdPart();

        Observation moved = weight(right, "10.4");
        moved.setId(weight);
        assertThat(ehr.put("Observation/" + weight, moved).status()).isEqualTo(200);

        assertThat(values(ehr, wrong)).isEmpty();
        assertThat(values(ehr, right)).containsEntry("wfa-z", "-0.57").containsEntry("wfh-z", "-0.81");
        assertThat(one(ehr, right, "wfa-z").getIdElement().getIdPart()).isEqualTo(score);

        moved.setEffective(new DateTimeType("2026-11-10"));
        assertThat(ehr.put("Observation/" + weight, moved).status()).isEqualTo(200);

        assertThat(values(ehr, right)).containsOnlyKeys("wfa-z", "lhfa-z").doesNotContainEntry("wfa-z", "-0.57");
        assertThat(one(ehr, right, "wfa-z").getEffectiveDateTimeType().getValueAsString())
                .isEqualTo("2026-11-10");
    }

    /** As an answer that was lost is followed by the same request again. */
    @Test
    void theSameVisitSentTwiceChangesNothing() {
        FhirClient ehr = server.ehr();
        String girl = ehr.post("Patient", girl()).id();
        Bundle visit = new Bundle().setType(BundleType.TRANSACTION);
        for (Observation each : List.of(weight(girl, "10.4"), length(girl, "84.8"))) {
            String id = UUID.randomUUID().toString();
            each.setId(id);
            visit.addEntry()
                    .setResource(each)
                    .getRequest()
                    .setMethod(HTTPVerb.PUT)
                    .setUrl("Observation/" + id);
        }

        assertThat(ehr.post("", visit).status()).isEqualTo(200);
        assertThat(ehr.post("", visit).status()).isEqualTo(200);

        assertThat(derived(ehr, girl))
                .hasSize(5)
                .allSatisfy(score ->
                        assertThat(score.getIdElement().getVersionIdPart()).isEqualTo("1"));
    }

    /** By a record of its own, at the id that the score would have. */
    @Test
    void noClientTakesThePlaceOfAScore() {
        FhirClient ehr = server.ehr();
        String girl = ehr.post("Patient", girl()).id();
        ehr.post("Observation", length(girl, "84.8"));
        String weight = UUID.randomUUID().toString();
        Observation measured = weight(girl, "10.4");
        measured.setId(weight);
        String place = DerivedId.of(weight, "wfa-z");

        Answer own = ehr.put("Observation/" + place, named(place, girl));
        Answer weighed = ehr.put("Observation/" + weight, measured);

        assertThat(own.status()).as(own.body()).isEqualTo(201);
        assertThat(weighed.status()).as(weighed.body()).isEqualTo(201);
        assertThat(values(ehr, girl)).containsEntry("wfa-z", "-0.57").containsEntry("wfh-z", "-0.81");
        assertThat(ehr.get("Observation/" + place + "/_history/1").body()).contains("tour de taille");
    }

    private static Observation named(String id, String girl) {
        Observation own = observation(girl, OBSERVATIONS, "feeding");
        own.getCode().setText("tour de taille").getCoding().clear();
        own.setValue(new Quantity().setValue(42));
        own.setId(id);
        return own;
    }

    /** What is answered, but for when and by which request. */
    private static String said(FhirClient client, String path) {
        return client.get(path)
                .body()
                .replaceFirst(
                        "^\\{\"resourceType\":\"Bundle\",\"id\":\"[^\"]*\",\"meta\":\\{\"lastUpdated\":\"[^\"]*\"", "");
    }

    private List<Integer> partitions(String patient) {
        return server.database()
                .sql("SELECT DISTINCT r.partition_id FROM hfj_resource r JOIN hfj_res_link l"
                        + " ON l.src_resource_id = r.res_id JOIN hfj_resource p ON p.res_id = l.target_resource_id"
                        + " WHERE p.fhir_id = :patient")
                .param("patient", patient)
                .query(Integer.class)
                .list();
    }

    private static List<OperationOutcomeIssueComponent> warnings(Answer answer) {
        return answer.outcome().getIssue().stream()
                .filter(issue -> issue.getSeverity() == IssueSeverity.WARNING
                        && issue.getDiagnostics().contains("z."))
                .toList();
    }

    private static Observation own(String patient, String weight, String score) {
        Observation own = measure(patient, OBSERVATIONS, "wfa-z", score, "1");
        own.addDerivedFrom(new Reference("Observation/" + weight));
        return own;
    }
}
