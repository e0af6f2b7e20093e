package ml.keneya.consistency;

import static ml.keneya.consistency.Care.KENEYA;
import static ml.keneya.consistency.Care.assertRefused;
import static ml.keneya.consistency.Care.child;
import static ml.keneya.consistency.Care.dose;
import static ml.keneya.consistency.Care.observation;
import static ml.keneya.consistency.Care.pulse;
import static ml.keneya.consistency.Care.quantity;
import static ml.keneya.consistency.Care.warnings;
import static ml.keneya.consistency.Care.warningsTogether;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import ml.keneya.support.Answer;
import ml.keneya.support.Someone;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.AdverseEvent.AdverseEventActuality;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records that name one another are of one person, and dated in that person's life. */
class PersonTest extends OfOnePatient {

    private static final String JSON = "application/fhir+json";

    @Test
    void nobodyIsRegisteredBeforeTheBirth() {
        assertRefused(ehr.post("Patient", born("2099")), "ml-x-future", "Patient.birthDate");
        assertThat(warnings(ehr, born("1899"))).containsExactly("ml-x-birth-year");
        assertThat(warnings(ehr, born("1900"))).isEmpty();
    }

    @Test
    void aReportIsNotAhead() {
        assertRefused(ehr.post("DiagnosticReport", report("2099-01-01")), "ml-x-future", "DiagnosticReport.effective");
        assertRefused(ehr.post("DiagnosticReport", report("1995-12-30")), "ml-x-birth", "DiagnosticReport.effective");
        assertThat(warnings(ehr, report("1996"))).isEmpty();
    }

    @Test
    void aReactionComesAfterItsDoseAndToTheSame() {
        String child = child(ehr, "2026-03-02");
        String dose =
                ehr.post("Immunization", dose(child, "2026-06-01", "Penta", 1)).id();

        assertThat(warnings(ehr, reaction(child, "2026-05-31", dose))).containsExactly("ml-x-reaction-time");
        assertThat(warnings(ehr, reaction(child, "2026-06-01", dose))).isEmpty();
        assertThat(warnings(ehr, reaction(patient, "2026-06-02", dose))).containsExactly("ml-x-same-person");
        assertRefused(
                ehr.post("AdverseEvent", reaction(child, "2099-01-01", dose)), "ml-x-future", "AdverseEvent.date");
    }

    @Test
    void whatIsSeenInAnEncounterIsDatedAboutThen() {
        String encounter = encounter(patient, "2026-11-03");

        assertThat(warnings(ehr, in(encounter, pulse(patient, "2026-10-26")))).containsExactly("ml-x-encounter-time");
        assertThat(warnings(ehr, in(encounter, pulse(patient, "2026-11-12")))).containsExactly("ml-x-encounter-time");
        assertThat(warningsTogether(
                        ehr,
                        in(encounter, pulse(patient, "2026-10-27")),
                        in(encounter, pulse(patient, "2026-11-11")),
                        in(encounter, pulse(patient, "2026-10"))))
                .isEmpty();
    }

    @Test
    void whatNamesAnEncounterIsOfItsPatient() {
        String encounter = encounter(patient, "2026-11-03");
        String other = ehr.post("Patient", Someone.named("Diarra")).id();

        assertThat(warnings(ehr, in(encounter, pulse(other, "2026-11-03")))).containsExactly("ml-x-same-person");
        assertThat(warningsTogether(
                        ehr, in(encounter, pulse(patient, "2026-11-03")), in(encounter, pulse(other, "2026-11-03"))))
                .containsExactly("ml-x-same-person");
        assertThat(warnings(server.clientFor("system/*.c"), in(encounter, pulse(other, "2026-11-03"))))
                .isEmpty();
    }

    @Test
    void aNewbornIsSeenWithTheMother() {
        String newborn = child(ehr, "2026-09-22");
        String older = child(ehr, "2026-09-21");

        assertThat(warnings(ehr, in(encounter(patient, "2026-11-03"), pulse(newborn, "2026-11-03"))))
                .isEmpty();
        assertThat(warnings(ehr, in(encounter(newborn, "2026-11-03"), pulse(patient, "2026-11-03"))))
                .isEmpty();
        assertThat(warnings(ehr, in(encounter(patient, "2026-11-03"), pulse(older, "2026-11-03"))))
                .containsExactly("ml-x-same-person");
    }

    @Test
    void theResultsOfAReportAreOfItsPatient() {
        String other = ehr.post("Patient", Someone.named("Diarra")).id();
        String result = ehr.post("Observation", pulse(other, "2026-11-03")).id();
        DiagnosticReport report = report("2026-11-03");
        report.addResult(new Reference("Observation/" + result));

        assertThat(warnings(ehr, report)).containsExactly("ml-x-same-person");
        assertThat(warnings(ehr, report.setSubject(new Reference("Patient/" + other))))
                .isEmpty();
    }

    @Test
    void whatIsNotedAtBirthIsOfANewborn() {
        String child = child(ehr, "2026-10-06");

        assertThat(warnings(ehr, apgar(child, "2026-11-04", 9))).containsExactly("ml-x-newborn");
        assertThat(warnings(ehr, apgar(child, "2026-11-03", 9))).isEmpty();
        assertThat(warnings(ehr, quantity(patient, "8339-4", "2026-11-05", "3000", "g")))
                .contains("ml-x-newborn");
        assertThat(warnings(ehr, quantity(child(ehr, "2021-12-01"), "8339-4", "2026-11-05", "3000", "g")))
                .isEmpty();
    }

    @Test
    void aChildIsBornOnce() {
        String child = child(ehr, "2026-11-05");
        assertThat(warnings(ehr, outcome(child, "ne-vivant"))).isEmpty();
        assertThat(warnings(ehr, quantity(child, "8339-4", "2026-11-05", "3000", "g")))
                .isEmpty();

        assertThat(warnings(ehr, outcome(child, "mort-ne-frais"))).containsExactly("ml-x-birth-twice");
        assertThat(warnings(ehr, outcome(child, "ne-vivant"))).containsExactly("ml-x-birth-twice");
        assertThat(warnings(ehr, quantity(child, "8339-4", "2026-11-05", "3101", "g")))
                .containsExactly("ml-x-birth-twice");
        String other = child(ehr, "2026-11-05");
        assertThat(warningsTogether(
                        ehr,
                        quantity(other, "8339-4", "2026-11-05", "3000", "g"),
                        quantity(other, "8339-4", "2026-11-05", "3100", "g")))
                .isEmpty();
    }

    @Test
    void whoIsStillbornHasNoApgar() {
        String child = child(ehr, "2026-11-05");
        assertThat(warnings(ehr, apgar(child, "2026-11-05", 0))).isEmpty();
        assertThat(warnings(ehr, outcome(child, "mort-ne-frais"))).isEmpty();

        assertThat(warnings(ehr, apgar(child, "2026-11-05", 1))).containsExactly("ml-x-stillborn");
        String other = child(ehr, "2026-11-05");
        assertThat(warningsTogether(ehr, apgar(other, "2026-11-05", 3), outcome(other, "mort-ne-macere")))
                .containsExactly("ml-x-stillborn", "ml-x-stillborn");
    }

    @Test
    void theOutcomeOfAChildWithoutAFileIsTheMothers() {
        String encounter = encounter(patient, "2026-11-05");
        assertThat(warnings(ehr, apgar(patient, "1996-06-01", 9))).isEmpty();

        assertThat(warningsTogether(
                        ehr,
                        in(encounter, outcome(twin("2026-11-05", 1), "ne-vivant")),
                        in(encounter, outcome(patient, "mort-ne-frais")),
                        in(encounter, outcome(patient, "ne-vivant"))))
                .isEmpty();
        assertThat(warnings(ehr, apgar(patient, "2026-11-05", 9))).containsExactly("ml-x-newborn");
        assertThat(warnings(ehr, outcome(child(ehr, "2017-11-05"), "ne-vivant")))
                .containsExactly("ml-x-newborn");
    }

    @Test
    void anOutcomeIsKnownByItsOwnCode() {
        String child = child(ehr, "2026-11-05");
        assertThat(warnings(ehr, alsoAs("QA46.1", outcome(child, "mort-ne-frais"))))
                .isEmpty();

        assertThat(warnings(ehr, alsoAs("QA46.1", outcome(child, "mort-ne-macere"))))
                .containsExactly("ml-x-birth-twice");
        Observation named = outcome(child, "ne-vivant");
        named.getValueCodeableConcept().addCoding().setDisplay("Né vivant");
        assertThat(warnings(ehr, named)).containsExactly("ml-x-birth-twice");
    }

    @Test
    void whoMayBeANewbornOrIsOnePersonIsNotMixedUp() {
        String encounter = encounter(patient, "2026-11-03");
        String old = ehr.post("Patient", Someone.named("Sidibé")).id();
        assertThat(warnings(ehr, in(encounter, pulse(old, "2026-11-03")))).containsExactly("ml-x-same-person");

        Patient foundling = Someone.named("Cissé");
        foundling.setBirthDate(null);
        Extension estimate = foundling.addExtension().setUrl(KENEYA + "StructureDefinition/ml-estimated-age");
        estimate.addExtension(
                "age",
                new Quantity()
                        .setValue(0)
                        .setSystem("http://unitsofmeasure.org")
                        .setCode("mo"));
        estimate.addExtension("recorded", new DateType("2026-11-03"));
        String unknown = ehr.post("Patient", foundling.setGender(AdministrativeGender.MALE))
                .id();
        assertThat(warnings(ehr, in(encounter, pulse(unknown, "2026-11-03")))).isEmpty();
        assertThat(warnings(ehr, gestation(unknown))).isEmpty();

        Patient merged = Someone.named("Sidibé");
        merged.addLink().setType(LinkType.REPLACES).setOther(new Reference("Patient/" + patient));
        String one = ehr.post("Patient", merged).id();
        assertThat(warnings(ehr, in(encounter, pulse(one, "2026-11-03")))).isEmpty();
    }

    @Test
    void whoComesWithARelativeIsNotMixedUp() {
        Patient mother = Someone.named("Sidibé");
        String number = UUID.randomUUID().toString();
        mother.addIdentifier().setSystem("https://example.org/card").setValue(number);
        String encounter = encounter(ehr.post("Patient", mother).id(), "2026-11-03");
        String child = child(ehr, "2024-05-06");
        assertThat(warnings(ehr, in(encounter, pulse(child, "2026-11-03")))).containsExactly("ml-x-same-person");

        RelatedPerson relative = new RelatedPerson(new Reference("Patient/" + child));
        relative.addRelationship(new CodeableConcept()
                .addCoding(new Coding("http://terminology.hl7.org/CodeSystem/v3-RoleCode", "MTH", null)));
        relative.addName().setText("Sidibé");
        assertThat(ehr.post("RelatedPerson", relative).status()).isEqualTo(201);
        assertThat(warnings(ehr, in(encounter, pulse(child, "2026-11-03")))).containsExactly("ml-x-same-person");
        relative.addIdentifier().setSystem("https://example.org/card").setValue(number);
        assertThat(ehr.post("RelatedPerson", relative).status()).isEqualTo(201);
        assertThat(warnings(ehr, in(encounter, pulse(child, "2026-11-03")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "MedicationRequest, 'status':'active' 'intent':'order' 'encounter':ENCOUNTER, MedicationRequest.encounter",
                "MedicationDispense, 'status':'completed' 'context':ENCOUNTER, MedicationDispense.context",
                "MedicationDispense, 'status':'completed' 'whenHandedOver':'2026-11-03' 'authorizingPrescription':[REQUEST], MedicationDispense.authorizingPrescription",
                "MedicationAdministration, 'status':'completed' 'effectiveDateTime':'2026-11-03' 'request':REQUEST, MedicationAdministration.request"
            })
    void whatARecordNamesIsOfItsPatient(String type, String elements, String where) {
        String other = ehr.post("Patient", Someone.named("Diarra")).id();
        String encounter = "{'reference':'Encounter/" + encounter(other, "2026-11-03") + "'}";
        String request = "{'reference':'MedicationRequest/"
                + ehr.post(
                                "MedicationRequest",
                                JSON,
                                medicine("MedicationRequest", other, "'status':'active' 'intent':'order'"))
                        .id()
                + "'}";

        Answer answer = ehr.with("Prefer", "return=OperationOutcome")
                .post(
                        type,
                        JSON,
                        medicine(
                                type,
                                patient,
                                elements.replace("ENCOUNTER", encounter).replace("REQUEST", request)));

        assertThat(answer.status()).describedAs(answer.body()).isEqualTo(201);
        assertThat(answer.outcome().getIssue())
                .filteredOn(issue -> "ml-x-same-person"
                        .equals(issue.getDetails().getCodingFirstRep().getCode()))
                .singleElement()
                .satisfies(issue ->
                        assertThat(issue.getExpression().get(0).getValue()).isEqualTo(where));
    }

    private static String medicine(String type, String whose, String elements) {
        return "{'resourceType':'%s','subject':{'reference':'Patient/%s'},'medicationCodeableConcept':{'text':'X'},%s}"
                .formatted(type, whose, elements.replace(" '", ",'"))
                .replace('\'', '"');
    }

    @Test
    void twinsAreBornOneAfterAnother() {
        String encounter = encounter(patient, "2026-11-05");
        assertThat(warnings(ehr, in(encounter, outcome(twin("2026-11-05", 1), "ne-vivant"))))
                .isEmpty();

        assertThat(warnings(ehr, in(encounter, outcome(twin("2026-11-05", 1), "ne-vivant"))))
                .containsExactly("ml-x-twins");
        assertThat(warnings(ehr, in(encounter, outcome(twin("2026-11-01", 3), "ne-vivant"))))
                .containsExactly("ml-x-twins");
        String next = encounter(patient, "2026-11-05");
        assertThat(warningsTogether(
                        ehr,
                        in(next, outcome(twin("2026-11-05", 1), "ne-vivant")),
                        in(next, outcome(twin("2026-11-02", 2), "ne-vivant"))))
                .isEmpty();
    }

    @Test
    void aPregnancyIsOfAWomanOfAnAgeForIt() {
        String man = ehr.post("Patient", Someone.named("Sangaré").setGender(AdministrativeGender.MALE))
                .id();

        assertThat(warnings(ehr, gestation(man))).containsExactly("ml-x-anc-age");
        assertThat(warnings(ehr, gestation(child(ehr, "2016-11-04")))).containsExactly("ml-x-anc-age");
        assertThat(warnings(ehr, gestation(child(ehr, "2026-09-02")))).containsExactly("ml-x-anc-age");
        for (String born : new String[] {"2016-11-03", "1971", "2026-09-04"}) {
            assertThat(warnings(ehr, gestation(child(ehr, born)))).isEmpty();
        }
    }

    @Test
    void aFirstWeightIsOneOfTheAge() {
        assertThat(warnings(ehr, quantity(child(ehr, "2026-06-01"), "29463-7", "2026-11-05", "63", "kg")))
                .contains("ml-x-weight-age");
        assertThat(warnings(ehr, quantity(child(ehr, "2025-01-05"), "29463-7", "2026-11-05", "21.5", "kg")))
                .containsExactly("ml-x-weight-age");
        assertThat(warnings(ehr, quantity(child(ehr, "2025-01-05"), "29463-7", "2026-11-05", "21.4", "kg")))
                .isEmpty();
        assertThat(warnings(ehr, quantity(child(ehr, "2021-11-05"), "29463-7", "2026-11-05", "40", "kg")))
                .isEmpty();
        assertThat(warnings(ehr, quantity(child(ehr, "2026-10-01"), "29463-7", "2026-11-05", "1.3", "kg")))
                .isEmpty();
        assertThat(warnings(ehr, quantity(child(ehr, "2026"), "29463-7", "2026-11-05", "3", "kg")))
                .isEmpty();
        assertThat(warnings(ehr, quantity(child(ehr, "2026"), "29463-7", "2026-11-05", "63", "kg")))
                .containsExactly("ml-x-weight-age");
    }

    private static Patient born(String date) {
        Patient born = Someone.named("Cissé");
        born.setBirthDateElement(new DateType(date));
        return born;
    }

    private String twin(String date, int rank) {
        Patient twin = born(date);
        twin.setMultipleBirth(new IntegerType(rank));
        return ehr.post("Patient", twin).id();
    }

    private static Observation gestation(String whose) {
        Observation age = quantity(whose, "18185-9", "2026-11-03", "20", "wk");
        age.getMethod()
                .addCoding()
                .setSystem(KENEYA + "CodeSystem/ml-ga-method")
                .setCode("ga-us");
        return age;
    }

    private static Observation alsoAs(String icd, Observation outcome) {
        outcome.getValueCodeableConcept()
                .addCoding()
                .setSystem("http://id.who.int/icd/release/11/mms")
                .setCode(icd);
        return outcome;
    }

    private static Observation apgar(String child, String date, int score) {
        return observation(child, "http://loinc.org", "9274-2", date).setValue(new IntegerType(score));
    }

    private static Observation outcome(String child, String code) {
        return observation(child, KENEYA + "CodeSystem/ml-obs", "birth-outcome", "2026-11-05")
                .setValue(new CodeableConcept()
                        .addCoding(new Coding(KENEYA + "CodeSystem/ml-birth-outcome", code, null)));
    }

    private DiagnosticReport report(String date) {
        DiagnosticReport report = new DiagnosticReport().setStatus(DiagnosticReportStatus.FINAL);
        report.addCategory()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/v2-0074")
                .setCode("LAB");
        report.getCode().setText("Anatomopathologie");
        report.addPerformer().setDisplay("Laboratoire");
        report.setConclusion("Normal.");
        report.setSubject(new Reference("Patient/" + patient));
        report.setEffective(new DateTimeType(date));
        return report;
    }

    private static AdverseEvent reaction(String whose, String date, String dose) {
        AdverseEvent reaction = new AdverseEvent().setActuality(AdverseEventActuality.ACTUAL);
        reaction.getEvent().addCoding().setSystem(KENEYA + "CodeSystem/ml-aefi").setCode("fievre");
        reaction.setSubject(new Reference("Patient/" + whose));
        reaction.setDateElement(new DateTimeType(date));
        reaction.getSeriousness()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/adverse-event-seriousness")
                .setCode("Non-serious");
        reaction.addSuspectEntity().setInstance(new Reference("Immunization/" + dose));
        return reaction;
    }

    private String encounter(String whose, String day) {
        Encounter encounter = new Encounter().setStatus(EncounterStatus.FINISHED);
        encounter
                .getClass_()
                .setSystem("http://terminology.hl7.org/CodeSystem/v3-ActCode")
                .setCode("AMB");
        encounter.setSubject(new Reference("Patient/" + whose));
        encounter
                .getPeriod()
                .setStartElement(new DateTimeType(day))
                .setEndElement(new DateTimeType(LocalDate.parse(day).plusDays(1).toString()));
        return ehr.post("Encounter", encounter).id();
    }

    private static Resource in(String encounter, Observation observation) {
        return observation.setEncounter(new Reference("Encounter/" + encounter));
    }
}
