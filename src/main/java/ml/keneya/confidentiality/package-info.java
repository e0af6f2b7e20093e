/** What a caller may see: security labels, and the partitions that keep very restricted records apart. */
@ApplicationModule(allowedDependencies = {"server", "security", "security::emergency"})
@NullMarked
package ml.keneya.confidentiality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
