package ml.keneya.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.junit.jupiter.api.Test;

/** Whether a concept has a code. */
class CodesTest {

    private static final Codes WEIGHT = new Codes("http://loinc.org", Set.of("29463-7"));

    @Test
    void aCodingWithoutCodeOrSystemIsNoneOfThem() {
        assertThat(WEIGHT.are(new CodeableConcept(new Coding().setSystem("http://loinc.org"))))
                .isFalse();
        assertThat(WEIGHT.are(new CodeableConcept(new Coding().setCode("29463-7"))))
                .isFalse();
        assertThat(WEIGHT.are(new CodeableConcept())).isFalse();
        assertThat(WEIGHT.are(new CodeableConcept(new Coding("http://loinc.org", "29463-7", null))))
                .isTrue();
    }
}
