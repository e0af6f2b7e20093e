/** The HAPI FHIR JPA engine on PostgreSQL. Nobody imports it: features meet it through HAPI's own interfaces. */
@ApplicationModule(allowedDependencies = {"server"})
@NullMarked
package ml.keneya.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
