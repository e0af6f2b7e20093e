package ml.keneya.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The days that ship with the server: those of the health centres, and those of the vault. */
class DemoTest {

    private static final String V = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality|V";
    private static final String R = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality|R";
    private static final String SDV = "http://terminology.hl7.org/CodeSystem/v3-ActCode|SDV";

    private static final GuideValidator VALIDATOR = GuideValidator.SHARED;
    private static final FhirContext FHIR = FhirContext.forR4Cached();

    static Stream<org.springframework.core.io.Resource> files() throws IOException {
        return Stream.concat(in("demo"), in("demo-vault"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void theGuideAdmitsEveryEntry(org.springframework.core.io.Resource file) throws IOException {
        String text = file.getContentAsString(StandardCharsets.UTF_8);

        assertThat(VALIDATOR.errors(text)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyEntryConformsToWhatItIsWhateverItClaims(org.springframework.core.io.Resource file) {
        assertThat(bundle(file).getEntry())
                .allSatisfy(entry -> assertThat(GuideOfKeneya.SHARED.breaches(
                                FHIR.newJsonParser().encodeResourceToString(entry.getResource())))
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("files")
    void postingTwiceCreatesNothingTwice(org.springframework.core.io.Resource file) throws IOException {
        assertThat(bundle(file).getEntry()).isNotEmpty().allSatisfy(entry -> {
            Identifier first = (Identifier) entry.getResource()
                    .getNamedProperty("identifier")
                    .getValues()
                    .get(0);
            assertThat(entry.getRequest().getMethod()).isEqualTo(Bundle.HTTPVerb.POST);
            assertThat(entry.getRequest().getIfNoneExist())
                    .isEqualTo("identifier=" + first.getSystem() + "|" + first.getValue());
        });
    }

    @Test
    void whoComesBackInAnotherFileIsTheSame() throws IOException {
        IParser parser = FHIR.newJsonParser();
        Map<String, String> seen = new HashMap<>();

        entries().forEach(entry -> {
            String text = parser.encodeResourceToString(entry.getResource());
            assertThat(text).isEqualTo(seen.computeIfAbsent(entry.getFullUrl(), fullUrl -> text));
        });
    }

    @Test
    void everyResourceThatHasAProfileClaimsIt() throws IOException {
        Set<String> profiled = Set.of("Patient", "Encounter");

        assertThat(entries().map(BundleEntryComponent::getResource))
                .filteredOn(resource -> profiled.contains(resource.fhirType()))
                .allMatch(resource -> !claims(resource).isEmpty());
    }

    @Test
    void everyClaimIsOfAProfileOfTheGuide() throws IOException {
        Set<String> profiles = VALIDATOR.guide.artifacts().stream()
                .map(Artifact::resource)
                .filter(StructureDefinition.class::isInstance)
                .map(profile -> profile.getUrl())
                .collect(Collectors.toSet());

        assertThat(entries().flatMap(entry -> claims(entry.getResource()).stream()))
                .isNotEmpty()
                .isSubsetOf(profiles);
    }

    @Test
    void noOneInTheDemoIsASurvivor() throws IOException {
        assertThat(entriesIn("demo").map(BundleEntryComponent::getResource)).allSatisfy(resource -> {
            assertThat(resource.getMeta().getSecurity())
                    .extracting(label -> label.getSystem() + "|" + label.getCode())
                    .isSubsetOf(R);
            assertThat(claims(resource)).noneMatch(profile -> profile.contains("gbv"));
        });
    }

    @Test
    void everythingInTheVaultCarriesBothLabels() throws IOException {
        assertThat(entriesIn("demo-vault").map(BundleEntryComponent::getResource))
                .isNotEmpty()
                .allSatisfy(resource -> assertThat(resource.getMeta().getSecurity())
                        .extracting(label -> label.getSystem() + "|" + label.getCode())
                        .contains(V, SDV));
    }

    @Test
    void everyoneInTheVaultIsKnownByACode() throws IOException {
        assertThat(entriesIn("demo-vault")
                        .map(BundleEntryComponent::getResource)
                        .filter(Patient.class::isInstance))
                .isNotEmpty()
                .allMatch(patient ->
                        claims(patient).contains("https://keneya.ml/fhir/StructureDefinition/ml-patient-pseudonymous"));
    }

    private static Set<String> claims(Resource resource) {
        return resource.getMeta().getProfile().stream()
                .map(CanonicalType::getValue)
                .collect(Collectors.toSet());
    }

    private static Stream<BundleEntryComponent> entries() throws IOException {
        return Stream.concat(entriesIn("demo"), entriesIn("demo-vault"));
    }

    private static Stream<BundleEntryComponent> entriesIn(String folder) throws IOException {
        return in(folder).flatMap(file -> bundle(file).getEntry().stream());
    }

    private static Stream<org.springframework.core.io.Resource> in(String folder) throws IOException {
        return Arrays.stream(
                new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/*.json"));
    }

    private static Bundle bundle(org.springframework.core.io.Resource file) {
        try {
            return FHIR.newJsonParser().parseResource(Bundle.class, file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
