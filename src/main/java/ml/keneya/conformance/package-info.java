/** Conformance: the implementation guide that this server is made for, and what follows from it. */
@ApplicationModule(allowedDependencies = {"server", "terminology"})
@NullMarked
package ml.keneya.conformance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
