/**
 * Keneya beside the stock HAPI JPA server: the same requests to both, in turns, and what they cost.
 *
 * <p>{@link ml.keneya.comparison.Comparison} starts the servers, loads them and writes {@code target/comparison.md};
 * {@link ml.keneya.comparison.Replay} sends the requests, in a virtual machine of its own.
 */
@NullMarked
package ml.keneya.comparison;

import org.jspecify.annotations.NullMarked;
