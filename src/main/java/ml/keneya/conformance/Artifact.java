package ml.keneya.conformance;

import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.ResourceType;

/** A resource of the implementation guide and the SHA-256 of its JSON, by which a store knows that it changed. */
public final class Artifact {

    private final MetadataResource resource;
    private final String sha256;

    Artifact(MetadataResource resource, String sha256) {
        this.resource = resource;
        this.sha256 = sha256;
    }

    public ResourceType type() {
        return resource.getResourceType();
    }

    /** The id that the resource keeps wherever it is stored, such as {@code ml-muac}. */
    public String id() {
        return resource.getIdElement().getIdPart();
    }

    public String url() {
        return resource.getUrl();
    }

    public String sha256() {
        return sha256;
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
