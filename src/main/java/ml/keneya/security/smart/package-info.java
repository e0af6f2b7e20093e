/** SMART App Launch 2.2: scopes as types, and what the server says of itself. */
@NullMarked
package ml.keneya.security.smart;

import org.jspecify.annotations.NullMarked;
