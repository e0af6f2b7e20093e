/** SMART App Launch 2.2: scopes as types, and what the server says of itself. */
@NamedInterface("smart")
@NullMarked
package ml.keneya.security.smart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
