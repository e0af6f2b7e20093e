/**
 * Acute malnutrition: whether a person should be admitted to treatment, where and why, and how a treatment goes. Plain
 * Java over what was observed; every number is of {@code keneya/malnutrition/protocol.csv} or of growth. Nothing is
 * decided of what was not measured.
 */
@ApplicationModule(allowedDependencies = {"server", "guidance", "guidance::fhir", "growth", "growth::fhir", "visits"})
@NullMarked
package ml.keneya.malnutrition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
