/** Indicators: what is counted over many people. */
@ApplicationModule(allowedDependencies = {"server"})
@NullMarked
package ml.keneya.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
