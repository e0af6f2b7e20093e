/** Terminology, where the engine's own answers would be in the wrong language, out of date, or short of codes. */
@NullMarked
package ml.keneya.storage.terminology;

import org.jspecify.annotations.NullMarked;
