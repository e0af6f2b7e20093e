package ml.keneya.consistency;

import static ml.keneya.consistency.Care.KENEYA;
import static ml.keneya.consistency.Care.assertRefused;
import static ml.keneya.consistency.Care.child;
import static ml.keneya.consistency.Care.pregnancy;
import static ml.keneya.consistency.Care.quantity;
import static ml.keneya.consistency.Care.warnings;
import static ml.keneya.consistency.Care.warningsTogether;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import ml.keneya.support.Answer;
import ml.keneya.support.Someone;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationAdministration.MedicationAdministrationStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

/** The records of a pregnancy agree with one another. */
class AntenatalTest extends OfOnePatient {

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
    void aPregnancyThatWasForgottenHindersNoOther() {
        EpisodeOfCare old = pregnancy(patient);
        old.getPeriod().setStartElement(new DateTimeType("2024-11-03"));
        ehr.post("EpisodeOfCare", old);

        assertThat(warnings(ehr, pregnancy(patient))).isEmpty();
        assertRefused(ehr.post("EpisodeOfCare", pregnancy(patient)), "ml-x-one-pregnancy", "EpisodeOfCare.status");
    }

    @Test
    void aPregnancyGrowsWithTheWeeks() {
        assertThat(warnings(ehr, gestationalAge("2026-10-06", "20", "ga-lmp"))).isEmpty();

        assertThat(warnings(ehr, gestationalAge("2026-11-03", "27", "ga-lmp"))).containsExactly("ml-x-gestational-age");
        assertThat(warnings(ehr, gestationalAge("2026-11-03", "27", "ga-us"))).isEmpty();
        assertThat(warnings(ehr, gestationalAge("2026-11-17", "28", "ga-lmp"))).isEmpty();
    }

    @Test
    void whoIsPregnantIsAWomanOfAnAgeForIt() {
        for (String born : List.of("2016-11-04", "1976-11-03")) {
            assertThat(warnings(ehr, pregnancy(child(ehr, born)))).containsExactly("ml-x-anc-age");
        }
        for (String born : List.of("2016-11-03", "1976-11-04", "2016", "1976")) {
            assertThat(warnings(ehr, pregnancy(child(ehr, born)))).isEmpty();
        }
        Patient man = Someone.named("Sangaré").setGender(AdministrativeGender.MALE);
        assertThat(warnings(ehr, pregnancy(ehr.post("Patient", man).id()))).containsExactly("ml-x-anc-age");
    }

    @Test
    void dosesAgainstMalariaLieApart() {
        assertThat(warnings(ehr, iptp(1, "2026-09-01"))).isEmpty();

        assertThat(warnings(ehr, iptp(2, "2026-09-28"))).containsExactly("ml-x-iptp-interval");
        assertThat(warnings(ehr, iptp(2, "2026-08-05"))).containsExactly("ml-x-iptp-interval");
        assertThat(warnings(ehr, iptp(3, "2026-10-26"))).isEmpty();
    }

    @Test
    void aDoseThatWasNotTakenIsNone() {
        MedicationAdministration refused = iptp(1, "2026-09-20").setStatus(MedicationAdministrationStatus.NOTDONE);
        refused.addStatusReason().setText("Cotrimoxazole");
        assertThat(warnings(ehr, refused)).isEmpty();

        assertThat(warningsTogether(ehr, iptp(1, "2026-09-01"), iptp(2, "2026-09-29")))
                .isEmpty();
        assertThat(warnings(ehr, refused)).isEmpty();
    }

    @Test
    void dosesOfOneTransactionLieApartToo() {
        assertThat(warningsTogether(ehr, iptp(1, "2026-09-01"), iptp(2, "2026-09-28")))
                .containsExactly("ml-x-iptp-interval", "ml-x-iptp-interval");
    }

    @Test
    void theFirstTrimesterIsWithoutThem() {
        assertThat(warnings(ehr, gestationalAge("2026-11-03", "12", "ga-lmp"))).isEmpty();

        assertThat(warnings(ehr, taken("albendazole-400", "2026-11-03"))).containsExactly("ml-x-first-trimester");
        assertThat(warnings(ehr, iptp(1, "2026-11-03"))).containsExactly("ml-x-first-trimester");
        // Twelve weeks and six days are told as twelve weeks.
        assertThat(warnings(ehr, taken("albendazole-400", "2026-11-04"))).isEmpty();
        assertThat(warnings(ehr, taken("albendazole-400", "2026-11-02"))).isEmpty();
        assertThat(warnings(ehr, taken("calcium", "2026-11-03"))).isEmpty();
    }

    @Test
    void anAgeInDaysIsKnownToTheDay() {
        Observation age = quantity(patient, "18185-9", "2026-11-03", "84", "d");
        age.getMethod()
                .addCoding()
                .setSystem(KENEYA + "CodeSystem/ml-ga-method")
                .setCode("ga-us");

        assertThat(warningsTogether(ehr, taken("mebendazole-500", "2026-11-09"), age))
                .containsExactly("ml-x-first-trimester");
        assertThat(warnings(ehr, taken("mebendazole-500", "2026-11-10"))).isEmpty();
    }

    @Test
    void aDoseThatSaysItselfHowEarlyItIsIsNotToldTwice() {
        ehr.post("Observation", gestationalAge("2026-11-03", "11", "ga-lmp"));
        MedicationAdministration early = iptp(1, "2026-11-03");
        early.addExtension(KENEYA + "StructureDefinition/ml-gestational-weeks", new IntegerType(12));

        assertThat(warnings(ehr, early)).isEmpty();
    }

    private MedicationAdministration iptp(int number, String date) {
        MedicationAdministration dose = taken("sp", date);
        dose.addExtension(KENEYA + "StructureDefinition/ml-dose-number", new PositiveIntType(number));
        return dose;
    }

    private MedicationAdministration taken(String medicine, String date) {
        MedicationAdministration intake =
                new MedicationAdministration().setStatus(MedicationAdministrationStatus.COMPLETED);
        intake.setMedication(
                new CodeableConcept().addCoding(new Coding(KENEYA + "CodeSystem/ml-supply-item", medicine, null)));
        intake.setSubject(new Reference("Patient/" + patient));
        return intake.setEffective(new DateTimeType(date));
    }

    private Observation gestationalAge(String date, String weeks, String method) {
        Observation age = quantity(patient, "18185-9", date, weeks, "wk");
        age.getMethod()
                .addCoding()
                .setSystem(KENEYA + "CodeSystem/ml-ga-method")
                .setCode(method);
        return age;
    }
}
