package ml.keneya.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import ml.keneya.server.Messages;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

class DisplaysTest {

    private static final GuideOfKeneya KENEYA = GuideOfKeneya.SHARED;
    private static final String LIST = "https://keneya.ml/fhir/CodeSystem/ml-nutrition-class";

    private final Displays displays = new Displays(KENEYA.guide, KENEYA.fhir, new Messages());

    @Test
    void theNameOfAnotherCodeIsDoubted() {
        Observation observation = new Observation();
        observation.getValueCodeableConcept().addCoding(new Coding(LIST, "muac-sam", "Normal"));

        assertThat(displays.findings(observation, Locale.ENGLISH))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.isBreach()).isFalse();
                    assertThat(finding.path()).isEqualTo("Observation.value.coding");
                    assertThat(finding.sentence()).contains("muac-sam", "PB < 115 mm (MAS)", "MUAC < 115 mm (SAM)");
                });
    }

    @Test
    void whatTheGuideDoesNotKnowIsNot() {
        Observation observation = new Observation();
        observation.getCode().addCoding(new Coding(LIST, "nonesuch", "Normal"));
        observation.getCode().addCoding(new Coding("http://loinc.org", "29463-7", "How heavy"));
        observation.getCode().addCoding(new Coding(null, null, "Normal"));
        observation.getCode().addCoding(new Coding(LIST, null, "Normal"));
        observation.getCode().addCoding(new Coding(null, "muac-sam", "Normal"));

        assertThat(displays.findings(observation, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void theGuideCallsItsOwnCodesByTheirNames() {
        Stream<Resource> own = Stream.concat(
                KENEYA.guide.examples().stream(),
                KENEYA.guide.transactions().stream()
                        .flatMap(day -> day.getEntry().stream())
                        .map(Bundle.BundleEntryComponent::getResource));

        assertThat(own.flatMap(resource -> displays.findings(resource, Locale.ENGLISH).stream()))
                .isEmpty();
    }
}
