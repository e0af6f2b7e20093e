/** The people who may sign in: kept in PostgreSQL, managed by administrators. */
@NullMarked
package ml.keneya.security.users;

import org.jspecify.annotations.NullMarked;
