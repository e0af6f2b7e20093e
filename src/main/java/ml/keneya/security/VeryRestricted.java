package ml.keneya.security;

import java.util.Locale;
import org.hl7.fhir.instance.model.api.IBaseCoding;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * The label <i>very restricted</i>, the only one that a clearance is about.
 *
 * <p>Labels are read generously: one that is written a little wrong is taken for what it means, for one record too many
 * in the vault is better than one outside. What clears is read strictly, by {@link ml.keneya.security.smart.Scope}.
 *
 * @see <a href="https://hl7.org/fhir/R4/security-labels.html">FHIR R4, security labels</a>
 */
public final class VeryRestricted {

    /** The code system of confidentiality. */
    public static final String SYSTEM = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";

    /** The code in it. */
    public static final String CODE = "V";

    private VeryRestricted() {}

    /** Whether the resource carries the label. */
    public static boolean marks(IBaseResource resource) {
        return resource.getMeta().getSecurity().stream()
                .anyMatch(label -> isConfidentiality(label) && code(label).equals(CODE));
    }

    /** Whether that is a label of confidentiality, whichever. */
    public static boolean isConfidentiality(IBaseCoding label) {
        String system = label.getSystem();
        return system == null || system.isBlank() || system.trim().equalsIgnoreCase(SYSTEM);
    }

    /** The code of a label as it is meant: trimmed, in upper case; empty if there is none. */
    public static String code(IBaseCoding label) {
        return label.getCode() == null ? "" : label.getCode().trim().toUpperCase(Locale.ROOT);
    }
}
