package ml.keneya.security;

import java.util.Set;

/** Who and what surrounds a patient's care: of no patient, and without them his records cannot be understood. */
public final class Surroundings {

    private static final Set<String> TYPES = Set.of(
            "HealthcareService",
            "Location",
            "Medication",
            "Organization",
            "Practitioner",
            "PractitionerRole",
            "Substance");

    private Surroundings() {}

    public static boolean contain(String type) {
        return TYPES.contains(type);
    }
}
