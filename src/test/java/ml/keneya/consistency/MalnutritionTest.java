package ml.keneya.consistency;

import static ml.keneya.consistency.Care.KENEYA;
import static ml.keneya.consistency.Care.assertRefused;
import static ml.keneya.consistency.Care.child;
import static ml.keneya.consistency.Care.finished;
import static ml.keneya.consistency.Care.muac;
import static ml.keneya.consistency.Care.observation;
import static ml.keneya.consistency.Care.ofAWoman;
import static ml.keneya.consistency.Care.quantity;
import static ml.keneya.consistency.Care.rules;
import static ml.keneya.consistency.Care.transaction;
import static ml.keneya.consistency.Care.treatment;
import static ml.keneya.consistency.Care.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import ml.keneya.support.Answer;
import ml.keneya.support.Someone;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

/** The treatment of a child with acute malnutrition agrees with what was measured and with the treatment before. */
class MalnutritionTest extends OfOnePatient {

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
    void theCriterionOfAdmissionIsWhatWasMeasured() {
        String child = child(ehr, "2025-01-20");
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
        String child = child(ehr, "2025-01-20");
        assertThat(ehr.post("EpisodeOfCare", treatment(child, "urenas")).status())
                .isEqualTo(201);

        // It may be the episode that is wrong: what was measured is stored.
        assertThat(warnings(ehr, muac(child, "2026-11-03", 115))).containsExactly("ml-x-admission");
        assertThat(warnings(ehr, muac(child, "2026-11-03", 114))).isEmpty();
        assertThat(warnings(ehr, muac(child, "2026-11-04", 115))).isEmpty();
    }

    @Test
    void oedemaIsNotForTheUnitOfModerateMalnutrition() {
        String child = child(ehr, "2025-01-20");
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
        String child = child(ehr, "2025-01-20");
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
        EpisodeOfCare treatment = finished(treatment(child(ehr, "2024-06-01"), "urenas"), "abandon", "2026-01-02");
        treatment.getPeriod().setStartElement(new DateTimeType("2025-01-01"));

        assertRefused(ehr.post("EpisodeOfCare", treatment), "ml-x-stay", "EpisodeOfCare.period.end");
    }

    @Test
    void aLongTreatmentIsDoubtful() {
        EpisodeOfCare treatment = finished(treatment(child(ehr, "2024-06-01"), "urenas"), "abandon", "2025-05-02");
        treatment.getPeriod().setStartElement(new DateTimeType("2025-01-01"));

        assertThat(warnings(ehr, treatment)).containsExactly("ml-x-long-stay");
        treatment.getPeriod().setEndElement(new DateTimeType("2025-05-01"));
        treatment.setPatient(new Reference("Patient/" + child(ehr, "2024-06-01")));
        treatment.getIdentifierFirstRep().setValue("M" + UUID.randomUUID());
        assertThat(warnings(ehr, treatment)).isEmpty();
    }

    @Test
    void anAdultInAUnitForChildrenIsDoubtful() {
        assertThat(warnings(ehr, treatment(patient, "urenas"))).containsExactly("ml-x-child-unit");
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
        String child = child(ehr, "2025-01-20");
        assertThat(warnings(ehr, quantity(child, "29463-7", "2026-11-03", "8", "kg")))
                .isEmpty();

        assertThat(warnings(ehr, quantity(child, "29463-7", "2026-11-10", "7.1", "kg")))
                .containsExactly("ml-x-weight");
        assertThat(warnings(ehr, quantity(child, "29463-7", "2026-11-17", "7.8", "kg")))
                .isEmpty();
    }

    @Test
    void aChildDoesNotShrink() {
        String child = child(ehr, "2024-01-20");
        assertThat(warnings(ehr, quantity(child, "8306-3", "2026-11-03", "80", "cm")))
                .isEmpty();

        assertThat(warnings(ehr, quantity(child, "8308-9", "2026-11-10", "78.9", "cm")))
                .containsExactly("ml-x-length");
        assertThat(warnings(ehr, quantity(child, "8308-9", "2026-11-17", "78", "cm")))
                .isEmpty();
    }

    @Test
    void aHealthyMuacOfAWastedChildIsTold() {
        String child = child(ehr, "2025-01-20");
        String weight = ehr.post("Observation", quantity(child, "29463-7", "2026-11-05", "7", "kg"))
                .id();
        Observation wasted = observation(child, KENEYA + "CodeSystem/ml-obs", "wfh-z", "2026-11-05");
        wasted.setValue(new Quantity()
                .setValue(new BigDecimal("-3.20"))
                .setSystem("http://unitsofmeasure.org")
                .setCode("1"));
        wasted.addDerivedFrom(new Reference("Observation/" + weight));
        assertThat(warnings(ehr, wasted)).isEmpty();

        assertThat(warnings(ehr, muac(child, "2026-11-05", 126))).containsExactly("ml-x-muac-whz");
    }

    @Test
    void aTransferBeginsAboutWhenTheTreatmentBeforeEnded() {
        String child = child(ehr, "2025-01-20");
        EpisodeOfCare ended = finished(treatment(child, "urenas"), "transfert-ureni", "2026-11-10");
        String previous = ehr.post("EpisodeOfCare", ended).id();
        ended.setId(previous);

        for (String begins : List.of("2026-11-02", "2026-11-18")) {
            assertThat(warnings(ehr, transferred(child, previous, begins))).contains("ml-x-transfer");
        }
        for (String begins : List.of("2026-11-03", "2026-11-17")) {
            assertThat(warnings(ehr, transferred(child, previous, begins))).doesNotContain("ml-x-transfer");
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
                        finished(treatment(child(ehr, "2025-01-20"), "urenas"), "transfert-ureni", "2026-11-10"))
                .id();

        assertThat(warnings(ehr, transferred(child(ehr, "2025-01-20"), previous, "2026-11-28")))
                .isEmpty();
    }

    /** The child may be in the second unit before the first has closed its episode. */
    @Test
    void aTransferIsNotRefusedForTheEpisodeThatItGoesOnFrom() {
        String child = child(ehr, "2025-01-20");
        String previous = ehr.post("EpisodeOfCare", treatment(child, "urenas")).id();

        assertThat(warnings(ehr, transferred(child, previous, "2026-11-10"))).containsExactly("ml-x-one-treatment");
    }

    /** What stands in the reference is no search. */
    @Test
    void aReferenceAsksNothingElse() {
        String child = child(ehr, "2025-01-20");
        String previous = ehr.post(
                        "EpisodeOfCare", finished(treatment(child, "urenas"), "transfert-ureni", "2026-11-10"))
                .id();

        for (String more : List.of(
                "&_has:Encounter:episode-of-care:_lastUpdated=ge2020",
                "&patient.family=Sidib%C3%A9",
                ",x",
                "|",
                "%2C")) {
            assertThat(warnings(ehr, transferred(child, previous + more, "2026-11-28")))
                    .doesNotContain("ml-x-transfer");
        }
        assertThat(warnings(ehr, transferred(child, previous, "2026-11-28"))).contains("ml-x-transfer");
    }

    @Test
    void whoComesBackGoesOn() {
        String child = child(ehr, "2025-01-20");
        EpisodeOfCare back = treatment(child, "urenas");
        back.getExtensionByUrl(KENEYA + "StructureDefinition/ml-cmam-admission-type")
                .setValue(new CodeType("retour-abandon"));
        ehr.post("Observation", muac(child, "2026-11-03", 118));

        assertThat(warnings(ehr, back)).isEmpty();
    }

    @Test
    void anAdmissionInErrorIsClosedAsOne() {
        String child = child(ehr, "2025-01-20");
        String id = ehr.post("EpisodeOfCare", treatment(child, "urenas")).id();
        ehr.post("Observation", muac(child, "2026-11-03", 128));
        EpisodeOfCare error = finished(treatment(child, "urenas"), "erreur-admission", "2026-11-04");
        error.setId(id);

        assertThat(ehr.put("EpisodeOfCare/" + id, error).status()).isEqualTo(200);
    }

    @Test
    void aTreatmentIsAmongWhatHasHappened() {
        String child = child(ehr, "2025-01-20");
        EpisodeOfCare ahead = treatment(child, "urenas");
        ahead.getPeriod()
                .setStartElement(new DateTimeType(
                        LocalDate.now(ZoneOffset.UTC).plusDays(3).toString()));
        EpisodeOfCare unborn = treatment(child, "urenas");
        unborn.getPeriod().setStartElement(new DateTimeType("2025-01-18"));

        assertRefused(ehr.post("EpisodeOfCare", ahead), "ml-x-future", "EpisodeOfCare.period.start");
        assertRefused(ehr.post("EpisodeOfCare", unborn), "ml-x-birth", "EpisodeOfCare.period.start");
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

    private String someoneElse() {
        return ehr.post("Patient", Someone.named("Doumbia")).id();
    }
}
