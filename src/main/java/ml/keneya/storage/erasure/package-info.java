/** Removes a person for good, and looks whether nothing is left. */
@NullMarked
package ml.keneya.storage.erasure;

import org.jspecify.annotations.NullMarked;
