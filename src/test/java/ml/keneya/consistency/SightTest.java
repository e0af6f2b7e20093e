package ml.keneya.consistency;

import static ml.keneya.consistency.Care.child;
import static ml.keneya.consistency.Care.pregnancy;
import static ml.keneya.consistency.Care.pulse;
import static ml.keneya.consistency.Care.transaction;
import static ml.keneya.consistency.Care.treatment;
import static ml.keneya.consistency.Care.veryRestricted;
import static ml.keneya.consistency.Care.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.Someone;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A rule tells nobody of what he does not see. */
@FhirServerTest
class SightTest {

    private static final String CLEARANCE = "?_security=http://terminology.hl7.org/CodeSystem/v3-Confidentiality|V";
    private static final String CLEARED = "system/*.cruds system/*.cruds" + CLEARANCE;

    @Autowired
    TestServer server;

    @Test
    void whoSeesTheVaultIsHeldToIt() {
        String patient = server.ehr().post("Patient", Someone.named("Sidibé")).id();
        FhirClient cleared = server.clearedEhr();

        assertOpened(cleared.post("EpisodeOfCare", veryRestricted(pregnancy(patient))));
        assertRefused(cleared.post("EpisodeOfCare", veryRestricted(pregnancy(patient))), "ml-x-one-pregnancy");
    }

    @Test
    void whoDoesNotSeeTheVaultIsAnsweredAlikeWithAndWithoutIt() {
        FhirClient dropBox = server.clientFor("system/*.cruds system/*.c" + CLEARANCE);
        String here = "espace-" + UUID.randomUUID();

        for (FhirClient writer : List.of(server.ehr(), server.ehrOf(here), server.clearedEhr(), dropBox)) {
            String with = writer.post("Patient", Someone.named("Sidibé")).id();
            String without = writer.post("Patient", Someone.named("Sidibé")).id();
            assertOpened(server.clearedEhr().post("EpisodeOfCare", veryRestricted(pregnancy(with))));

            for (int opening = 0; opening < 2; opening++) {
                assertAlike(
                        writer.post("EpisodeOfCare", pregnancy(with)),
                        with,
                        writer.post("EpisodeOfCare", pregnancy(without)),
                        without);
                assertAlike(
                        writer.post("", transaction(pregnancy(with))),
                        with,
                        writer.post("", transaction(pregnancy(without))),
                        without);
            }
        }
        String patient = server.ehr().post("Patient", Someone.named("Sidibé")).id();
        assertOpened(server.clearedEhr().post("EpisodeOfCare", veryRestricted(pregnancy(patient))));
        assertOpened(dropBox.post("EpisodeOfCare", veryRestricted(pregnancy(patient))));
    }

    @Test
    void aDropBoxIsHeldAgainstOrdinaryRecords() {
        FhirClient dropBox = server.clientFor("system/*.cruds system/*.c" + CLEARANCE);
        String patient = server.ehr().post("Patient", Someone.named("Sidibé")).id();
        assertOpened(server.ehr().post("EpisodeOfCare", pregnancy(patient)));

        assertRefused(dropBox.post("EpisodeOfCare", veryRestricted(pregnancy(patient))), "ml-x-one-pregnancy");
    }

    @Test
    void aSurvivorsFileIsNotToldToAnotherFacility() {
        FhirClient here = clearedAt("espace-a");
        FhirClient there = clearedAt("espace-b");
        Patient survivor = Someone.coded("K" + UUID.randomUUID());
        survivor.getMeta()
                .addSecurity()
                .setSystem("http://terminology.hl7.org/CodeSystem/v3-Confidentiality")
                .setCode("V");
        String patient = here.post("Patient", survivor).id();
        assertOpened(here.post("EpisodeOfCare", veryRestricted(pregnancy(patient))));

        assertRefused(here.post("EpisodeOfCare", veryRestricted(pregnancy(patient))), "ml-x-one-pregnancy");
        assertRefused(here.post("Observation", pulse(patient, "1995-12-30")), "ml-x-birth");
        for (Answer answer : List.of(
                there.post("EpisodeOfCare", veryRestricted(pregnancy(patient))),
                there.post("Observation", pulse(patient, "1995-12-30")))) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("Patient/" + patient + ", qui n’est pas ici");
        }
    }

    @Test
    void whatIsFiledInTheVaultIsNotHeldAgainstTheFileOfAnotherFacility() {
        FhirClient there = clearedAt("espace-b");
        String patient =
                server.ehrOf("cscom-a").post("Patient", Someone.named("Sidibé")).id();
        assertOpened(server.ehrOf("cscom-a").post("EpisodeOfCare", pregnancy(patient)));

        assertOpened(there.post("EpisodeOfCare", veryRestricted(pregnancy(patient))));
        assertThat(there.get("Patient/" + patient).status()).isEqualTo(404);
    }

    /** Whom a facility writes about is its patient from then on; a refusal would tell without opening the file. */
    @Test
    void whoOpensAFileIsToldWhatItHoldsAndNotRefused() {
        FhirClient there = server.ehrOf("cscom-b").with("Prefer", "return=OperationOutcome");
        String child =
                server.ehrOf("cscom-a").post("Patient", Someone.named("Cissé")).id();
        assertOpened(server.ehrOf("cscom-a").post("EpisodeOfCare", treatment(child, "urenas")));
        Bundle failing = transaction(pregnancy(child), pulse(child, "2099-01-01"));

        assertRefused(there.post("", failing), "ml-x-future");
        Answer opened = there.post("EpisodeOfCare", treatment(child, "ureni"));
        assertOpened(opened);
        assertThat(opened.body()).contains("ml-x-one-treatment");
        assertThat(there.get("Patient/" + child).status()).isEqualTo(200);
        assertRefused(there.post("EpisodeOfCare", treatment(child, "ureni")), "ml-x-one-treatment");
    }

    /** His clearance takes nothing of what he sees outside. */
    @Test
    void aClearedWorkerIsHeldToHisPatientsFile() {
        FhirClient worker = clearedAt("cscom-a");
        String patient = worker.post("Patient", Someone.named("Sidibé")).id();

        assertRefused(worker.post("Observation", pulse(patient, "1995-12-30")), "ml-x-birth");
        Patient born = Someone.named("Sidibé");
        Bundle bundle = transaction(born);
        bundle.getEntryFirstRep().setFullUrl("urn:uuid:" + UUID.randomUUID());
        Observation before = pulse("", "1995-12-30");
        before.setSubject(new Reference(bundle.getEntryFirstRep().getFullUrl()));
        bundle.addEntry()
                .setResource(before)
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("Observation");
        assertRefused(worker.post("", bundle), "ml-x-birth");
    }

    /** No search parameter knows the encounter of a dose, so nothing refuses one of another facility. */
    @Test
    void theDaysOfAnEncounterOfAnotherFacilityAreNotTold() {
        FhirClient here = server.ehrOf("cscom-a");
        String patient = here.post("Patient", Someone.named("Sidibé")).id();
        String encounter = here.post("Encounter", "application/fhir+json", """
                        {"resourceType": "Encounter", "status": "finished", "subject": {"reference": "Patient/%s"},
                        "class": {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "AMB"},
                        "period": {"start": "2026-11-03", "end": "2026-11-03"}}""".formatted(patient))
                .id();
        FhirClient there = server.ehrOf("cscom-b");
        String child = child(there, "2026-03-02");

        assertThat(warnings(here, dose(child(here, "2026-03-02"), "2026-06-01", "Penta", 1, encounter)))
                .contains("ml-x-encounter-time");
        assertThat(warnings(there, dose(child, "2026-06-01", "Penta", 1, encounter)))
                .isEmpty();
        assertThat(warnings(
                        there,
                        dose(child, "2026-07-01", "Penta", 2, UUID.randomUUID().toString())))
                .isEmpty();
    }

    private static Immunization dose(String child, String date, String vaccine, int number, String encounter) {
        return Care.dose(child, date, vaccine, number).setEncounter(new Reference("Encounter/" + encounter));
    }

    /** Who may only write is told of nothing that was written before. */
    @Test
    void whoMayNotReadIsNotHeldToWhatHeMayNotRead() {
        String child = server.ehr().post("Patient", Someone.named("Cissé")).id();
        assertOpened(server.ehr().post("EpisodeOfCare", pregnancy(child)));

        FhirClient blind = server.clientFor("system/*.c").with("Prefer", "return=OperationOutcome");
        for (Answer answer : List.of(
                blind.post("EpisodeOfCare", pregnancy(child)), blind.post("Observation", pulse(child, "1995-12-30")))) {
            assertOpened(answer);
            assertThat(answer.body()).doesNotContain("ml-x-");
        }
        assertRefused(blind.post("Observation", pulse(child, "2099-01-01")), "ml-x-future");
        FhirClient half = server.clientFor("system/Patient.r system/Observation.c");
        assertRefused(half.post("Observation", pulse(child, "1995-12-30")), "ml-x-birth");
    }

    private FhirClient clearedAt(String facility) {
        return server.clientFor(CLEARED, ",\"facility\":\"" + facility + "\"");
    }

    private static void assertAlike(Answer one, String patient, Answer other, String otherPatient) {
        assertThat(other.status()).isEqualTo(one.status());
        assertThat(masked(other, otherPatient)).isEqualTo(masked(one, patient));
    }

    /** Without what two records never share. */
    private static String masked(Answer answer, String patient) {
        return answer.body()
                .replace(patient, "patient")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[^\"]*", "time");
    }

    private static void assertOpened(Answer answer) {
        assertThat(answer.status()).describedAs(answer.body()).isEqualTo(201);
    }

    private static void assertRefused(Answer answer, String rule) {
        assertThat(answer.status()).describedAs(answer.body()).isEqualTo(422);
        assertThat(answer.outcome().getIssue())
                .singleElement()
                .satisfies(issue -> assertThat(
                                issue.getDetails().getCodingFirstRep().getCode())
                        .isEqualTo(rule));
    }
}
