/** What the caller may do on the FHIR endpoint, by the scopes of his token. */
@NullMarked
package ml.keneya.security.access;

import org.jspecify.annotations.NullMarked;
