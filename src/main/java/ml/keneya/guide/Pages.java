package ml.keneya.guide;

import static java.util.Map.entry;

import ca.uhn.fhir.context.FhirContext;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.Measure;
import org.hl7.fhir.r4.model.Measure.MeasureGroupComponent;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.OperationDefinition.OperationParameterUse;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.ResourceType;
import org.hl7.fhir.r4.model.SearchParameter;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;

/** What the pages of one language hold, for the templates. */
final class Pages {

    private final FhirContext fhir;
    private final Links links;
    private final Speech speech;
    private final Contents contents;
    private final Elements elements;
    private final Optional<Set<String>> refused;

    Pages(FhirContext fhir, Links links, Optional<Set<String>> refused) {
        this.fhir = fhir;
        this.links = links;
        this.refused = refused;
        this.speech = links.speech();
        this.contents = links.contents();
        this.elements = new Elements(fhir, links);
    }

    Locale language() {
        return speech.language();
    }

    /** A service as the overview shows it. */
    record Card(String href, Said title, Said description, int profiles) {}

    /** A resource as a list of them shows it. */
    record Entry(Link link, Said description) {}

    /** Resources of one kind. */
    record Group(String kind, List<Entry> entries) {

        /** Of the sentence that they stand under. */
        public String key() {
            return "guide.kinds." + kind;
        }
    }

    /** An example, as it would be sent. */
    record Shown(Said title, String file, String json) {}

    /** A transaction as a list of them shows it. */
    record Day(String href, Said title, boolean isOfTheVault) {}

    /** A guide of others that a profile agrees with: the key of its name, and its profile's address there. */
    record Alike(String key, String address) {}

    /** What a measure counts: a figure, or several lines of one. */
    record Counted(List<Link> figure, List<Link> lines) {}

    Map<String, Object> index() {
        return Map.of(
                "refused",
                refused.map(types -> List.of(String.join(", ", new TreeSet<>(types))))
                        .orElse(List.of()),
                "services",
                contents.services().stream().map(this::card).toList(),
                "forms",
                entries(ResourceType.Questionnaire),
                "version",
                contents.description().getVersion(),
                "description",
                file(contents.description()));
    }

    Map<String, Object> matches() {
        return Map.of("rows", MatchRow.of(contents.matches(), links));
    }

    Map<String, Object> toConfirm() {
        List<ToConfirm> parts = ToConfirm.of(links);
        return Map.of(
                "parts",
                parts,
                "points",
                parts.stream().mapToInt(ToConfirm::points).sum());
    }

    Map<String, Object> transaction(Contents.Transaction transaction) {
        return Map.of(
                "name",
                speech.of(transaction.name(), "fr"),
                "card",
                card(transaction.service()),
                "vault",
                transaction.isOfTheVault(),
                "file",
                transaction.file("json"),
                "rows",
                transaction.bundle().getEntry().stream()
                        .map(entry -> EntryRow.of(entry, links))
                        .toList(),
                "json",
                fhir.newJsonParser().setPrettyPrint(true).encodeResourceToString(transaction.bundle()));
    }

    Map<String, Object> terminology() {
        return Map.of(
                "groups",
                List.of(
                        group("CodeSystem", contents.resources(ResourceType.CodeSystem)),
                        group("ValueSet", contents.resources(ResourceType.ValueSet)),
                        group("ConceptMap", contents.resources(ResourceType.ConceptMap))));
    }

    Map<String, Object> service(Contents.Service service) {
        return Map.of(
                "card",
                card(service),
                "days",
                contents.transactionsOf(service).stream().map(this::day).toList(),
                "groups",
                Stream.of(
                                "StructureDefinition",
                                "Extension",
                                "Questionnaire",
                                "Measure",
                                "PlanDefinition",
                                "ActivityDefinition",
                                "Library",
                                "OperationDefinition",
                                "SearchParameter")
                        .map(kind -> group(
                                kind,
                                service.resources().stream()
                                        .filter(resource ->
                                                SearchIndex.kind(resource).equals(kind))
                                        .toList()))
                        .filter(group -> !group.entries().isEmpty())
                        .toList());
    }

    /** A resource; a profile with its snapshot. */
    Map<String, Object> resource(MetadataResource resource) {
        Map<String, Object> content = new HashMap<>();
        content.put("link", links.to(resource));
        content.put("kind", "guide.kind." + SearchIndex.kind(resource));
        content.put("url", resource.getUrl());
        content.put("version", resource.hasVersion() ? resource.getVersion() : "");
        content.put("json", file(resource));
        content.put("about", speech.of(resource.getDescriptionElement(), resource));
        content.put(
                "service",
                contents.find(resource.getUrl())
                        .flatMap(contents::serviceOf)
                        .map(this::card)
                        .map(List::of)
                        .orElse(List.of()));
        content.put("users", contents.usersOf(resource).stream().map(links::to).toList());
        content.putAll(details(resource));
        return content;
    }

    private Map<String, Object> details(MetadataResource resource) {
        if (resource instanceof StructureDefinition profile) {
            return Map.ofEntries(
                    entry("purpose", speech.of(profile.getPurposeElement(), profile)),
                    entry("type", profile.getType()),
                    entry("parent", links.to(profile.getBaseDefinition())),
                    entry(
                            "contexts",
                            profile.getContext().stream()
                                    .map(context -> context.getExpression())
                                    .toList()),
                    entry(
                            "alike",
                            profile.getMapping().stream()
                                    .filter(mapping -> contents.mappings().contains(mapping.getIdentity()))
                                    .map(mapping -> new Alike("guide.alike." + mapping.getIdentity(), mapping.getUri()))
                                    .distinct()
                                    .toList()),
                    entry("differential", elements.differential(profile)),
                    entry("snapshot", elements.snapshot(profile)),
                    entry("rules", elements.rules(profile)),
                    entry("flags", Elements.FLAGS),
                    entry(
                            "examples",
                            contents.examplesOf(profile).stream()
                                    .map(this::shown)
                                    .toList()),
                    entry(
                            "days",
                            contents.transactionsWith(profile).stream()
                                    .map(this::day)
                                    .toList()));
        }
        if (resource instanceof CodeSystem list) {
            List<CodeRow> codes = CodeRow.of(list, speech);
            return Map.of(
                    "whole",
                    list.getContent() == CodeSystemContentMode.COMPLETE,
                    "source",
                    speech.of(list.getPurposeElement(), list),
                    "copyright",
                    list.hasCopyright() ? list.getCopyright() : "",
                    "codes",
                    codes,
                    "defined",
                    codes.stream().anyMatch(CodeRow::isDescribed));
        }
        if (resource instanceof ValueSet choice) {
            return Map.of("parts", ChoiceRow.of(choice, links));
        }
        if (resource instanceof ConceptMap map) {
            return Map.of("rows", MapRow.of(map, links));
        }
        if (resource instanceof Questionnaire form) {
            return Map.of("items", ItemRow.of(form, links));
        }
        if (resource instanceof SearchParameter parameter) {
            return Map.of(
                    "code", parameter.getCode(),
                    "type", parameter.getType().toCode(),
                    "bases",
                            parameter.getBase().stream()
                                    .map(base -> base.getCode())
                                    .toList(),
                    "expression", parameter.hasExpression() ? parameter.getExpression() : "");
        }
        if (resource instanceof OperationDefinition operation) {
            ParameterRows parameters = new ParameterRows(operation, links);
            return Map.of(
                    "addresses", addresses(operation),
                    "takes", parameters.of(OperationParameterUse.IN),
                    "answers", parameters.of(OperationParameterUse.OUT));
        }
        if (resource instanceof Measure measure) {
            return Map.of(
                    "reports",
                    contents.matches().stream()
                            .filter(match -> match.code().equals(measure.getUrl()))
                            .map(match -> links.to(match.url()))
                            .toList(),
                    "counts",
                    measure.getGroup().stream().map(this::counted).toList(),
                    "by",
                    measure.getGroup().stream()
                            .flatMap(group -> group.getStratifier().stream())
                            .flatMap(stratifier -> coded(stratifier.getCode()))
                            .distinct()
                            .toList());
        }
        return Map.of();
    }

    private static List<String> addresses(OperationDefinition operation) {
        String name = "$" + operation.getCode();
        List<String> types =
                operation.getResource().stream().map(type -> type.getValue()).toList();
        return Stream.of(
                        operation.getSystem() ? Stream.of(name) : Stream.<String>of(),
                        operation.getType() ? types.stream().map(type -> type + '/' + name) : Stream.<String>of(),
                        operation.getInstance()
                                ? types.stream().map(type -> type + "/[id]/" + name)
                                : Stream.<String>of())
                .flatMap(each -> each)
                .toList();
    }

    /** FHIR's own populations say no more than that all are counted. */
    private Counted counted(MeasureGroupComponent group) {
        return new Counted(
                coded(group.getCode()).toList(),
                group.getPopulation().stream()
                        .flatMap(population -> coded(population.getCode()))
                        .filter(line -> !line.href().isEmpty())
                        .toList());
    }

    private Stream<Link> coded(CodeableConcept concept) {
        return concept.getCoding().stream().map(coding -> links.to(coding.getSystem(), coding.getCode()));
    }

    private Shown shown(Contents.Example example) {
        return new Shown(
                speech.of(example.name(), "fr"),
                example.file(),
                fhir.newJsonParser().setPrettyPrint(true).encodeResourceToString(example.resource()));
    }

    private Day day(Contents.Transaction transaction) {
        return new Day(transaction.file("html"), speech.of(transaction.name(), "fr"), transaction.isOfTheVault());
    }

    private Card card(Contents.Service service) {
        return new Card(
                service.file(),
                speech.of(service.about().getNameElement(), "fr"),
                speech.of(service.about().getDescriptionElement(), "fr"),
                (int) service.resources().stream()
                        .filter(resource -> SearchIndex.kind(resource).equals("StructureDefinition"))
                        .count());
    }

    private List<Entry> entries(ResourceType type) {
        return group(type.name(), contents.resources(type)).entries();
    }

    private Group group(String kind, List<? extends MetadataResource> resources) {
        return new Group(
                kind,
                resources.stream()
                        .map(resource ->
                                new Entry(links.to(resource), speech.of(resource.getDescriptionElement(), resource)))
                        .toList());
    }

    private static String file(MetadataResource resource) {
        return Contents.file(resource, "json");
    }
}
