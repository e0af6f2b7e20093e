/** The FHIR RESTful API endpoint. It knows no feature: each adds itself by a {@link RestfulServerCustomizer}. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package ml.keneya.server;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
