/** Exchange: what travels between systems, a package for each profile of HL7 or IHE, by its acronym. */
@ApplicationModule(allowedDependencies = {"server"})
@NullMarked
package ml.keneya.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
