package ml.keneya.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ml.keneya.conformance.Artifact;
import ml.keneya.conformance.ImplementationGuide;
import ml.keneya.conformance.ProfileMatch;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ImplementationGuide.ImplementationGuideDefinitionGroupingComponent;
import org.hl7.fhir.r4.model.ImplementationGuide.ImplementationGuideDefinitionResourceComponent;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ResourceType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;

/** What the guide holds, and how it hangs together. */
final class Contents {

    /** What one kind of care needs, in the order of its sources. */
    record Service(ImplementationGuideDefinitionGroupingComponent about, List<MetadataResource> resources) {

        String file() {
            return "service-" + about.getId() + ".html";
        }
    }

    /** Someone or something as the guide would have it recorded. */
    record Example(StringType name, Resource resource) {

        String file() {
            return Contents.file(resource, "json");
        }
    }

    /**
     * A day at a health centre as one transaction that a client may post.
     *
     * @param service whose day it is
     */
    record Transaction(StringType name, Bundle bundle, Service service) {

        String file(String ending) {
            return Contents.file(bundle, ending);
        }

        /** Whether it goes to the vault, and only who is cleared may post it. */
        boolean isOfTheVault() {
            return bundle.getEntry().stream()
                    .anyMatch(entry -> entry.getResource().getMeta().getSecurity(CONFIDENTIALITY, "V") != null);
        }
    }

    private static final String UNIQUE = "http://hapifhir.io/fhir/StructureDefinition/sp-unique";
    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";

    private final org.hl7.fhir.r4.model.ImplementationGuide description;
    private final Map<String, MetadataResource> byUrl = new LinkedHashMap<>();
    private final Map<String, Set<MetadataResource>> users = new TreeMap<>();
    private final Map<String, Map<String, ConceptDefinitionComponent>> concepts = new TreeMap<>();
    private final List<Service> services = new ArrayList<>();
    private final List<Example> examples;
    private final List<Transaction> transactions;
    private final Set<String> mappings;
    private final List<ProfileMatch> matches;

    Contents(ImplementationGuide guide) {
        this.description = guide.description();
        this.matches = guide.matches();
        guide.artifacts().stream().map(Artifact::resource).forEach(resource -> byUrl.put(resource.getUrl(), resource));
        byUrl.values().forEach(this::note);
        Map<String, ImplementationGuideDefinitionResourceComponent> entries =
                description.getDefinition().getResource().stream()
                        .collect(Collectors.toMap(entry -> entry.getReference().getReference(), entry -> entry));
        Map<String, MetadataResource> byReference =
                byUrl.values().stream().collect(Collectors.toMap(Contents::reference, resource -> resource));
        for (ImplementationGuideDefinitionGroupingComponent group :
                description.getDefinition().getGrouping()) {
            services.add(new Service(
                    group,
                    description.getDefinition().getResource().stream()
                            .filter(entry -> group.getId().equals(entry.getGroupingId()))
                            .flatMap(entry -> Stream.ofNullable(
                                    byReference.get(entry.getReference().getReference())))
                            .toList()));
        }
        this.examples = guide.examples().stream()
                .map(example -> new Example(
                        entries.getOrDefault(reference(example), new ImplementationGuideDefinitionResourceComponent())
                                .getNameElement(),
                        example))
                .toList();
        this.transactions = guide.transactions().stream()
                .map(bundle -> transaction(bundle, entries))
                .toList();
        this.mappings = byUrl.values().stream()
                .filter(StructureDefinition.class::isInstance)
                .map(StructureDefinition.class::cast)
                .flatMap(profile -> profile.getMapping().stream())
                .map(StructureDefinition.StructureDefinitionMappingComponent::getIdentity)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The guide about itself, as others get it. */
    org.hl7.fhir.r4.model.ImplementationGuide description() {
        org.hl7.fhir.r4.model.ImplementationGuide shared = description.copy();
        Set<String> ours = byUrl.values().stream()
                .filter(resource -> !isShared(resource))
                .map(Contents::reference)
                .collect(Collectors.toUnmodifiableSet());
        shared.getDefinition()
                .getResource()
                .removeIf(entry -> ours.contains(entry.getReference().getReference()));
        return shared;
    }

    /** What others install; {@link #resources()} holds what is of this server's database alone besides. */
    List<MetadataResource> shared() {
        return byUrl.values().stream().filter(Contents::isShared).toList();
    }

    /** Everything that has a page, each after those it refers to. */
    List<MetadataResource> resources() {
        return List.copyOf(byUrl.values());
    }

    List<MetadataResource> resources(ResourceType type) {
        return byUrl.values().stream()
                .filter(resource -> resource.getResourceType() == type)
                .toList();
    }

    List<Service> services() {
        return services;
    }

    Optional<Service> serviceOf(MetadataResource resource) {
        return services.stream()
                .filter(service -> service.resources().contains(resource))
                .findFirst();
    }

    /** By what a resource is of a profile. */
    List<ProfileMatch> matches() {
        return matches;
    }

    List<Example> examples() {
        return examples;
    }

    List<Example> examplesOf(StructureDefinition profile) {
        return examples.stream()
                .filter(example -> example.resource().getMeta().hasProfile(profile.getUrl()))
                .toList();
    }

    List<Transaction> transactions() {
        return transactions;
    }

    List<Transaction> transactionsOf(Service service) {
        return transactions.stream()
                .filter(transaction -> transaction.service().equals(service))
                .toList();
    }

    /** Those that hold something of that profile. */
    List<Transaction> transactionsWith(StructureDefinition profile) {
        return transactions.stream()
                .filter(transaction -> transaction.bundle().getEntry().stream()
                        .anyMatch(entry -> entry.getResource().getMeta().hasProfile(profile.getUrl())))
                .toList();
    }

    /** What the guide itself maps its elements to, by the name of the mapping; FHIR's own are not among them. */
    Set<String> mappings() {
        return mappings;
    }

    /** What a canonical address names, whatever version it names. */
    Optional<MetadataResource> find(String canonical) {
        int version = canonical.indexOf('|');
        return Optional.ofNullable(byUrl.get(version < 0 ? canonical : canonical.substring(0, version)));
    }

    /** The resources that name this one. */
    Set<MetadataResource> usersOf(MetadataResource resource) {
        return users.getOrDefault(resource.getUrl(), Set.of());
    }

    /** A code of a list of the guide. */
    Optional<ConceptDefinitionComponent> concept(String system, String code) {
        return Optional.ofNullable(concepts.getOrDefault(system, Map.of()).get(code));
    }

    static String file(Resource resource, String ending) {
        return resource.fhirType() + '-' + resource.getIdElement().getIdPart() + '.' + ending;
    }

    /** HAPI's constraint on a database is for its operator to want, and comes with no guide. */
    private static boolean isShared(MetadataResource resource) {
        return !resource.hasExtension(UNIQUE);
    }

    private static String reference(Resource resource) {
        return resource.fhirType() + '/' + resource.getIdElement().getIdPart();
    }

    private Transaction transaction(
            Bundle bundle, Map<String, ImplementationGuideDefinitionResourceComponent> entries) {
        ImplementationGuideDefinitionResourceComponent entry = Optional.ofNullable(entries.get(reference(bundle)))
                .orElseThrow(() -> new IllegalStateException(reference(bundle) + " has no name in the guide"));
        return new Transaction(
                entry.getNameElement(),
                bundle,
                services.stream()
                        .filter(each -> each.about().getId().equals(entry.getGroupingId()))
                        .findFirst()
                        .orElseThrow());
    }

    private void note(MetadataResource resource) {
        if (resource instanceof CodeSystem list) {
            Map<String, ConceptDefinitionComponent> codes = new LinkedHashMap<>();
            note(list.getConcept(), codes);
            concepts.put(list.getUrl(), codes);
        }
        named(resource)
                .filter(byUrl::containsKey)
                .forEach(name -> users.computeIfAbsent(name, each -> new LinkedHashSet<>())
                        .add(resource));
    }

    private static void note(List<ConceptDefinitionComponent> concepts, Map<String, ConceptDefinitionComponent> codes) {
        for (ConceptDefinitionComponent concept : concepts) {
            codes.put(concept.getCode(), concept);
            note(concept.getConcept(), codes);
        }
    }

    private static Stream<String> named(MetadataResource resource) {
        if (resource instanceof StructureDefinition profile) {
            return Stream.concat(
                    Stream.of(profile.getBaseDefinition()),
                    profile.getDifferential().getElement().stream()
                            .flatMap(element -> Stream.concat(
                                    element.getType().stream()
                                            .flatMap(type -> Stream.concat(
                                                    type.getProfile().stream(), type.getTargetProfile().stream()))
                                            .map(IPrimitiveType::getValueAsString),
                                    Stream.ofNullable(element.getBinding().getValueSet()))));
        }
        if (resource instanceof ValueSet choice) {
            return choice.getCompose().getInclude().stream().flatMap(part -> Stream.ofNullable(part.getSystem()));
        }
        if (resource instanceof ConceptMap map) {
            return map.getGroup().stream().flatMap(group -> Stream.of(group.getSource(), group.getTarget()));
        }
        if (resource instanceof Questionnaire form) {
            return form.getItem().stream().flatMap(Contents::named);
        }
        return Stream.of();
    }

    private static Stream<String> named(QuestionnaireItemComponent item) {
        return Stream.concat(
                Stream.ofNullable(item.getAnswerValueSet()),
                item.getItem().stream().flatMap(Contents::named));
    }
}
