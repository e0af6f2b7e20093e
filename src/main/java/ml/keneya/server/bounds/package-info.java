/** What a request may ask at most: size, depth, numbers, entries, parameters. Refused before HAPI reads it. */
@NullMarked
package ml.keneya.server.bounds;

import org.jspecify.annotations.NullMarked;
