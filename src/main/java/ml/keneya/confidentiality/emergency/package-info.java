/** What may be looked at in an emergency: the whole file of one patient, and nobody else's. */
@NullMarked
package ml.keneya.confidentiality.emergency;

import org.jspecify.annotations.NullMarked;
