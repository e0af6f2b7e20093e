package ml.keneya.confidentiality;

import org.hl7.fhir.instance.model.api.IBaseCoding;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IPrimitiveType;

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
     * Whether the resource belongs in the vault: it says so itself, or it claims a profile for care after gender-based
     * violence, which nobody may file elsewhere by forgetting the label.
     */
    boolean isVeryRestricted(IBaseResource resource) {
        return resource.getMeta().getSecurity().stream().anyMatch(SecurityLabels::isVeryRestricted)
                || resource.getMeta().getProfile().stream()
                        .map(IPrimitiveType::getValueAsString)
                        .anyMatch(profile -> profile != null && profile.startsWith(GBV_PROFILES));
    }

    private static boolean isVeryRestricted(IBaseCoding label) {
        return CONFIDENTIALITY.equals(label.getSystem()) && VERY_RESTRICTED.equals(label.getCode());
    }
}
