package ml.keneya.conformance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueRulesTest {

    private static final String DEFINITION = "http://hl7.org/fhir/StructureDefinition/";
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final DefaultProfileValidationSupport STANDARD = new DefaultProfileValidationSupport(FHIR);

    private final ValueRules rules = new ValueRules(
            FHIR, STANDARD, canonical -> (StructureDefinition) STANDARD.fetchStructureDefinition(canonical));

    /** So that a shape, which keeps the precision of a date, need not know which of them a code implies. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "vitalspanel",
                "resprate",
                "heartrate",
                "oxygensat",
                "bodytemp",
                "bodyheight",
                "headcircum",
                "bodyweight",
                "bmi",
                "bp"
            })
    void whatACodeImpliesWeighsNothingButThePrecisionOfADate(String vitalSigns) {
        assertThat(rules.of(DEFINITION + vitalSigns))
                .containsExactly("effective.all(($this as dateTime).toString().length() >= 8)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Period", "Timing", "MedicationDispense"})
    void whatComparesValuesIsAskedEachTime(String type) {
        assertThat(rules.of(DEFINITION + type)).isNotEmpty();
    }
}
