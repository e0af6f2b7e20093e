/** PostgreSQL, the only store: the embedded one of a bare machine, or the operator's own. */
@NullMarked
package ml.keneya.storage.postgresql;

import org.jspecify.annotations.NullMarked;
