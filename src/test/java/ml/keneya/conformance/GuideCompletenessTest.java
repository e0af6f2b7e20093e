package ml.keneya.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.fhirpath.IFhirPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.ElementDefinition.ElementDefinitionConstraintComponent;
import org.hl7.fhir.r4.model.Enumerations.BindingStrength;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.Test;

/** What the guide owes its readers: every profile shown, every element named, every rule and list tried. */
class GuideCompletenessTest {

    private static final GuideValidator VALIDATOR = GuideValidator.SHARED;
    private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";

    private static final Map<String, StructureDefinition> DEFINITIONS = VALIDATOR.guide.artifacts().stream()
            .map(Artifact::resource)
            .filter(StructureDefinition.class::isInstance)
            .map(StructureDefinition.class::cast)
            .collect(Collectors.toMap(StructureDefinition::getUrl, each -> each, (one, other) -> one, TreeMap::new));

    private static final Map<String, List<Resource>> EXAMPLES = examples();

    /** A survivor is a Patient, and has neither: ml-pat-3. */
    private static final Set<String> FORBIDDEN_BY_A_RULE =
            Set.of("ml-patient-pseudonymous Patient.name", "ml-patient-pseudonymous Patient.telecom");

    @Test
    void everyProfileHasAFullExampleAndAMinimalOne() {
        assertThat(profiles().filter(profile -> examplesOf(profile).size() < 2).map(Resource::getIdPart))
                .isEmpty();
    }

    /** In one example or in several: a value and the reason why there is none do not go together. */
    @Test
    void everyElementThatMustBeSupportedIsFilledInAnExample() {
        Set<String> missing = new TreeSet<>();
        profiles().forEach(profile -> {
            Lineage lineage = new Lineage(DEFINITIONS, profile);
            lineage.elements.values().stream()
                    .filter(ElementDefinition::getMustSupport)
                    .filter(element -> !lineage.isForbidden(element.getId()))
                    .filter(element -> examplesOf(profile).stream()
                            .allMatch(example ->
                                    lineage.find(example, element.getId()).isEmpty()))
                    .forEach(element -> missing.add(profile.getIdPart() + " " + element.getId()));
        });

        assertThat(missing).isEqualTo(FORBIDDEN_BY_A_RULE);
    }

    @Test
    void everyElementIsNamedInFrenchAndEnglish() {
        Set<String> unnamed = new TreeSet<>();
        DEFINITIONS
                .values()
                .forEach(definition -> definition.getDifferential().getElement().stream()
                        .filter(element -> !isPlumbing(element))
                        .filter(element -> !isBilingual(element))
                        .forEach(element -> unnamed.add(definition.getIdPart() + " " + element.getId())));

        assertThat(unnamed).isEmpty();
    }

    /**
     * A rule that speaks of no example says nothing of whom it admits: what it presupposes is there in one of them.
     * What it presupposes stands before {@code implies}, or is what {@code empty()} excuses from it.
     */
    @Test
    void everyRuleIsTriedOnSomeoneWhomTheGuideAdmits() {
        IFhirPath fhirPath = VALIDATOR.fhir.newFhirPath();
        Set<String> presupposing = new TreeSet<>();
        Set<String> tried = new TreeSet<>();
        DEFINITIONS.values().forEach(definition -> {
            Lineage lineage = new Lineage(DEFINITIONS, definition);
            for (ElementDefinition element : definition.getDifferential().getElement()) {
                for (ElementDefinitionConstraintComponent rule : element.getConstraint()) {
                    List<Base> contexts = contexts(definition, lineage, element.getId());
                    for (String presupposed : Presupposed.by(rule.getExpression())) {
                        presupposing.add(rule.getKey() + ": " + presupposed);
                        if (contexts.stream().anyMatch(holds(fhirPath, presupposed))) {
                            tried.add(rule.getKey() + ": " + presupposed);
                        }
                    }
                }
            }
        });

        presupposing.removeAll(tried);
        assertThat(presupposing).isEmpty();
    }

    @Test
    void everyListThatIsRequiredIsBrokenByACodeOfAnother() throws IOException {
        Set<String> broken = GuideOfKeneya.refused()
                .flatMap(file -> GuideOfKeneya.rules(file).stream())
                .collect(Collectors.toSet());

        assertThat(DEFINITIONS.values().stream()
                        .flatMap(definition -> definition.getDifferential().getElement().stream())
                        .map(ElementDefinition::getBinding)
                        .filter(binding -> binding.getStrength() == BindingStrength.REQUIRED)
                        .filter(binding -> binding.getValueSet().startsWith("https://keneya.ml/"))
                        .map(binding -> binding.getValueSet()
                                .substring(binding.getValueSet().lastIndexOf('/') + 1)))
                .isSubsetOf(broken);
    }

    @Test
    void whatARulePresupposesIsReadFromIt() {
        assertThat(Presupposed.by("status = 'a (b) implies' implies x.exists()"))
                .containsExactly("status = 'a (b) implies'");
        assertThat(Presupposed.by("code.where(a = '1' or b).empty() or value.empty() or value > 3"))
                .containsExactly("(code.where(a = '1' or b)).exists() and (value).exists()");
        assertThat(Presupposed.by("(a > b).where($this).empty()")).containsExactly("((a > b)).exists()");
        assertThat(Presupposed.by("stage.all(summary.exists() implies type.exists())"))
                .containsExactly("(stage).exists()");
        assertThat(Presupposed.by("a.empty() or b and (c implies d)")).containsExactly("(a).exists()");
        assertThat(Presupposed.by("a.exists() or b.exists()")).containsExactly("true");
        assertThat(Presupposed.by("(a implies b) and c.all($this > 0)")).containsExactly("a", "(c).exists()");
    }

    private static Predicate<Base> holds(IFhirPath fhirPath, String presupposed) {
        return context -> fhirPath.evaluateFirst(context, presupposed, BooleanType.class)
                .map(BooleanType::booleanValue)
                .orElse(false);
    }

    private static List<Base> contexts(StructureDefinition definition, Lineage lineage, String id) {
        if (definition.getType().equals("Extension")) {
            return EXAMPLES.values().stream()
                    .flatMap(List::stream)
                    .distinct()
                    .flatMap(GuideCompletenessTest::all)
                    .filter(base -> base instanceof Extension extension
                            && extension.getUrl().equals(definition.getUrl()))
                    .flatMap(extension -> lineage.find(extension, id).stream())
                    .toList();
        }
        return profiles()
                .filter(profile -> new Lineage(DEFINITIONS, profile).of.contains(definition.getUrl()))
                .flatMap(profile -> examplesOf(profile).stream())
                .flatMap(example -> lineage.find(example, id).stream())
                .toList();
    }

    private static Stream<Base> all(Base base) {
        return Stream.concat(
                Stream.of(base),
                base.children().stream()
                        .flatMap(property -> property.getValues().stream())
                        .flatMap(GuideCompletenessTest::all));
    }

    private static Stream<StructureDefinition> profiles() {
        return DEFINITIONS.values().stream()
                .filter(definition -> !definition.getType().equals("Extension"));
    }

    private static List<Resource> examplesOf(StructureDefinition profile) {
        return EXAMPLES.getOrDefault(profile.getUrl(), List.of());
    }

    private static Map<String, List<Resource>> examples() {
        try {
            return GuideOfKeneya.examples()
                    .map(GuideCompletenessTest::read)
                    .flatMap(GuideCompletenessTest::withEntries)
                    .flatMap(example -> example.getMeta().getProfile().stream()
                            .map(CanonicalType::getValue)
                            .map(profile -> Map.entry(profile, example)))
                    .collect(Collectors.groupingBy(
                            Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<Resource> withEntries(Resource resource) {
        return resource instanceof Bundle bundle
                ? Stream.concat(Stream.of(resource), bundle.getEntry().stream().map(BundleEntryComponent::getResource))
                : Stream.of(resource);
    }

    private static Resource read(org.springframework.core.io.Resource file) {
        try {
            return (Resource)
                    VALIDATOR.fhir.newJsonParser().parseResource(file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What nobody fills in on a form: the whole, addresses of extensions, and the heads of slices. */
    private static boolean isPlumbing(ElementDefinition element) {
        String step = lastStep(element.getId());
        return !element.getId().contains(".")
                || step.equals("url")
                || step.equals("extension")
                || (element.hasSlicing() && !step.contains(":"))
                || (element.getId().equals("Extension.value[x]") && "0".equals(element.getMax()));
    }

    private static boolean isBilingual(ElementDefinition element) {
        Extension english = element.getShortElement().getExtensionByUrl(TRANSLATION);
        return element.hasShort()
                && english != null
                && english.getExtensionByUrl("content").getValue() instanceof StringType content
                && !content.getValue().isBlank();
    }

    private static String lastStep(String id) {
        return id.substring(id.lastIndexOf('.') + 1);
    }
}
