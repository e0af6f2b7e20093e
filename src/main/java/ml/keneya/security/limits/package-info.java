/** How much one client, and one address that shows no token, may ask of this server. */
@NullMarked
package ml.keneya.security.limits;

import org.jspecify.annotations.NullMarked;
