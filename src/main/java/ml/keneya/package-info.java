/** Keneya: the FHIR R4 server for health care in crisis. Each package below is one feature. */
@NullMarked
package ml.keneya;

import org.jspecify.annotations.NullMarked;
