package ml.keneya.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.Someone;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Immunization.ImmunizationStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Records of care as their profiles take them, to put beside one another. */
final class Care {

    static final String KENEYA = "https://keneya.ml/fhir/";

    private Care() {}

    static Observation muac(String patient, String date, int millimetres) {
        Observation muac = observation(patient, KENEYA + "CodeSystem/ml-obs", "muac", date);
        return muac.setValue(new Quantity()
                .setValue(millimetres)
                .setSystem("http://unitsofmeasure.org")
                .setCode("mm"));
    }

    static Observation quantity(String patient, String loinc, String date, String value, String unit) {
        Observation observation = observation(patient, "http://loinc.org", loinc, date);
        return observation.setValue(new Quantity()
                .setValue(new BigDecimal(value))
                .setSystem("http://unitsofmeasure.org")
                .setCode(unit));
    }

    static Observation observation(String patient, String system, String code, String date) {
        Observation observation = new Observation().setStatus(ObservationStatus.FINAL);
        observation.getCode().addCoding().setSystem(system).setCode(code);
        observation.setSubject(new Reference("Patient/" + patient));
        observation.setEffective(new DateTimeType(date));
        return observation;
    }

    static EpisodeOfCare finished(EpisodeOfCare episode, String outcome, String end) {
        episode.setStatus(EpisodeOfCareStatus.FINISHED);
        episode.getPeriod().setEndElement(new DateTimeType(end));
        episode.addExtension(KENEYA + "StructureDefinition/ml-cmam-exit-outcome", new CodeType(outcome));
        return episode;
    }

    static EpisodeOfCare ofAWoman(String patient) {
        EpisodeOfCare episode = treatment(patient, "urenam");
        episode.getExtensionByUrl(KENEYA + "StructureDefinition/ml-cmam-admission-criterion")
                .setValue(new CodeType("plw"));
        return episode;
    }

    static Observation pulse(String patient, String date) {
        Observation pulse = quantity(patient, "8867-4", date, "80", "/min");
        pulse.addCategory()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/observation-category")
                .setCode("vital-signs");
        return pulse;
    }

    static EpisodeOfCare pregnancy(String patient) {
        return episode(patient, "ml-service", "cpn");
    }

    static EpisodeOfCare treatment(String patient, String unit) {
        EpisodeOfCare episode = episode(patient, "ml-nutrition-unit", unit);
        episode.addIdentifier()
                .setSystem("https://keneya.ml/sid/mas/test")
                .setValue("M" + UUID.randomUUID())
                .getType()
                .addCoding()
                .setSystem(KENEYA + "CodeSystem/ml-identifier-type")
                .setCode("MAS");
        Stream.of("ml-cmam-admission-type nouveau", "ml-cmam-admission-criterion muac", "ml-nutrition-source spontane")
                .map(each -> each.split(" ", 2))
                .forEach(
                        each -> episode.addExtension(KENEYA + "StructureDefinition/" + each[0], new CodeType(each[1])));
        return episode;
    }

    static EpisodeOfCare episode(String patient, String system, String code) {
        EpisodeOfCare episode = new EpisodeOfCare();
        episode.setStatus(EpisodeOfCareStatus.ACTIVE);
        episode.addType().addCoding().setSystem(KENEYA + "CodeSystem/" + system).setCode(code);
        episode.setPatient(new Reference("Patient/" + patient));
        episode.getPeriod().setStartElement(new DateTimeType("2026-11-03"));
        return episode;
    }

    static EpisodeOfCare veryRestricted(EpisodeOfCare episode) {
        episode.getMeta()
                .addSecurity()
                .setSystem("http://terminology.hl7.org/CodeSystem/v3-Confidentiality")
                .setCode("V");
        return episode;
    }

    static Immunization dose(String patient, String date, String vaccine, int number) {
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

    /** A child who is registered; its id. */
    static String child(FhirClient ehr, String born) {
        Patient child = Someone.named("Cissé");
        child.setBirthDateElement(new DateType(born));
        return ehr.post("Patient", child).id();
    }

    /** The rules that a record breaks and is stored all the same. */
    static List<String> warnings(FhirClient ehr, Resource resource) {
        Answer answer = ehr.with("Prefer", "return=OperationOutcome").post(resource.fhirType(), resource);
        assertThat(answer.status()).describedAs(answer.body()).isEqualTo(201);
        return rules(answer);
    }

    /** The rules that records of one transaction break and are stored all the same. */
    static List<String> warningsTogether(FhirClient ehr, Resource... resources) {
        Answer answer = ehr.with("Prefer", "return=OperationOutcome").post("", transaction(resources));
        assertThat(answer.status()).describedAs(answer.body()).isEqualTo(200);
        return answer.bundle().getEntry().stream()
                .flatMap(entry -> rules((OperationOutcome) entry.getResponse().getOutcome()))
                .toList();
    }

    static void assertRefused(Answer answer, String rule, String where) {
        assertThat(answer.status()).describedAs(answer.body()).isEqualTo(422);
        assertThat(answer.outcome().getIssue()).singleElement().satisfies(issue -> {
            assertThat(issue.getDetails().getCodingFirstRep().getCode()).isEqualTo(rule);
            assertThat(issue.getExpression().get(0).getValue()).isEqualTo(where);
        });
    }

    /** The rules that an answer names. */
    static List<String> rules(Answer answer) {
        return rules(answer.outcome()).toList();
    }

    private static Stream<String> rules(OperationOutcome outcome) {
        return outcome.getIssue().stream()
                .map(issue -> issue.getDetails().getCodingFirstRep())
                .filter(code -> ConsistencyRule.SYSTEM.equals(code.getSystem()))
                .map(Coding::getCode);
    }

    static Bundle transaction(Resource... resources) {
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        for (Resource resource : resources) {
            boolean known = resource.getIdElement().hasIdPart();
            bundle.addEntry()
                    .setResource(resource)
                    .getRequest()
                    .setMethod(known ? HTTPVerb.PUT : HTTPVerb.POST)
                    .setUrl(known ? resource.fhirType() + "/" + resource.getIdPart() : resource.fhirType());
        }
        return bundle;
    }
}
