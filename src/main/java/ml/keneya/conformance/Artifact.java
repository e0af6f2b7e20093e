package ml.keneya.conformance;

import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.ResourceType;

/** A resource of the implementation guide. */
public final class Artifact {

    private final MetadataResource resource;

    Artifact(MetadataResource resource) {
        this.resource = resource;
    }

    public ResourceType type() {
        return resource.getResourceType();
    }

    boolean isA(Class<? extends MetadataResource> kind) {
        return kind.isInstance(resource);
    }

    /** The id that the resource keeps wherever it is stored, such as {@code ml-muac}. */
    public String id() {
        return resource.getIdElement().getIdPart();
    }

    public String url() {
        return resource.getUrl();
    }

    /** A copy, which the caller may change. */
    public MetadataResource resource() {
        return resource.copy();
    }

    @Override
    public String toString() {
        return type() + "/" + id();
    }
}
