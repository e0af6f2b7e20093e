/**
 * Demo: invented families of a cercle who come for care, and what is written of them. The same seed, size and days give
 * the same records, whatever the machine; nobody in it is real.
 */
@ApplicationModule(allowedDependencies = {"growth", "guidance", "server"})
@NullMarked
package ml.keneya.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
