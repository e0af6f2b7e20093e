package ml.keneya.confidentiality.consent;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;

/**
 * A service that a survivor may be referred to: she consents to each by itself.
 *
 * <p>The eight of the GBVIMS consent form are {@code ml-consent-service}; forms and referrals may also name the service
 * in the GBVIMS list of services, {@code gbvims-service-type}, which is finer.
 */
enum GbvService {
    SECURITY("securite", "police_other_service"),
    PSYCHOSOCIAL("psychosocial", "psychosocial_service"),
    HEALTH("sante", "health_medical_service"),
    SAFE_HOUSE("maison-sure", "safehouse_service"),
    LEGAL("juridique", "legal_assistance_service"),
    PROTECTION("protection", "child_protection_service"),
    LIVELIHOODS("moyens-subsistance", "livelihoods_service"),
    OTHER(
            "autre",
            "other_service",
            "education_service",
            "family_mediation_service",
            "family_seunification_service",
            "food_service",
            "nfi_clothes_shoes_service",
            "registration_service",
            "water_sanitation_service");

    private static final String CONSENT = "https://keneya.ml/fhir/CodeSystem/ml-consent-service";
    private static final String GBVIMS = "https://keneya.ml/fhir/CodeSystem/gbvims-service-type";

    private final String code;

    // A list that cannot be changed.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> ofTheGbvims;

    GbvService(String code, String... ofTheGbvims) {
        this.code = code;
        this.ofTheGbvims = List.of(ofTheGbvims);
    }

    /** The services that those codes mean. */
    static Set<GbvService> in(Stream<Coding> codes) {
        return codes.flatMap(coding -> Arrays.stream(values()).filter(service -> service.is(coding)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean is(Coding coding) {
        return (CONSENT.equals(coding.getSystem()) && code.equals(coding.getCode()))
                || (GBVIMS.equals(coding.getSystem()) && ofTheGbvims.contains(coding.getCode()));
    }
}
