/** Consistency: what records must agree on with one another. */
@ApplicationModule(allowedDependencies = {"server", "guidance", "immunization"})
@NullMarked
package ml.keneya.consistency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
