/** Narratives: the text that a person reads in a browser, and that must do nothing there but be read. */
@ApplicationModule(allowedDependencies = {"server"})
@NullMarked
package ml.keneya.narrative;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
