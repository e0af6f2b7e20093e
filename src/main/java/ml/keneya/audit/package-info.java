/** AuditEvent: a record of every answered request, in chains that show whether they were tampered with. */
@ApplicationModule(allowedDependencies = {"server", "security", "security::smart", "security::emergency"})
@NullMarked
package ml.keneya.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
