package ml.keneya.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ml.keneya.terminology.CodeLists;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.ResourceType;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * All that this server promises to conform to: the profiles of {@code profiles/} and the lists of {@code terminology/}.
 *
 * @see <a href="http://hl7.org/fhir/R4/conformance-module.html">FHIR Conformance Module</a>
 */
public final class ImplementationGuide {

    private static final String PROFILES = "classpath*:keneya/profiles/*.json";

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
            ResourceType.Measure);

    private final List<Artifact> artifacts;

    public ImplementationGuide(FhirContext fhir, ResourcePatternResolver files) {
        CodeLists lists = new CodeLists(files);
        this.artifacts = Stream.of(
                        lists.codeSystems().stream(),
                        lists.valueSets().stream(),
                        lists.conceptMaps().stream(),
                        profiles(fhir, files))
                .flatMap(resources -> resources)
                .map(resource -> new Artifact(resource, sha256(json(fhir, resource))))
                .sorted(Comparator.comparing((Artifact artifact) -> ORDER.indexOf(artifact.type()))
                        .thenComparing(Artifact::id))
                .toList();
    }

    /** Every resource, each after those it refers to. */
    public List<Artifact> artifacts() {
        return artifacts;
    }

    /** The guide as a whole: the same on two servers exactly when all its resources are. */
    public String sha256() {
        return sha256(artifacts.stream()
                .map(artifact -> artifact + " " + artifact.sha256() + "\n")
                .collect(Collectors.joining()));
    }

    private Stream<MetadataResource> profiles(FhirContext fhir, ResourcePatternResolver files) {
        try {
            return Arrays.stream(files.getResources(PROFILES))
                    .map(file -> parse(fhir, file))
                    .filter(MetadataResource.class::isInstance)
                    .map(MetadataResource.class::cast)
                    .filter(resource -> ORDER.contains(resource.getResourceType()));
        } catch (IOException e) {
            throw new UncheckedIOException("The profiles cannot be listed", e);
        }
    }

    private IBaseResource parse(FhirContext fhir, Resource file) {
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return fhir.newJsonParser().parseResource(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(file.getDescription() + " cannot be read", e);
        }
    }

    private String json(FhirContext fhir, MetadataResource resource) {
        IParser parser = fhir.newJsonParser();
        return parser.encodeResourceToString(resource);
    }

    private String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
