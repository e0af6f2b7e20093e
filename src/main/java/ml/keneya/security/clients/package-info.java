/** The systems that may ask for tokens: kept in PostgreSQL, managed by administrators. */
@NullMarked
package ml.keneya.security.clients;

import org.jspecify.annotations.NullMarked;
