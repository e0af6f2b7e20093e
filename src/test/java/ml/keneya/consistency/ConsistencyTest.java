package ml.keneya.consistency;

import static ml.keneya.consistency.Care.KENEYA;
import static ml.keneya.consistency.Care.finished;
import static ml.keneya.consistency.Care.muac;
import static ml.keneya.consistency.Care.observation;
import static ml.keneya.consistency.Care.ofAWoman;
import static ml.keneya.consistency.Care.pregnancy;
import static ml.keneya.consistency.Care.pulse;
import static ml.keneya.consistency.Care.quantity;
import static ml.keneya.consistency.Care.rules;
import static ml.keneya.consistency.Care.transaction;
import static ml.keneya.consistency.Care.treatment;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.Someone;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Immunization.ImmunizationStatus;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Specimen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Records that do not agree with one another are refused on every way in, and nothing of them is stored. */
@FhirServerTest
class ConsistencyTest {

    @Autowired
    TestServer server;

    private FhirClient ehr;
    private String patient;

    @BeforeEach
    void registerSomebodyBornIn1996() {
        ehr = server.ehr();
        patient = ehr.post("Patient", Someone.named("Sidibé")).id();
    }

    @Test
    void whatHappenedIsNotAhead() {
        String ahead = LocalDate.now(ZoneOffset.UTC).plusDays(3).toString();
        String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();

        assertRefused(ehr.post("Observation", pulse(patient, ahead)), "ml-x-future", "Observation.effective");
        assertThat(ehr.post("Observation", pulse(patient, tomorrow)).status()).isEqualTo(201);
    }

    @Test
    void nothingIsDatedBeforeTheBirthHoweverItComes() {
        Observation before = pulse(patient, "1995-12-30");
        Answer first = ehr.post("Observation", pulse(patient, "1996"));
        String path = "Observation/" + first.id();
        before.setId(first.id());
        String patch = "[{\"op\":\"replace\",\"path\":\"/effectiveDateTime\",\"value\":\"1995-12-30\"}]";

        assertThat(first.status()).isEqualTo(201);
        for (Answer answer : List.of(
                ehr.post("Observation", pulse(patient, "1995-12-30")),
                ehr.put(path, before),
                ehr.patch(path, "application/json-patch+json", patch))) {
            assertRefused(answer, "ml-x-birth", "Observation.effective");
        }
        assertRefused(ehr.post("", transaction(before)), "ml-x-birth", "Bundle.entry[0].resource.effective");
        assertThat(ehr.get(path).resource(Observation.class).getMeta().getVersionId())
                .isEqualTo("1");
        assertThat(ehr.get("Observation?patient=" + patient).bundle().getEntry())
                .hasSize(1);
    }

    @Test
    void theRestOfTheTransactionIsSeenAndGoesWithIt() {
        Patient dead = Someone.named("K" + UUID.randomUUID());
        dead.setDeceased(new DateTimeType("2020-03-01"));
        Bundle bundle = transaction(dead);
        bundle.getEntryFirstRep().setFullUrl("urn:uuid:" + UUID.randomUUID());
        Observation late = pulse("", "2020-03-03");
        late.setSubject(new Reference(bundle.getEntryFirstRep().getFullUrl()));
        bundle.addEntry()
                .setResource(late)
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("Observation");

        assertRefused(ehr.post("", bundle), "ml-x-death", "Bundle.entry[1].resource.effective");
        assertThat(ehr.get("Patient?family=" + dead.getNameFirstRep().getFamily())
                        .bundle()
                        .getEntry())
                .isEmpty();
        late.setEffective(new DateTimeType("2020-03-02"));
        assertThat(ehr.post("", bundle).status()).isEqualTo(200);
    }

    @Test
    void aRefusalSpeaksTheLanguageOfTheCaller() {
        Observation before = pulse(patient, "1995-12-30");

        assertThat(sentence(ehr.post("Observation", before))).startsWith("Cette date précède la naissance");
        assertThat(sentence(ehr.with("Accept-Language", "en").post("Observation", before)))
                .startsWith("This date is before the birth");
    }

    @Test
    void nobodyIsTreatedTwiceAtOnce() {
        EpisodeOfCare first = treatment(patient, "urenas");
        String id = ehr.post("EpisodeOfCare", first).id();

        assertRefused(
                ehr.post("EpisodeOfCare", treatment(patient, "ureni")), "ml-x-one-treatment", "EpisodeOfCare.status");
        assertRefused(
                ehr.post("", transaction(treatment(patient, "urenam"))),
                "ml-x-one-treatment",
                "Bundle.entry[0].resource.status");
        assertThat(ehr.post("EpisodeOfCare", treatment(someoneElse(), "ureni")).status())
                .isEqualTo(201);
        first.setId(id);
        assertThat(ehr.put("EpisodeOfCare/" + id, first).status()).isEqualTo(200);
    }

    @Test
    void twoTreatmentsInOneTransactionAreTwo() {
        assertRefused(
                ehr.post("", transaction(treatment(patient, "urenas"), treatment(patient, "ureni"))),
                "ml-x-one-treatment",
                "Bundle.entry[0].resource.status");
        assertThat(ehr.get("EpisodeOfCare?patient=" + patient).bundle().getEntry())
                .isEmpty();
    }

    @Test
    void aTransferClosesOneTreatmentAndOpensAnother() {
        EpisodeOfCare open = treatment(patient, "urenas");
        String id = ehr.post("EpisodeOfCare", open).id();
        EpisodeOfCare closed = finished(open, "transfert-ureni", "2026-11-10");
        closed.setId(id);

        Answer answer = ehr.post("", transaction(closed, treatment(patient, "ureni")));

        assertThat(answer.status()).describedAs(answer.body()).isEqualTo(200);
    }

    @Test
    void ofManyAtOnceOneIsOpened() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(6);
        try {
            List<Future<Answer>> answers = IntStream.range(0, 6)
                    .mapToObj(each -> callers.submit(() -> ehr.post("EpisodeOfCare", pregnancy(patient))))
                    .toList();
            int opened = 0;
            for (Future<Answer> answer : answers) {
                if (answer.get().status() == 201) {
                    opened++;
                } else {
                    assertRefused(answer.get(), "ml-x-one-pregnancy", "EpisodeOfCare.status");
                }
            }
            assertThat(opened).isEqualTo(1);
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void theCriterionOfAdmissionIsWhatWasMeasured() {
        String child = child("2025-01-20");
        Observation healthy = muac(child, "2026-11-03", 131);
        assertThat(ehr.post("Observation", healthy).status()).isEqualTo(201);

        assertRefused(
                ehr.post("EpisodeOfCare", treatment(child, "urenas")), "ml-x-admission", "EpisodeOfCare.extension");
        assertThat(ehr.post("Observation", muac(child, "2026-11-03", 112)).status())
                .isEqualTo(201);
        assertThat(ehr.post("EpisodeOfCare", treatment(child, "urenas")).status())
                .isEqualTo(201);
    }

    @Test
    void aMeasureOfTheDayOfAdmissionAgreesWithTheCriterion() {
        String child = child("2025-01-20");
        assertThat(ehr.post("EpisodeOfCare", treatment(child, "urenas")).status())
                .isEqualTo(201);

        // It may be the episode that is wrong: what was measured is stored.
        assertThat(warnings(muac(child, "2026-11-03", 115))).containsExactly("ml-x-admission");
        assertThat(warnings(muac(child, "2026-11-03", 114))).isEmpty();
        assertThat(warnings(muac(child, "2026-11-04", 115))).isEmpty();
    }

    @Test
    void oedemaIsNotForTheUnitOfModerateMalnutrition() {
        String child = child("2025-01-20");
        Observation oedema = observation(child, KENEYA + "CodeSystem/ml-obs", "oedema-bilateral", "2026-11-03");
        oedema.setValue(
                new CodeableConcept().addCoding(new Coding(KENEYA + "CodeSystem/ml-oedema-grade", "plus1", null)));

        assertRefused(
                ehr.post("", transaction(treatment(child, "urenam"), oedema)),
                "ml-x-admission",
                "Bundle.entry[0].resource.extension");
    }

    @Test
    void whoLeavesCuredIsCured() {
        String child = child("2025-01-20");
        EpisodeOfCare cured = finished(treatment(child, "urenas"), "gueri", "2026-11-20");

        assertRefused(
                ehr.post("", transaction(muac(child, "2026-11-20", 124), cured)),
                "ml-x-cured",
                "Bundle.entry[1].resource.extension");
        assertThat(ehr.post("", transaction(muac(child, "2026-11-20", 125), cured))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aTreatmentEndsWithinAYear() {
        EpisodeOfCare treatment = finished(treatment(child("2024-06-01"), "urenas"), "abandon", "2026-01-02");
        treatment.getPeriod().setStartElement(new DateTimeType("2025-01-01"));

        assertRefused(ehr.post("EpisodeOfCare", treatment), "ml-x-stay", "EpisodeOfCare.period.end");
    }

    @Test
    void aLongTreatmentIsDoubtful() {
        EpisodeOfCare treatment = finished(treatment(child("2024-06-01"), "urenas"), "abandon", "2025-05-02");
        treatment.getPeriod().setStartElement(new DateTimeType("2025-01-01"));

        assertThat(warnings(treatment)).containsExactly("ml-x-long-stay");
        treatment.getPeriod().setEndElement(new DateTimeType("2025-05-01"));
        treatment.setPatient(new Reference("Patient/" + child("2024-06-01")));
        treatment.getIdentifierFirstRep().setValue("M" + UUID.randomUUID());
        assertThat(warnings(treatment)).isEmpty();
    }

    @Test
    void anAdultInAUnitForChildrenIsDoubtful() {
        assertThat(warnings(treatment(patient, "urenas"))).containsExactly("ml-x-child-unit");
    }

    @Test
    void noManIsPregnant() {
        Patient man = Someone.named("Sangaré").setGender(AdministrativeGender.MALE);
        String id = ehr.post("Patient", man).id();

        assertRefused(ehr.post("EpisodeOfCare", ofAWoman(id)), "ml-x-plw", "EpisodeOfCare.extension");
        assertThat(ehr.post("EpisodeOfCare", ofAWoman(patient)).status()).isEqualTo(201);
    }

    @Test
    void aChildWhoLosesMuchInAWeekIsDoubtful() {
        String child = child("2025-01-20");
        assertThat(warnings(quantity(child, "29463-7", "2026-11-03", "8", "kg")))
                .isEmpty();

        assertThat(warnings(quantity(child, "29463-7", "2026-11-10", "7.1", "kg")))
                .containsExactly("ml-x-weight");
        assertThat(warnings(quantity(child, "29463-7", "2026-11-17", "7.8", "kg")))
                .isEmpty();
    }

    @Test
    void aChildDoesNotShrink() {
        String child = child("2024-01-20");
        assertThat(warnings(quantity(child, "8306-3", "2026-11-03", "80", "cm")))
                .isEmpty();

        assertThat(warnings(quantity(child, "8308-9", "2026-11-10", "78.9", "cm")))
                .containsExactly("ml-x-length");
        assertThat(warnings(quantity(child, "8308-9", "2026-11-17", "78", "cm")))
                .isEmpty();
    }

    @Test
    void aHealthyMuacOfAWastedChildIsTold() {
        String child = child("2025-01-20");
        String weight = ehr.post("Observation", quantity(child, "29463-7", "2026-11-05", "7", "kg"))
                .id();
        Observation wasted = observation(child, KENEYA + "CodeSystem/ml-obs", "wfh-z", "2026-11-05");
        wasted.setValue(new Quantity()
                .setValue(new BigDecimal("-3.20"))
                .setSystem("http://unitsofmeasure.org")
                .setCode("1"));
        wasted.addDerivedFrom(new Reference("Observation/" + weight));
        assertThat(warnings(wasted)).isEmpty();

        assertThat(warnings(muac(child, "2026-11-05", 126))).containsExactly("ml-x-muac-whz");
    }

    @Test
    void aPregnancyGrowsWithTheWeeks() {
        assertThat(warnings(gestationalAge("2026-10-06", "20", "ga-lmp"))).isEmpty();

        assertThat(warnings(gestationalAge("2026-11-03", "27", "ga-lmp"))).containsExactly("ml-x-gestational-age");
        assertThat(warnings(gestationalAge("2026-11-03", "27", "ga-us"))).isEmpty();
        assertThat(warnings(gestationalAge("2026-11-17", "28", "ga-lmp"))).isEmpty();
    }

    @Test
    void signsComeBeforeTheSpecimenAndTheSpecimenBeforeItsResult() {
        Specimen specimen = new Specimen();
        specimen.getType()
                .addCoding()
                .setSystem(KENEYA + "CodeSystem/ml-specimen-type")
                .setCode("sang");
        specimen.setSubject(new Reference("Patient/" + patient));
        specimen.getCollection().setCollected(new DateTimeType("2026-11-05"));
        specimen.setId(ehr.post("Specimen", specimen).id());

        assertThat(warnings(haemoglobin(specimen, "2026-11-04"))).containsExactly("ml-x-result-order");
        Answer result = ehr.post("Observation", haemoglobin(specimen, "2026-11-05"));
        assertThat(result.status()).isEqualTo(201);
        assertThat(warnings(anaemia("2026-11-06", result.id()))).containsExactly("ml-x-result-order");
        assertThat(warnings(anaemia("2026-11", result.id()))).isEmpty();

        specimen.getCollection().setCollected(new DateTimeType("2026-11-09"));
        Answer corrected = ehr.with("Prefer", "return=OperationOutcome")
                .put("Specimen/" + specimen.getIdElement().getIdPart(), specimen);
        assertThat(corrected.status()).describedAs(corrected.body()).isEqualTo(200);
        assertThat(rules(corrected)).contains("ml-x-result-order");
    }

    @Test
    void aDeathAfterAnOperationIsCountedFromItsEnd() {
        Patient dead = Someone.named("Dolo");
        dead.setDeceased(new DateTimeType("2026-11-07"));
        String id = ehr.post("Patient", dead).id();
        Procedure operation = new Procedure().setStatus(ProcedureStatus.COMPLETED);
        operation.addExtension(KENEYA + "StructureDefinition/ml-surgery-urgency", new CodeType("immediate"));
        operation
                .getCode()
                .addCoding()
                .setSystem(KENEYA + "CodeSystem/ml-surgery-type")
                .setCode("laparotomie");
        operation.setSubject(new Reference("Patient/" + id));
        operation.setPerformed(new Period()
                .setStartElement(new DateTimeType("2026-11-05T10:00:00Z"))
                .setEndElement(new DateTimeType("2026-11-05T12:00:00Z")));
        Answer operated = ehr.post("Procedure", operation);
        assertThat(operated.status()).describedAs(operated.body()).isEqualTo(201);

        assertThat(warnings(outcome(id, operated.id(), "deces-24h"))).containsExactly("ml-x-periop-death");
        assertThat(warnings(outcome(id, operated.id(), "deces-30j"))).isEmpty();
    }

    private static Observation outcome(String patient, String operation, String code) {
        Observation outcome = observation(patient, KENEYA + "CodeSystem/ml-obs", "perioperative-outcome", "2026-11-07");
        outcome.addPartOf(new Reference("Procedure/" + operation));
        return outcome.setValue(
                new CodeableConcept().addCoding(new Coding(KENEYA + "CodeSystem/ml-periop-outcome", code, null)));
    }

    private Observation haemoglobin(Specimen specimen, String date) {
        Observation haemoglobin = quantity(patient, "718-7", date, "9.1", "g/dL");
        haemoglobin
                .addCategory()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/observation-category")
                .setCode("laboratory");
        return haemoglobin.setSpecimen(
                new Reference("Specimen/" + specimen.getIdElement().getIdPart()));
    }

    private Condition anaemia(String onset, String evidence) {
        Condition anaemia = new Condition();
        anaemia.getClinicalStatus()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/condition-clinical")
                .setCode("active");
        anaemia.getCode()
                .addCoding()
                .setSystem("http://id.who.int/icd/release/11/mms")
                .setCode("3A9Z");
        anaemia.setSubject(new Reference("Patient/" + patient));
        anaemia.setOnset(new DateTimeType(onset));
        anaemia.addEvidence().addDetail(new Reference("Observation/" + evidence));
        return anaemia;
    }

    @Test
    void newbornsAreCounted() {
        Encounter delivery = new Encounter().setStatus(EncounterStatus.INPROGRESS);
        delivery.getClass_()
                .setSystem("http://terminology.hl7.org/CodeSystem/v3-ActCode")
                .setCode("IMP");
        delivery.setSubject(new Reference("Patient/" + patient));
        String encounter = ehr.post("Encounter", delivery).id();
        Observation outcome =
                observation(child("2026-11-05"), KENEYA + "CodeSystem/ml-obs", "birth-outcome", "2026-11-05");
        outcome.setEncounter(new Reference("Encounter/" + encounter));
        outcome.setValue(
                new CodeableConcept().addCoding(new Coding(KENEYA + "CodeSystem/ml-birth-outcome", "ne-vivant", null)));
        assertThat(warnings(outcome)).isEmpty();
        Observation number = observation(patient, "http://loinc.org", "73773-4", "2026-11-05");
        number.setEncounter(new Reference("Encounter/" + encounter));

        assertThat(warnings(number.setValue(new IntegerType(2)))).containsExactly("ml-x-newborns");
        assertThat(warnings(number.setValue(new IntegerType(1)))).isEmpty();
    }

    @Test
    void dosesLieApart() {
        assertThat(warnings(dose("2026-06-01", "Penta", 1))).isEmpty();

        assertThat(warnings(dose("2026-06-28", "Penta", 2))).containsExactly("ml-x-dose-interval");
        assertThat(warnings(dose("2026-06-28", "Rota", 1))).isEmpty();
        assertThat(warnings(dose("2026-07-26", "Penta", 3))).isEmpty();
    }

    @Test
    void dosesAreNumberedAsTheyWereGiven() {
        assertThat(warnings(dose("2026-06-01", "Penta", 2))).isEmpty();

        assertThat(warnings(dose("2026-05-01", "Penta", 3))).containsExactly("ml-x-dose-order");
        assertThat(warnings(dose("2026-08-01", "Penta", 2))).containsExactly("ml-x-dose-order");
        assertThat(warnings(dose("2026-09-01", "Penta", 4))).isEmpty();
    }

    @Test
    void aVaccineHasItsAge() {
        String born = "2026-03-02";

        assertThat(warnings(doseOf(child(born), "2026-04-12", "Penta", 1))).containsExactly("ml-x-vaccine-age");
        assertThat(warnings(doseOf(child(born), "2026-04-13", "Penta", 1))).isEmpty();
        assertThat(warnings(doseOf(child(born), "2026-03-04", "HepB0", 1))).containsExactly("ml-x-vaccine-age");
        assertThat(warnings(doseOf(child(born), "2026-03-03", "HepB0", 1))).isEmpty();
        assertThat(warnings(doseOf(child("2022-03-02"), "2026-03-03", "R21", 4)))
                .isEmpty();
    }

    @Test
    void aTransferBeginsAboutWhenTheTreatmentBeforeEnded() {
        String child = child("2025-01-20");
        EpisodeOfCare ended = finished(treatment(child, "urenas"), "transfert-ureni", "2026-11-10");
        String previous = ehr.post("EpisodeOfCare", ended).id();
        ended.setId(previous);

        for (String begins : List.of("2026-11-02", "2026-11-18")) {
            assertThat(warnings(transferred(child, previous, begins))).contains("ml-x-transfer");
        }
        for (String begins : List.of("2026-11-03", "2026-11-17")) {
            assertThat(warnings(transferred(child, previous, begins))).doesNotContain("ml-x-transfer");
        }
        ended.getPeriod().setEndElement(new DateTimeType("2026-11-11"));
        Answer later = ehr.with("Prefer", "return=OperationOutcome").put("EpisodeOfCare/" + previous, ended);
        assertThat(later.status()).isEqualTo(200);
        assertThat(rules(later)).contains("ml-x-transfer");
    }

    @Test
    void aTransferIsOfTheSameChild() {
        String previous = ehr.post(
                        "EpisodeOfCare",
                        finished(treatment(child("2025-01-20"), "urenas"), "transfert-ureni", "2026-11-10"))
                .id();

        assertThat(warnings(transferred(child("2025-01-20"), previous, "2026-11-28")))
                .isEmpty();
    }

    /** The child may be in the second unit before the first has closed its episode. */
    @Test
    void aTransferIsNotRefusedForTheEpisodeThatItGoesOnFrom() {
        String child = child("2025-01-20");
        String previous = ehr.post("EpisodeOfCare", treatment(child, "urenas")).id();

        assertThat(warnings(transferred(child, previous, "2026-11-10"))).containsExactly("ml-x-one-treatment");
    }

    /** What stands in the reference is no search. */
    @Test
    void aReferenceAsksNothingElse() {
        String child = child("2025-01-20");
        String previous = ehr.post(
                        "EpisodeOfCare", finished(treatment(child, "urenas"), "transfert-ureni", "2026-11-10"))
                .id();

        for (String more : List.of(
                "&_has:Encounter:episode-of-care:_lastUpdated=ge2020",
                "&patient.family=Sidib%C3%A9",
                ",x",
                "|",
                "%2C")) {
            assertThat(warnings(transferred(child, previous + more, "2026-11-28")))
                    .doesNotContain("ml-x-transfer");
        }
        assertThat(warnings(transferred(child, previous, "2026-11-28"))).contains("ml-x-transfer");
    }

    @Test
    void whoComesBackGoesOn() {
        String child = child("2025-01-20");
        EpisodeOfCare back = treatment(child, "urenas");
        back.getExtensionByUrl(KENEYA + "StructureDefinition/ml-cmam-admission-type")
                .setValue(new CodeType("retour-abandon"));
        ehr.post("Observation", muac(child, "2026-11-03", 118));

        assertThat(warnings(back)).isEmpty();
    }

    @Test
    void anAdmissionInErrorIsClosedAsOne() {
        String child = child("2025-01-20");
        String id = ehr.post("EpisodeOfCare", treatment(child, "urenas")).id();
        ehr.post("Observation", muac(child, "2026-11-03", 128));
        EpisodeOfCare error = finished(treatment(child, "urenas"), "erreur-admission", "2026-11-04");
        error.setId(id);

        assertThat(ehr.put("EpisodeOfCare/" + id, error).status()).isEqualTo(200);
    }

    /** A fault that was there before hinders no correction of something else. */
    @Test
    void anOldFaultIsNotTheWriters() {
        String someone = ehr.post("Patient", Someone.named("Sidibé")).id();
        Observation early = pulse(someone, "1996-03-01");
        String id = ehr.post("Observation", early).id();
        Patient born = Someone.named("Sidibé");
        born.setId(someone);
        born.setBirthDateElement(new DateType("1996-06-01"));
        assertThat(ehr.put("Patient/" + someone, born).status()).isEqualTo(200);
        early.setId(id);
        early.addNote().setText("Relu.");

        assertThat(ehr.put("Observation/" + id, early).status()).isEqualTo(200);
        early.setEffective(new DateTimeType("1996-02-01"));
        assertThat(ehr.put("Observation/" + id, early).status()).isEqualTo(200);
        assertRefused(ehr.post("Observation", pulse(someone, "1996-03-01")), "ml-x-birth", "Observation.effective");
    }

    @Test
    void aPregnancyThatWasForgottenHindersNoOther() {
        EpisodeOfCare old = pregnancy(patient);
        old.getPeriod().setStartElement(new DateTimeType("2024-11-03"));
        ehr.post("EpisodeOfCare", old);

        assertThat(warnings(pregnancy(patient))).isEmpty();
        assertRefused(ehr.post("EpisodeOfCare", pregnancy(patient)), "ml-x-one-pregnancy", "EpisodeOfCare.status");
    }

    @Test
    void aTreatmentIsAmongWhatHasHappened() {
        String child = child("2025-01-20");
        EpisodeOfCare ahead = treatment(child, "urenas");
        ahead.getPeriod()
                .setStartElement(new DateTimeType(
                        LocalDate.now(ZoneOffset.UTC).plusDays(3).toString()));
        EpisodeOfCare unborn = treatment(child, "urenas");
        unborn.getPeriod().setStartElement(new DateTimeType("2025-01-18"));

        assertRefused(ehr.post("EpisodeOfCare", ahead), "ml-x-future", "EpisodeOfCare.period.start");
        assertRefused(ehr.post("EpisodeOfCare", unborn), "ml-x-birth", "EpisodeOfCare.period.start");
    }

    @Test
    void aReferralGoesUpOrToAnEqual() {
        String centre = facility("cscom");
        String district = facility("csref");

        assertThat(warnings(referral(district, centre))).containsExactly("ml-x-referral-level");
        assertThat(warnings(referral(district, centre).setStatus(ServiceRequestStatus.COMPLETED)))
                .isEmpty();
        for (String to : List.of(district, facility("csref"), facility("hopital-regional"), facility("prive"))) {
            Answer answer = ehr.post("ServiceRequest", referral(district, to));
            assertThat(answer.status()).describedAs(answer.body()).isEqualTo(201);
        }
    }

    @Test
    void aWarningIsStoredAndSpeaksTheLanguageOfTheCaller() {
        ehr.post("Immunization", dose("2026-06-01", "Penta", 1));
        FhirClient curious = ehr.with("Prefer", "return=OperationOutcome");

        Answer french = curious.post("Immunization", dose("2026-06-10", "Penta", 2));
        Answer english = curious.with("Accept-Language", "en").post("Immunization", dose("2026-06-11", "Penta", 3));

        assertThat(french.status()).isEqualTo(201);
        assertThat(french.body()).contains("Moins de 28 jours");
        assertThat(english.body()).contains("Less than 28 days");
    }

    /** The rules that a record breaks and is stored all the same. */
    private List<String> warnings(Resource resource) {
        Answer answer = ehr.with("Prefer", "return=OperationOutcome").post(resource.fhirType(), resource);
        assertThat(answer.status()).describedAs(answer.body()).isEqualTo(201);
        return rules(answer);
    }

    private String child(String born) {
        Patient child = Someone.named("Cissé");
        child.setBirthDateElement(new DateType(born));
        return ehr.post("Patient", child).id();
    }

    private String facility(String level) {
        Organization facility = new Organization().setName("Structure " + level);
        facility.addIdentifier().setSystem("https://keneya.ml/sid/facility").setValue("S" + UUID.randomUUID());
        facility.addType().addCoding().setSystem("urn:ietf:rfc:3986").setCode("urn:ihe:iti:mcsd:2019:facility");
        facility.addType()
                .addCoding()
                .setSystem(KENEYA + "CodeSystem/ml-facility-level")
                .setCode(level);
        Answer answer = ehr.post("Organization", facility);
        assertThat(answer.status()).describedAs(answer.body()).isEqualTo(201);
        return answer.id();
    }

    private ServiceRequest referral(String from, String to) {
        ServiceRequest referral = new ServiceRequest();
        referral.setStatus(ServiceRequestStatus.ACTIVE).setIntent(ServiceRequestIntent.ORDER);
        referral.addCategory()
                .addCoding()
                .setSystem(KENEYA + "CodeSystem/ml-referral-kind")
                .setCode("reference");
        referral.setSubject(new Reference("Patient/" + patient));
        referral.setAuthoredOnElement(new DateTimeType("2026-11-03"));
        referral.setRequester(new Reference("Organization/" + from));
        referral.addPerformer(new Reference("Organization/" + to));
        referral.addReasonCode()
                .addCoding()
                .setSystem(KENEYA + "CodeSystem/ml-referral-reason")
                .setCode("transfusion");
        return referral;
    }

    private Immunization dose(String date, String vaccine, int number) {
        return doseOf(patient, date, vaccine, number);
    }

    private static Immunization doseOf(String patient, String date, String vaccine, int number) {
        Immunization dose = new Immunization().setStatus(ImmunizationStatus.COMPLETED);
        dose.getVaccineCode()
                .addCoding()
                .setSystem(KENEYA + "CodeSystem/ml-vaccine")
                .setCode(vaccine);
        dose.setPatient(new Reference("Patient/" + patient));
        dose.setOccurrence(new DateTimeType(date));
        dose.addProtocolApplied().setDoseNumber(new PositiveIntType(number));
        return dose;
    }

    private static EpisodeOfCare transferred(String patient, String previous, String start) {
        EpisodeOfCare episode = treatment(patient, "ureni");
        episode.getExtensionByUrl(KENEYA + "StructureDefinition/ml-cmam-admission-type")
                .setValue(new CodeType("transfert"));
        episode.addExtension(
                KENEYA + "StructureDefinition/ml-cmam-previous-episode", new Reference("EpisodeOfCare/" + previous));
        episode.getPeriod().setStartElement(new DateTimeType(start));
        return episode;
    }

    private Observation gestationalAge(String date, String weeks, String method) {
        Observation age = quantity(patient, "18185-9", date, weeks, "wk");
        age.getMethod()
                .addCoding()
                .setSystem(KENEYA + "CodeSystem/ml-ga-method")
                .setCode(method);
        return age;
    }

    private String someoneElse() {
        return ehr.post("Patient", Someone.named("Doumbia")).id();
    }

    private static String sentence(Answer answer) {
        return answer.outcome().getIssueFirstRep().getDetails().getText();
    }

    private static void assertRefused(Answer answer, String rule, String where) {
        assertThat(answer.status()).describedAs(answer.body()).isEqualTo(422);
        assertThat(answer.outcome().getIssue()).singleElement().satisfies(issue -> {
            assertThat(issue.getDetails().getCodingFirstRep().getCode()).isEqualTo(rule);
            assertThat(issue.getExpression().get(0).getValue()).isEqualTo(where);
        });
    }
}
