package ml.keneya.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.fhirpath.IFhirPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
import org.hl7.fhir.r4.model.Property;
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
            Lineage lineage = new Lineage(profile);
            lineage.elements.values().stream()
                    .filter(ElementDefinition::getMustSupport)
                    .filter(element -> !lineage.isForbidden(element.getId()))
                    .filter(element -> examplesOf(profile).stream()
                            .allMatch(example ->
                                    lineage.find(example, element.getId()).isEmpty()))
                    .forEach(element -> missing.add(profile.getIdPart() + " " + element.getId()));
        });

        assertThat(missing).isEmpty();
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
            Lineage lineage = new Lineage(definition);
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
                .filter(profile -> new Lineage(profile).of.contains(definition.getUrl()))
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

    /** A profile with those of ours that it is made of: what each element is, the most precise word first. */
    private static final class Lineage {

        final Set<String> of = new TreeSet<>();
        final Map<String, ElementDefinition> elements = new TreeMap<>(Comparator.naturalOrder());

        Lineage(StructureDefinition profile) {
            Map<String, Boolean> supported = new HashMap<>();
            StructureDefinition next = profile;
            while (next != null) {
                of.add(next.getUrl());
                for (ElementDefinition element : next.getDifferential().getElement()) {
                    supported.merge(element.getId(), element.getMustSupport(), Boolean::logicalOr);
                    elements.merge(element.getId(), element.copy(), Lineage::first);
                }
                next = DEFINITIONS.get(next.getBaseDefinition());
            }
            elements.forEach((id, element) -> element.setMustSupport(supported.get(id)));
        }

        private static ElementDefinition first(ElementDefinition precise, ElementDefinition general) {
            if (!precise.hasSlicing()) {
                precise.setSlicing(general.hasSlicing() ? general.getSlicing() : null);
            }
            if (!precise.hasPattern() && !precise.hasFixed()) {
                precise.setPattern(general.hasPattern() ? general.getPattern() : general.getFixed());
            }
            if (!precise.hasMax()) {
                precise.setMax(general.getMax());
            }
            if (!precise.hasType()) {
                precise.setType(general.getType());
            }
            return precise;
        }

        boolean isForbidden(String id) {
            for (int end = id.length(); end > 0; end = id.lastIndexOf('.', end - 1)) {
                ElementDefinition element = elements.get(id.substring(0, end));
                if (element != null && "0".equals(element.getMax())) {
                    return true;
                }
            }
            return false;
        }

        List<Base> find(Base root, String id) {
            List<Base> found = List.of(root);
            String place = id.split("\\.")[0];
            for (String step : id.substring(place.length()).split("\\.")) {
                if (step.isEmpty()) {
                    continue;
                }
                place += "." + step;
                found = inside(found, step, place);
            }
            return found;
        }

        private List<Base> inside(List<Base> parents, String step, String place) {
            String name = step.split(":")[0];
            List<Base> found = parents.stream()
                    .map(parent -> parent.getChildByName(name))
                    .filter(property -> property != null)
                    .map(Property::getValues)
                    .flatMap(List::stream)
                    .filter(value -> !step.contains(":") || isOfSlice(value, name, place))
                    .toList();
            // Questions hold questions.
            return name.equals("item") && !found.isEmpty()
                    ? Stream.concat(found.stream(), inside(found, step, place).stream())
                            .toList()
                    : found;
        }

        private boolean isOfSlice(Base value, String name, String place) {
            String slice = place.substring(place.lastIndexOf(':') + 1);
            if (value instanceof Extension extension) {
                return extension.getUrl().equals(slice)
                        || elements.get(place).getType().stream().anyMatch(type -> type.hasProfile(extension.getUrl()));
            }
            if (name.endsWith("[x]")) {
                return slice.equalsIgnoreCase(name.replace("[x]", "") + value.fhirType());
            }
            ElementDefinition head = elements.get(place.substring(0, place.lastIndexOf(':')));
            return head == null
                    || head.getSlicing().getDiscriminator().stream()
                            .allMatch(discriminator -> agrees(value, place, discriminator.getPath()));
        }

        private boolean agrees(Base value, String place, String path) {
            ElementDefinition told = elements.get(path.equals("$this") ? place : place + "." + path);
            Base wanted = told == null ? null : told.hasPattern() ? told.getPattern() : told.getFixed();
            return wanted == null
                    || find(value, path.equals("$this") ? "x" : "x." + path).stream()
                            .anyMatch(each -> contains(each, wanted));
        }

        private static boolean contains(Base value, Base pattern) {
            if (pattern.isPrimitive()) {
                return pattern.primitiveValue().equals(value.primitiveValue());
            }
            return pattern.children().stream()
                    .allMatch(part -> part.getValues().stream()
                            .allMatch(wanted -> value.getChildByName(part.getName()).getValues().stream()
                                    .anyMatch(each -> contains(each, wanted))));
        }
    }

    /** Reads from an invariant when it has something to say. */
    private static final class Presupposed {

        private static final String EMPTY = ".empty()";

        static List<String> by(String rule) {
            String whole = rule.strip();
            List<String> implied = split(whole, " implies ");
            if (implied.size() > 1) {
                return List.of(implied.get(0));
            }
            List<String> ways = split(whole, " or ");
            if (ways.size() > 1) {
                String excuses = ways.subList(0, ways.size() - 1).stream()
                        .filter(way -> way.endsWith(EMPTY))
                        .map(way -> exists(way.substring(0, way.length() - EMPTY.length())))
                        .collect(Collectors.joining(" and "));
                return List.of(excuses.isEmpty() ? "true" : excuses);
            }
            List<String> all = split(whole, " and ");
            if (all.size() > 1) {
                return all.stream().flatMap(each -> by(each).stream()).toList();
            }
            if (whole.startsWith("(") && closing(whole, 0) == whole.length() - 1) {
                return by(whole.substring(1, whole.length() - 1));
            }
            String never = ".where($this)" + EMPTY;
            if (whole.endsWith(never)) {
                return List.of(exists(whole.substring(0, whole.length() - never.length())));
            }
            int each = whole.indexOf(".all(");
            return List.of(
                    each > 0 && closing(whole, each + ".all".length()) == whole.length() - 1
                            ? exists(whole.substring(0, each))
                            : "true");
        }

        private static String exists(String path) {
            return "(" + path + ").exists()";
        }

        private static List<String> split(String rule, String word) {
            List<String> parts = new ArrayList<>();
            int start = 0;
            for (int at = 0; at < rule.length(); at++) {
                if (rule.charAt(at) == '\'' || rule.charAt(at) == '(') {
                    at = closing(rule, at);
                } else if (rule.startsWith(word, at)) {
                    parts.add(rule.substring(start, at).strip());
                    start = at + word.length();
                }
            }
            parts.add(rule.substring(start).strip());
            return parts;
        }

        /** Where the string or the bracket that opens there ends. */
        private static int closing(String rule, int open) {
            if (rule.charAt(open) == '\'') {
                return rule.indexOf('\'', open + 1);
            }
            int at = open + 1;
            while (rule.charAt(at) != ')') {
                at = rule.charAt(at) == '\'' || rule.charAt(at) == '(' ? closing(rule, at) + 1 : at + 1;
            }
            return at;
        }
    }
}
