package ml.keneya.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.server.Table;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ConceptMap.SourceElementComponent;
import org.hl7.fhir.r4.model.ConceptMap.TargetElementComponent;
import org.hl7.fhir.r4.model.Enumerations.ConceptMapEquivalence;
import org.hl7.fhir.r4.model.ValueSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class CodeListsTest {

    private static final PathMatchingResourcePatternResolver FILES = new PathMatchingResourcePatternResolver();
    private static final CodeLists LISTS = new CodeLists(FILES);
    private static final Set<String> USED = used();

    static Stream<CodeSystem> codeSystems() {
        return LISTS.codeSystems().stream();
    }

    @Test
    void everyFileOfCodesIsAnnouncedAsAList() throws IOException {
        Resource[] files = FILES.getResources("classpath*:keneya/terminology/codesystems/*.csv");

        assertThat(Arrays.stream(files).map(Resource::getFilename))
                .containsExactlyInAnyOrderElementsOf(
                        codeSystems().map(list -> list.getIdPart() + ".csv").toList());
    }

    @Test
    void everyFileOfChoicesIsAnnouncedAsAValueSet() throws IOException {
        Resource[] files = FILES.getResources("classpath*:keneya/terminology/valuesets/*.csv");

        List<String> names =
                LISTS.valueSets().stream().map(set -> set.getIdPart() + ".csv").toList();

        assertThat(Arrays.stream(files).map(Resource::getFilename)).isNotEmpty().isSubsetOf(names);
    }

    static Stream<ConceptMap> conceptMaps() {
        return LISTS.conceptMaps().stream();
    }

    @Test
    void everyFileOfMappingsIsAnnouncedAsAConceptMap() throws IOException {
        Resource[] files = FILES.getResources("classpath*:keneya/terminology/conceptmaps/*.csv");

        assertThat(Arrays.stream(files).map(Resource::getFilename))
                .containsExactlyInAnyOrderElementsOf(
                        conceptMaps().map(map -> map.getIdPart() + ".csv").toList());
    }

    @ParameterizedTest
    @MethodSource("conceptMaps")
    void mappedCodesStandInOrder(ConceptMap map) {
        assertThat(map.getGroup()).isNotEmpty().allSatisfy(group -> {
            assertThat(group.getElement())
                    .extracting(SourceElementComponent::getCode)
                    .isSorted();
            assertThat(group.getElement())
                    .allSatisfy(element -> assertThat(element.getTarget())
                            .extracting(TargetElementComponent::getCode)
                            .doesNotHaveDuplicates());
        });
    }

    /** cmd-1 of the standard: whoever uses such a mapping must know what it leaves out. */
    @ParameterizedTest
    @MethodSource("conceptMaps")
    void whatIsNarrowerOrInexactSaysWhy(ConceptMap map) {
        assertThat(targets(map)
                        .filter(target -> target.getEquivalence() == ConceptMapEquivalence.NARROWER
                                || target.getEquivalence() == ConceptMapEquivalence.INEXACT))
                .allSatisfy(target -> assertThat(target.getComment()).isNotBlank());
    }

    @Test
    void aPropertyThatNamesACodeOfIcd11AgreesWithTheMap() {
        assertThat(codeSystems()
                        .flatMap(list -> list.getConcept().stream()
                                .flatMap(concept -> concept.getProperty().stream()
                                        .filter(property -> property.getCode().equals("icd11"))
                                        .map(property -> list.getUrl() + "|" + concept.getCode() + " is "
                                                + property.getValue().primitiveValue()))))
                .isNotEmpty()
                .isSubsetOf(conceptMaps()
                        .flatMap(map -> map.getGroup().stream())
                        .flatMap(group -> group.getElement().stream()
                                .flatMap(element -> element.getTarget().stream()
                                        .map(target -> group.getSource() + "|" + element.getCode() + " is "
                                                + target.getCode())))
                        .toList());
    }

    @Test
    void aConsentToAServiceAgreesWithItsMap() {
        assertThat(targets(conceptMap("ml-consent-service-to-gbvims")).map(TargetElementComponent::getCode))
                .containsExactlyInAnyOrderElementsOf(list("gbvims-service-type").getConcept().stream()
                        .map(ConceptDefinitionComponent::getCode)
                        .toList());
    }

    @Test
    void aMapNamesBothCodesAndSaysInTwoLanguagesWhyItIsNot() {
        TargetElementComponent arm = targets(conceptMap("ml-obs-to-loinc"))
                .filter(target -> target.getCode().equals("56072-2"))
                .findFirst()
                .orElseThrow();

        assertThat(arm.getDisplay()).isEqualTo("Circumference Mid upper arm - right");
        assertThat(arm.getEquivalence()).isEqualTo(ConceptMapEquivalence.DISJOINT);
        assertThat(arm.getComment()).startsWith("LOINC nomme le bras droit");
        assertThat(arm.getCommentElement()
                        .getExtensionByUrl("http://hl7.org/fhir/StructureDefinition/translation")
                        .getExtensionString("content"))
                .startsWith("LOINC names the right arm");
    }

    @ParameterizedTest
    @MethodSource("codeSystems")
    void codesStandInOrder(CodeSystem list) {
        assertThat(list.getConcept())
                .extracting(ConceptDefinitionComponent::getCode)
                .isSorted();
    }

    @ParameterizedTest
    @MethodSource("codeSystems")
    void noTwoActiveCodesReadTheSame(CodeSystem list) {
        assertThat(list.getConcept())
                .extracting(ConceptDefinitionComponent::getDisplay)
                .doesNotHaveDuplicates();
        assertThat(list.getConcept())
                .extracting(concept -> concept.getDesignationFirstRep().getValue())
                .doesNotHaveDuplicates();
    }

    @Test
    void ourListsReadFrenchFirstAndEnglishBesideIt() {
        ConceptDefinitionComponent cured = concept("ml-cmam-exit", "gueri");

        assertThat(cured.getDisplay()).isEqualTo("Guéri(e)");
        assertThat(cured.getDesignationFirstRep().getLanguage()).isEqualTo("en");
        assertThat(cured.getDesignationFirstRep().getValue()).isEqualTo("Cured");
    }

    @Test
    void loincKeepsItsOwnNamesAndIsMarkedAsAFragmentWithItsNotice() {
        CodeSystem loinc = list("loinc");

        assertThat(loinc.getContent()).isEqualTo(CodeSystem.CodeSystemContentMode.FRAGMENT);
        assertThat(loinc.getCopyright()).contains("http://loinc.org/license");
        assertThat(concept("loinc", "29463-7").getDisplay()).isEqualTo("Body weight");
    }

    @Test
    void aCompleteListIsAlsoAValueSetOfTheSameName() {
        assertThat(LISTS.valueSets())
                .extracting(ValueSet::getUrl)
                .contains("https://keneya.ml/fhir/ValueSet/ml-cmam-exit")
                .doesNotContain("http://loinc.org");
    }

    @Test
    void aPropertyOfAListIsToldWithEachCodeThatHasIt() {
        assertThat(concept("ml-nutrition-class", "muac-sam")
                        .getPropertyFirstRep()
                        .getCode())
                .isEqualTo("colour");
        assertThat(concept("ml-nutrition-class", "implausible").getProperty()).isEmpty();
    }

    @Test
    void aLanguageReadsInFrenchAndInEnglish() {
        assertThat(valueSet("ml-language").getCompose().getIncludeFirstRep().getConcept())
                .anySatisfy(gao -> {
                    assertThat(gao.getCode()).isEqualTo("ses");
                    assertThat(gao.getDisplay()).isEqualTo("Songhaï – koyraboro senni (Gao)");
                    assertThat(gao.getDesignationFirstRep().getValue()).isEqualTo("Koyraboro Senni Songhai");
                });
    }

    @Test
    void aCercleNamesARegionThatThereIs() {
        List<String> regions = list("ml-admin").getConcept().stream()
                .map(ConceptDefinitionComponent::getCode)
                .toList();

        assertThat(list("ml-cercle").getConcept())
                .allSatisfy(cercle -> assertThat(
                                cercle.getPropertyFirstRep().getValue().primitiveValue())
                        .isIn(regions));
    }

    @Test
    void codesOfOthersComeWithTheirNotice() {
        assertThat(codeSystems().filter(list -> !list.getUrl().startsWith("https://keneya.ml/")))
                .hasSizeGreaterThan(2)
                .allSatisfy(list -> {
                    assertThat(list.getContent()).isEqualTo(CodeSystem.CodeSystemContentMode.FRAGMENT);
                    assertThat(list.getCopyright()).isNotBlank();
                });
    }

    @ParameterizedTest
    @MethodSource("codeSystems")
    void aListSaysInBothLanguagesWhatItRestsOn(CodeSystem list) {
        assertThat(list.getPurpose()).isNotBlank();
        assertThat(list.getPurposeElement()
                        .getExtensionByUrl("http://hl7.org/fhir/StructureDefinition/translation")
                        .getExtensionString("content"))
                .isNotBlank();
    }

    /** Of lists that are not ours only what is used stands here. */
    @ParameterizedTest
    @MethodSource("codeSystems")
    void everyCodeOfAFragmentIsUsed(CodeSystem list) {
        if (list.getContent() == CodeSystem.CodeSystemContentMode.FRAGMENT) {
            assertThat(list.getConcept())
                    .extracting(concept -> list.getUrl() + "|" + concept.getCode())
                    .filteredOn(code -> !USED.contains(code))
                    .isEmpty();
        }
    }

    /** Each code that a resource of the guide, a transaction, a choice, a map or a security label names. */
    private static Set<String> used() {
        Set<String> used = new HashSet<>();
        ObjectMapper json = new ObjectMapper();
        try {
            for (String pattern : List.of("keneya/profiles", "demo", "demo-vault")) {
                for (Resource file : FILES.getResources("classpath*:" + pattern + "/*.json")) {
                    note(json.readTree(file.getContentAsByteArray()), used);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LISTS.valueSets().stream()
                .flatMap(set -> set.getCompose().getInclude().stream())
                .forEach(part ->
                        part.getConcept().forEach(concept -> used.add(part.getSystem() + "|" + concept.getCode())));
        LISTS.conceptMaps().stream()
                .flatMap(map -> map.getGroup().stream())
                .forEach(group -> group.getElement().forEach(element -> {
                    used.add(group.getSource() + "|" + element.getCode());
                    element.getTarget().forEach(target -> used.add(group.getTarget() + "|" + target.getCode()));
                }));
        // A label's system and code may end in a star.
        new Table(FILES.getResource("classpath:keneya/security-labels.csv"))
                .rows()
                .forEach(row -> codeSystems()
                        .map(CodeSystem::getUrl)
                        .filter(url -> url.matches(
                                row.get("system").replace(".", "\\.").replace("*", ".*")))
                        .forEach(url -> used.add(url + "|" + row.get("code").replace("*", ""))));
        return used;
    }

    private static void note(JsonNode node, Set<String> used) {
        if (node.has("system") && node.has("code")) {
            used.add(node.path("system").asText() + "|" + node.path("code").asText());
        }
        node.forEach(each -> note(each, used));
    }

    private static Stream<TargetElementComponent> targets(ConceptMap map) {
        return map.getGroup().stream()
                .flatMap(group -> group.getElement().stream())
                .flatMap(element -> element.getTarget().stream());
    }

    private ConceptMap conceptMap(String name) {
        return conceptMaps()
                .filter(map -> map.getIdPart().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private ValueSet valueSet(String name) {
        return LISTS.valueSets().stream()
                .filter(set -> set.getIdPart().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private CodeSystem list(String name) {
        return codeSystems()
                .filter(list -> list.getIdPart().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private ConceptDefinitionComponent concept(String list, String code) {
        return list(list).getConcept().stream()
                .filter(concept -> concept.getCode().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
