package ml.keneya.confidentiality;

import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseCoding;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.DomainResource;
import org.jspecify.annotations.Nullable;

/**
 * Reads how confidential a resource is.
 *
 * @see <a href="https://hl7.org/fhir/R4/security-labels.html">FHIR R4, security labels</a>
 */
final class SecurityLabels {

    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    private static final String VERY_RESTRICTED = "V";
    private static final String GBV_PROFILES = "https://keneya.ml/fhir/StructureDefinition/ml-gbv-";

    /**
     * Whether the resource belongs in the vault: it or something in it says so, or claims a profile for care after
     * gender-based violence, which nobody may file elsewhere by forgetting the label.
     *
     * <p>A label or claim that is written a little wrong is taken for what it means: better one record too many in the
     * vault than one outside.
     */
    boolean isVeryRestricted(IBaseResource resource) {
        return resource.getMeta().getSecurity().stream().anyMatch(SecurityLabels::isVeryRestricted)
                || resource.getMeta().getProfile().stream()
                        .map(IPrimitiveType::getValueAsString)
                        .anyMatch(SecurityLabels::isForViolence)
                || parts(resource).anyMatch(this::isVeryRestricted);
    }

    private static Stream<? extends IBaseResource> parts(IBaseResource resource) {
        if (resource instanceof Bundle bundle) {
            return bundle.getEntry().stream()
                    .filter(BundleEntryComponent::hasResource)
                    .map(BundleEntryComponent::getResource);
        }
        return resource instanceof DomainResource whole ? whole.getContained().stream() : Stream.empty();
    }

    private static boolean isForViolence(@Nullable String profile) {
        return profile != null && profile.trim().regionMatches(true, 0, GBV_PROFILES, 0, GBV_PROFILES.length());
    }

    private static boolean isVeryRestricted(IBaseCoding label) {
        String system = label.getSystem();
        return label.getCode() != null
                && label.getCode().trim().equalsIgnoreCase(VERY_RESTRICTED)
                && (system == null || system.isBlank() || system.trim().equalsIgnoreCase(CONFIDENTIALITY));
    }
}
