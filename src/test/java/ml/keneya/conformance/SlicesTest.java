package ml.keneya.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Test;

class SlicesTest {

    private static final GuideOfKeneya KENEYA = GuideOfKeneya.SHARED;
    private static final String NATIONAL = "https://keneya.ml/fhir/CodeSystem/ml-vaccine";

    private final Slices slices = new Slices(KENEYA.guide);

    @Test
    void aSliceAsksForItsSystemAndItsList() {
        assertThat(slices.asked(Profiles.BASE + "ml-immunization|0.1", "Immunization.vaccineCode.coding:national"))
                .contains(NATIONAL);
        assertThat(slices.asked(Profiles.BASE + "ml-blood-pressure", "Observation.component:systolic"))
                .contains("http://loinc.org|8480-6");
        assertThat(slices.asked(Profiles.BASE + "ml-nonesuch", "Observation.component:systolic"))
                .isEmpty();
    }

    @Test
    void whoLeavesASliceOutIsToldWhatItAsksFor() {
        Observation pressure = new Observation();
        List<String> profile = List.of(Profiles.BASE + "ml-blood-pressure");

        assertThat(KENEYA.validator.findings(pressure, profile, Locale.FRENCH))
                .anyMatch(finding -> finding.sentence().contains(". À mettre\u00a0: http://loinc.org|8480-6"));
        assertThat(KENEYA.validator.findings(pressure, profile, Locale.ENGLISH))
                .anyMatch(finding -> finding.sentence().contains(". To be given: http://loinc.org|8480-6"));
    }
}
