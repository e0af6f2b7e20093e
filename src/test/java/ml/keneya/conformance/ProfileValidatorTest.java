package ml.keneya.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** What the server warns of, and what it does not. */
class ProfileValidatorTest {

    private static final GuideOfKeneya KENEYA = GuideOfKeneya.SHARED;
    private static final String CLASSES = "https://keneya.ml/fhir/CodeSystem/ml-nutrition-class";

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void aCodeOfAnotherListThanTheProfilesIsWarnedOf(String language) {
        Observation muac = (Observation) example("Observation-muac-red");
        muac.setInterpretation(
                List.of(new CodeableConcept(new Coding("https://keneya.ml/fhir/CodeSystem/ml-obs", "muac", null))));

        assertThat(warnings(muac, language)).anyMatch(text -> text.contains("ml-nutrition-class"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void aCodeThatFhirAsksForAndThatIsNotItsOwnNorTheGuidesIsWarnedOf(String language) {
        Patient patient = (Patient) example("Patient-kadidia-minimal");
        patient.addIdentifier()
                .setSystem("https://elsewhere.example")
                .setValue("1")
                .setType(new CodeableConcept(new Coding("https://elsewhere.example/types", "card", null)));

        assertThat(warnings(patient, language)).anyMatch(text -> text.contains("identifier-type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void aCodeOfTheGuideIsNotWarnedOfBecauseFhirHasNoneLikeIt(String language) {
        Observation muac = (Observation) example("Observation-muac-red");

        assertThat(muac.getInterpretationFirstRep().getCodingFirstRep().getSystem())
                .isEqualTo(CLASSES);
        assertThat(warnings(muac, language)).noneMatch(text -> text.contains("http://hl7.org/fhir/ValueSet/"));
        assertThat(warnings(example("Patient-aissata-resident"), language))
                .noneMatch(text -> text.contains("identifier-type"));
    }

    private static List<String> warnings(Resource resource, String language) {
        return KENEYA
                .validator
                .findings(resource, KENEYA.decisions.about(resource, null).checked(), Locale.forLanguageTag(language))
                .stream()
                .map(Finding::text)
                .toList();
    }

    private static Resource example(String name) {
        return KENEYA.read(new ClassPathResource("keneya/profiles/" + name + ".json"));
    }
}
