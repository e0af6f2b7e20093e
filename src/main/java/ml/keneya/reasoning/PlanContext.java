package ml.keneya.reasoning;

import java.util.Optional;

/**
 * For whom a plan is made, and who asks where: all references.
 *
 * @param subject the Patient
 */
record PlanContext(
        String subject, Optional<String> encounter, Optional<String> practitioner, Optional<String> organization) {}
