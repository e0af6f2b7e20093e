/** The tables of the engine and of Keneya, created and upgraded before anything reads them. */
@NullMarked
package ml.keneya.storage.schema;

import org.jspecify.annotations.NullMarked;
