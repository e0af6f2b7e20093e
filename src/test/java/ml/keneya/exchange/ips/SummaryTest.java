package ml.keneya.exchange.ips;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.Someone;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestIntent;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The summary that travels with who is referred. */
@FhirServerTest
class SummaryTest {

    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    private static final String LABELLED = "R";
    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Autowired
    private TestServer server;

    private FhirClient ehr;
    private String patient;

    @BeforeEach
    void registerSomebody() {
        ehr = server.ehr();
        patient = ehr.post("Patient", Someone.named("Sidibé")).id();
    }

    @Test
    void itIsADocumentOfTheFileInTheLanguageOfWhoAsks() {
        ehr.post("AllergyIntolerance", allergy());
        ehr.post("Condition", condition("Paludisme simple confirmé"));
        ehr.post("Observation", weight("2026-11-01", "61.5"));

        Answer french = ehr.get("Patient/" + patient + "/$summary");
        Answer english = ehr.with("Accept-Language", "en").get("Patient/" + patient + "/$summary");

        assertThat(french.status()).describedAs(french.body()).isEqualTo(200);
        Bundle document = french.bundle();
        assertThat(document.getType()).isEqualTo(BundleType.DOCUMENT);
        assertThat(document.getMeta().getProfile().get(0).getValue()).contains("uv/ips");
        assertThat(document.getIdentifier().getValue()).isNotBlank();
        assertThat(document.getTimestamp()).isNotNull();
        Composition composition = composition(french);
        assertThat(composition.getTitle()).isEqualTo("Résumé du dossier");
        assertThat(composition.getSubject().getReference())
                .isEqualTo(document.getEntry().get(1).getFullUrl());
        assertThat(french.body()).contains("Aucune information sur les médicaments");
        assertThat(references(french)).allMatch(reference -> reference.startsWith("urn:uuid:"));
        assertThat(composition.getSection().stream().map(each -> each.getTitle()))
                .contains("Allergies et intolérances", "Médicaments", "Problèmes en cours");
        assertThat(french.body()).contains("Pénicilline", "Paludisme simple", "2026-11-01 – ", "61.5 kg");
        assertThat(composition(english).getSection().stream().map(each -> each.getTitle()))
                .contains("Allergies and intolerances", "Medication summary", "Problem list");
        assertThat(document.getEntry())
                .allSatisfy(entry -> assertThat(entry.getFullUrl()).isNotBlank());
        assertThat(document.getEntry().stream().map(entry -> entry.getResource().fhirType()))
                .contains("Composition", "Patient", "AllergyIntolerance", "Condition", "Observation");
    }

    @Test
    void whatIsConfidentialDoesNotTravelAndNothingPointsToIt() {
        Condition hidden = condition("Chose cachée");
        hidden.getMeta().addSecurity().setSystem(CONFIDENTIALITY).setCode(LABELLED);
        String secret = ehr.post("Condition", hidden).id();
        Observation open = weight("2026-11-01", "61.5");
        open.addDerivedFrom(
                new Reference("Observation/" + ehr.post("Observation", hiv()).id()));
        ehr.post("Observation", open);
        Condition pointing = condition("Anémie");
        pointing.addEvidence().addDetail(new Reference("Condition/" + secret).setDisplay("Mot qui trahit"));
        Answer stored = ehr.post("Condition", pointing);
        assertThat(stored.status()).describedAs(stored.body()).isEqualTo(201);

        Answer summary = ehr.get("Patient/" + patient + "/$summary");

        assertThat(summary.status()).describedAs(summary.body()).isEqualTo(200);
        assertThat(summary.body())
                .contains("Anémie", "61.5")
                .doesNotContain("Mot qui trahit", "Chose cachée", secret, "68961-2", "\"code\":\"" + LABELLED + '"');
        // Neither is a trace of it left: the same file without it has a summary of the same form.
        List<String> dangling = references(summary).stream()
                .filter(reference -> reference.startsWith("Condition/") || reference.startsWith("Observation/"))
                .toList();
        assertThat(dangling).isEmpty();
    }

    /** The same file without it and with it: no trace of it is left, not even that something was left out. */
    @ParameterizedTest
    @ValueSource(strings = {"HIV", "PSY", "SEX", "ADOL", "family planning"})
    void whatIsSensitiveChangesNothingOfTheSummary(String kind) {
        ehr.post("AllergyIntolerance", allergy());
        ehr.post("Condition", condition("Anémie"));
        ehr.post("Observation", weight("2026-11-01", "61.5"));
        String without = form(ehr.get("Patient/" + patient + "/$summary"));

        Answer stored;
        if (kind.equals("family planning")) {
            stored = ehr.post("MedicationRequest", contraceptive());
        } else {
            Condition sensitive = condition("Chose sensible");
            sensitive
                    .getMeta()
                    .addSecurity()
                    .setSystem("http://terminology.hl7.org/CodeSystem/v3-ActCode")
                    .setCode(kind);
            stored = ehr.post("Condition", sensitive);
        }

        assertThat(stored.status()).describedAs(stored.body()).isEqualTo(201);
        assertThat(without).contains("Anémie", "61.5");
        assertThat(form(ehr.get("Patient/" + patient + "/$summary"))).isEqualTo(without);
    }

    /** Without what each document has of its own: when it was made, and the names of its entries. */
    private static String form(Answer summary) {
        assertThat(summary.status()).describedAs(summary.body()).isEqualTo(200);
        Bundle document = summary.bundle();
        document.setTimestamp(null).setIdentifier(null);
        ((Composition) document.getEntryFirstRep().getResource()).setDate(null);
        Map<String, String> names = new HashMap<>();
        return UUIDS.matcher(FhirContext.forR4Cached().newJsonParser().encodeResourceToString(document))
                .replaceAll(found -> names.computeIfAbsent(found.group(), each -> "name-" + names.size()));
    }

    private MedicationRequest contraceptive() {
        return new MedicationRequest()
                .setStatus(MedicationRequestStatus.ACTIVE)
                .setIntent(MedicationRequestIntent.ORDER)
                .setMedication(new CodeableConcept(new Coding("http://www.whocc.no/atc", "G03AC03", null)))
                .setSubject(new Reference("Patient/" + patient))
                .setRequester(new Reference().setDisplay("Bintou Kouyaté"))
                .setAuthoredOnElement(new DateTimeType("2026-11-01"));
    }

    @Test
    void whatWasNotSoAndNumbersOfProgrammesDoNotTravel() {
        Condition refuted = condition("Paludisme réfuté");
        refuted.getVerificationStatus().getCodingFirstRep().setCode("refuted");
        ehr.post("Condition", refuted);
        Patient enrolled = ehr.get("Patient/" + patient).resource(Patient.class);
        enrolled.addIdentifier()
                .setSystem("https://keneya.ml/sid/programme/test")
                .setValue("VIH-0417")
                .getType()
                .addCoding(new Coding("https://keneya.ml/fhir/CodeSystem/ml-identifier-type", "PROG", null));
        Answer stored = ehr.put("Patient/" + patient, enrolled);
        assertThat(stored.status()).describedAs(stored.body()).isEqualTo(200);

        Answer summary = ehr.get("Patient/" + patient + "/$summary");

        assertThat(summary.status()).describedAs(summary.body()).isEqualTo(200);
        assertThat(summary.body()).contains("Sidibé").doesNotContain("Paludisme réfuté", "VIH-0417", "/programme/");
    }

    @Test
    void ofManyMeasurementsTheLatestTravel() {
        for (int day = 1; day <= 9; day++) {
            ehr.post("Observation", weight("2026-10-0" + day, "6" + day + ".0"));
        }

        Answer summary = ehr.get("Patient/" + patient + "/$summary");

        assertThat(summary.body()).contains("69.0 kg", "68.0 kg", "67.0 kg").doesNotContain("66.0 kg");
    }

    @Test
    void aSurvivorsFileHasNone() {
        FhirClient cleared = server.clearedEhr();
        String survivor = cleared.post("Patient", Someone.survivor("S" + UUID.randomUUID()))
                .id();

        Answer refused = cleared.with("Accept-Language", "en").get("Patient/" + survivor + "/$summary");

        assertThat(refused.status()).describedAs(refused.body()).isEqualTo(422);
        assertThat(refused.body()).contains("This file is confidential");
        Answer hidden = ehr.get("Patient/" + survivor + "/$summary");
        String absent = UUID.randomUUID().toString();
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.body().replace(survivor, absent))
                .isEqualTo(ehr.get("Patient/" + absent + "/$summary").body());
    }

    @Test
    void whoMayNotSearchWhatItIsMadeOfHasNone() {
        FhirClient narrow = server.clientFor("system/Patient.rs system/Observation.rs");

        assertThat(narrow.get("Patient/" + patient + "/$summary").status()).isEqualTo(403);
        assertThat(server.ehrOf("cscom-elsewhere")
                        .get("Patient/" + patient + "/$summary")
                        .status())
                .isEqualTo(404);
    }

    private static Composition composition(Answer answer) {
        return (Composition) answer.bundle().getEntryFirstRep().getResource();
    }

    private static List<String> references(Answer answer) {
        return FhirContext.forR4Cached()
                .newTerser()
                .getAllPopulatedChildElementsOfType(answer.bundle(), Reference.class)
                .stream()
                .map(Reference::getReference)
                .filter(reference -> reference != null)
                .toList();
    }

    private AllergyIntolerance allergy() {
        AllergyIntolerance allergy = new AllergyIntolerance();
        allergy.getClinicalStatus()
                .addCoding(new Coding(
                        "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical", "active", null));
        allergy.getVerificationStatus()
                .addCoding(new Coding(
                        "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification", "confirmed", null));
        allergy.setCode(new CodeableConcept().setText("Pénicilline")).setPatient(new Reference("Patient/" + patient));
        return allergy;
    }

    private Condition condition(String text) {
        Condition condition = new Condition();
        condition
                .getClinicalStatus()
                .addCoding(new Coding("http://terminology.hl7.org/CodeSystem/condition-clinical", "active", null));
        condition
                .getVerificationStatus()
                .addCoding(new Coding("http://terminology.hl7.org/CodeSystem/condition-ver-status", "confirmed", null));
        condition
                .addCategory()
                .addCoding(new Coding(
                        "http://terminology.hl7.org/CodeSystem/condition-category", "problem-list-item", null));
        condition.setCode(new CodeableConcept().setText(text)).setSubject(new Reference("Patient/" + patient));
        return condition.setRecordedDateElement(new DateTimeType("2026-11-01"));
    }

    private Observation weight(String day, String kilograms) {
        Observation weight = observation("29463-7", "vital-signs", day);
        weight.setValue(new Quantity()
                .setValue(new BigDecimal(kilograms))
                .setUnit("kg")
                .setSystem("http://unitsofmeasure.org")
                .setCode("kg"));
        return weight;
    }

    private Observation hiv() {
        Observation test = observation("68961-2", "laboratory", "2026-11-01");
        test.setValue(new CodeableConcept(
                new Coding("http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation", "NEG", null)));
        return test;
    }

    private Observation observation(String loinc, String category, String day) {
        Observation observation = new Observation().setStatus(ObservationStatus.FINAL);
        observation
                .addCategory()
                .addCoding(new Coding("http://terminology.hl7.org/CodeSystem/observation-category", category, null));
        observation.setCode(new CodeableConcept(new Coding("http://loinc.org", loinc, null)));
        observation.setSubject(new Reference("Patient/" + patient));
        observation.setEffective(new DateTimeType(day + "T09:00:00Z"));
        return observation;
    }
}
