package ml.keneya.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ElementDefinition.ElementDefinitionConstraintComponent;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.ResourceType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class ImplementationGuideTest {

    private static final GuideValidator VALIDATOR = GuideValidator.SHARED;
    private static final ImplementationGuide GUIDE = VALIDATOR.guide;

    static Stream<ValueSet> valueSets() {
        return all(ValueSet.class);
    }

    static Stream<StructureDefinition> profiles() {
        return all(StructureDefinition.class);
    }

    @Test
    void examplesAreNoPartOfTheGuide() {
        assertThat(GUIDE.artifacts())
                .extracting(Artifact::type)
                .containsOnly(
                        ResourceType.CodeSystem,
                        ResourceType.ValueSet,
                        ResourceType.ConceptMap,
                        ResourceType.StructureDefinition,
                        ResourceType.SearchParameter,
                        ResourceType.OperationDefinition,
                        ResourceType.Questionnaire,
                        ResourceType.Library,
                        ResourceType.Measure,
                        ResourceType.ActivityDefinition,
                        ResourceType.PlanDefinition);
    }

    @Test
    void listsComeBeforeTheProfilesThatNeedThem() {
        List<ResourceType> types =
                GUIDE.artifacts().stream().map(Artifact::type).distinct().toList();

        assertThat(types)
                .containsExactly(
                        ResourceType.CodeSystem,
                        ResourceType.ValueSet,
                        ResourceType.ConceptMap,
                        ResourceType.StructureDefinition,
                        ResourceType.SearchParameter,
                        ResourceType.OperationDefinition,
                        ResourceType.Questionnaire,
                        ResourceType.Library,
                        ResourceType.Measure,
                        ResourceType.ActivityDefinition,
                        ResourceType.PlanDefinition);
    }

    @Test
    void changingACopyLeavesTheGuideAsItWas() {
        Artifact artifact = GUIDE.artifacts().get(0);

        artifact.resource().setUrl("urn:changed");

        assertThat(artifact.url()).isNotEqualTo("urn:changed");
    }

    @Test
    void readingTheGuideTwiceGivesTheSameHashes() {
        ImplementationGuide again =
                new ImplementationGuide(FhirContext.forR4Cached(), new PathMatchingResourcePatternResolver());

        assertThat(again.sha256()).isEqualTo(GUIDE.sha256()).hasSize(64);
        assertThat(again.artifacts())
                .extracting(again::sha256)
                .containsExactlyElementsOf(
                        GUIDE.artifacts().stream().map(GUIDE::sha256).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ml-vaccine.csv", "StructureDefinition-ml-muac.json", "CodeList.class", "Table.class"})
    void aStoreSeesThatASourceChanged(String source) {
        ImplementationGuide changed =
                new ImplementationGuide(FhirContext.forR4Cached(), new PathMatchingResourcePatternResolver() {
                    @Override
                    public Resource[] getResources(String pattern) throws IOException {
                        return Arrays.stream(super.getResources(pattern))
                                .map(file -> source.equals(file.getFilename()) ? longer(file) : file)
                                .toArray(Resource[]::new);
                    }
                });

        assertThat(changed.sha256()).isNotEqualTo(GUIDE.sha256());
    }

    private static Resource longer(Resource file) {
        return new FileSystemResource(String.valueOf(file.getFilename())) {
            @Override
            public byte[] getContentAsByteArray() throws IOException {
                byte[] bytes = file.getContentAsByteArray();
                byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
                longer[bytes.length] = '\n';
                return longer;
            }
        };
    }

    @ParameterizedTest
    @MethodSource("valueSets")
    void everyValueSetExpandsToAllItsCodes(ValueSet valueSet) {
        int named = valueSet.getCompose().getInclude().stream()
                .mapToInt(include -> Math.max(1, include.getConcept().size()))
                .sum();

        assertThat(VALIDATOR.expand(valueSet).getExpansion().getContains()).hasSizeGreaterThanOrEqualTo(named);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void everyBindingToOurListsIsToAListWeHave(StructureDefinition profile) {
        List<String> ours = valueSets().map(ValueSet::getUrl).toList();

        assertThat(profile.getDifferential().getElement().stream()
                        .map(element -> element.getBinding().getValueSet())
                        .filter(url -> url != null && url.startsWith("https://keneya.ml/")))
                .isSubsetOf(ours);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void everyRuleSpeaksFrenchAndEnglish(StructureDefinition profile) {
        Stream<ElementDefinitionConstraintComponent> rules =
                profile.getDifferential().getElement().stream().flatMap(element -> element.getConstraint().stream());

        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.getHuman()).isNotBlank();
            assertThat(rule.getHumanElement()
                            .getExtensionByUrl("http://hl7.org/fhir/StructureDefinition/translation")
                            .getExtensionByUrl("content")
                            .getValue())
                    .isInstanceOfSatisfying(
                            StringType.class,
                            english ->
                                    assertThat(english.getValue()).isNotBlank().isNotEqualTo(rule.getHuman()));
        });
    }

    private static <T extends MetadataResource> Stream<T> all(Class<T> type) {
        return GUIDE.artifacts().stream()
                .map(Artifact::resource)
                .filter(type::isInstance)
                .map(type::cast);
    }
}
