/**
 * The guide as people and other servers take it: pages at {@code /ig}, the same as a folder of files, and a FHIR
 * package.
 *
 * <p>Everything is made of the guide's own resources, when it is first asked for. Nothing of it is secret.
 */
@ApplicationModule(allowedDependencies = {"server", "conformance"})
@NullMarked
package ml.keneya.guide;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
