/** Acute malnutrition at the FHIR endpoint: {@code $malnutrition-admission} and {@code $malnutrition-follow-up}. */
@NullMarked
package ml.keneya.malnutrition.fhir;

import org.jspecify.annotations.NullMarked;
