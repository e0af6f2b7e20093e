/** Searching, where the engine's own answers would be wrong or would not last. */
@NullMarked
package ml.keneya.storage.search;

import org.jspecify.annotations.NullMarked;
