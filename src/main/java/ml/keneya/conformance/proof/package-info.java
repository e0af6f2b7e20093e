/**
 * Proves a resource valid by what the validator said of others of the same shape, so that HL7's validator, which alone
 * refuses and words, is asked once for each shape and not once for each resource.
 */
@NullMarked
package ml.keneya.conformance.proof;

import org.jspecify.annotations.NullMarked;
