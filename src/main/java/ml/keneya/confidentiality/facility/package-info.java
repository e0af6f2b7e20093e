/** Who works at a facility sees its patients, and those referred to it. */
@NullMarked
package ml.keneya.confidentiality.facility;

import org.jspecify.annotations.NullMarked;
