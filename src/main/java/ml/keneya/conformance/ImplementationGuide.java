package ml.keneya.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.util.VersionUtil;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ml.keneya.terminology.CodeLists;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.ImplementationGuide.ImplementationGuideDefinitionResourceComponent;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ResourceType;
import org.hl7.fhir.r4.model.StringType;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * All that this server promises to conform to: the profiles of {@code profiles/} and the lists of {@code terminology/}.
 *
 * @see <a href="http://hl7.org/fhir/R4/conformance-module.html">FHIR Conformance Module</a>
 */
public final class ImplementationGuide {

    private static final String PROFILES = "classpath*:keneya/profiles/%s*.json";
    private static final String LISTS = "classpath*:keneya/terminology/**/*.csv";
    private static final List<String> MADE_BY =
            List.of("classpath*:ml/keneya/terminology/*.class", "classpath*:ml/keneya/server/Table.class");
    private static final String DAY = "classpath*:demo/*.json";
    private static final String DAY_OF_THE_VAULT = "classpath*:demo-vault/*.json";

    /** What a type refers to comes before it; a type that is not here is an example and no part of the guide. */
    private static final List<ResourceType> ORDER = List.of(
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

    private final FhirContext fhir;
    private final ResourcePatternResolver files;
    private final List<Artifact> artifacts;

    public ImplementationGuide(FhirContext fhir, ResourcePatternResolver files) {
        this.fhir = fhir;
        this.files = files;
        CodeLists lists = new CodeLists(files);
        this.artifacts = Stream.of(
                        lists.codeSystems().stream(),
                        lists.valueSets().stream(),
                        lists.conceptMaps().stream(),
                        profiles())
                .flatMap(resources -> resources)
                .map(Artifact::new)
                .sorted(Comparator.comparing((Artifact artifact) -> ORDER.indexOf(artifact.type()))
                        .thenComparing(Artifact::id))
                .toList();
    }

    /** Every resource, each after those it refers to. */
    public List<Artifact> artifacts() {
        return artifacts;
    }

    /** Copies of those of a type, which the caller may change, and of no others: there are hundreds. */
    public <T extends MetadataResource> Stream<T> all(Class<T> type) {
        return artifacts.stream()
                .filter(artifact -> artifact.isA(type))
                .map(Artifact::resource)
                .map(type::cast);
    }

    /**
     * Of all that the guide is made from, and what makes it: the same on two servers only if all its resources are.
     * Reads the files and writes no resource, for every start asks it.
     */
    public String sha256() {
        Stream<String> sources = Stream.concat(
                        profileFiles(),
                        Stream.concat(Stream.of(LISTS), MADE_BY.stream()).flatMap(this::listed))
                .map(source -> source.getFilename() + ' ' + sha256(bytes(source)))
                .sorted();
        return sha256(Stream.concat(sources, Stream.of(VersionUtil.getVersion()))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8));
    }

    /** Of the JSON of one resource: the same on two servers exactly when the resource is. */
    public String sha256(Artifact artifact) {
        return sha256(
                fhir.newJsonParser().encodeResourceToString(artifact.resource()).getBytes(StandardCharsets.UTF_8));
    }

    /** By what a resource is of a profile. Read anew. */
    public List<ProfileMatch> matches() {
        return ProfileMatches.read(files.getResource(ProfileMatches.FILE));
    }

    /**
     * The guide about itself: all its resources, which service each belongs to, and what its examples are called. The
     * code lists, their choices and maps are of no one service. Read anew.
     */
    public org.hl7.fhir.r4.model.ImplementationGuide description() {
        org.hl7.fhir.r4.model.ImplementationGuide guide = files("ImplementationGuide-")
                .map(org.hl7.fhir.r4.model.ImplementationGuide.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The guide lacks its ImplementationGuide"));
        Set<String> listed = guide.getDefinition().getResource().stream()
                .map(entry -> entry.getReference().getReference())
                .collect(Collectors.toUnmodifiableSet());
        artifacts.stream()
                .filter(artifact -> !listed.contains(artifact.toString()))
                .forEach(artifact -> {
                    MetadataResource resource = artifact.resource();
                    ImplementationGuideDefinitionResourceComponent entry =
                            guide.getDefinition().addResource();
                    entry.getReference().setReference(artifact.toString());
                    entry.setNameElement(
                            resource.hasTitle() ? resource.getTitleElement() : new StringType(resource.getName()));
                });
        return guide;
    }

    /** People and events as the guide would have them recorded. Read anew: the server itself needs none of them. */
    public List<Resource> examples() {
        return files("")
                .filter(resource -> !ORDER.contains(resource.getResourceType()))
                .filter(resource -> resource.getResourceType() != ResourceType.ImplementationGuide)
                .sorted(Comparator.comparing(Resource::fhirType)
                        .thenComparing(resource -> resource.getIdElement().getIdPart()))
                .toList();
    }

    /**
     * Whole days at health centres, each as one transaction that a client may post; those of the vault come last, and
     * their ids begin with {@code vault-}. Read anew.
     */
    public List<Bundle> transactions() {
        return Stream.concat(transactions(DAY, ""), transactions(DAY_OF_THE_VAULT, "vault-"))
                .toList();
    }

    private Stream<Bundle> transactions(String pattern, String prefix) {
        return listed(pattern)
                .map(file -> {
                    Bundle bundle = (Bundle) parse(file);
                    bundle.setId(
                            prefix + Objects.requireNonNull(file.getFilename()).replaceFirst("\\.json$", ""));
                    return bundle;
                })
                .sorted(Comparator.comparing(bundle -> bundle.getIdElement().getIdPart()));
    }

    private Stream<MetadataResource> profiles() {
        return profileFiles().map(this::parse).map(MetadataResource.class::cast);
    }

    /** Without the examples: every start reads these. */
    private Stream<org.springframework.core.io.Resource> profileFiles() {
        return listed(PROFILES.formatted(""))
                .filter(file -> ORDER.stream()
                        .anyMatch(type -> String.valueOf(file.getFilename()).startsWith(type + "-")));
    }

    private Stream<Resource> files(String beginning) {
        return listed(PROFILES.formatted(beginning)).map(this::parse);
    }

    private Stream<org.springframework.core.io.Resource> listed(String pattern) {
        try {
            org.springframework.core.io.Resource[] found = files.getResources(pattern);
            if (found.length == 0) {
                throw new IllegalStateException("Nothing is at " + pattern);
            }
            return Arrays.stream(found);
        } catch (IOException e) {
            throw new UncheckedIOException(pattern + " cannot be listed", e);
        }
    }

    private Resource parse(org.springframework.core.io.Resource file) {
        return (Resource) fhir.newJsonParser().parseResource(new String(bytes(file), StandardCharsets.UTF_8));
    }

    private static byte[] bytes(org.springframework.core.io.Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(file.getDescription() + " cannot be read", e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
