/** The embedded authorization server: who proves to be a client gets an access token. */
@NullMarked
package ml.keneya.security.tokens;

import org.jspecify.annotations.NullMarked;
