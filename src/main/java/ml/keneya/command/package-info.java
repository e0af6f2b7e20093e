/** What an operator types: short commands that speak to the running server as its administrator. */
@ApplicationModule(allowedDependencies = {"server", "guide", "demo"})
@NullMarked
package ml.keneya.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
