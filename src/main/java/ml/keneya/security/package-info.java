/** Who asks: OAuth 2.0, SMART App Launch, the caller of the request and what his scopes allow. */
@ApplicationModule(allowedDependencies = {"server"})
@NullMarked
package ml.keneya.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
