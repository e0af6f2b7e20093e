/**
 * Guidance: what a protocol says of a person on a day, why, and where it says so. The features that judge
 * (malnutrition, pregnancy) make findings; {@code guidance.fhir} brings them to the endpoint.
 */
@ApplicationModule(allowedDependencies = {"server"})
@NullMarked
package ml.keneya.guidance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
